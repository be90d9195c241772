namespace Casus.Language.Attribution;

/// <summary>A run of tokens that may be what is said.</summary>
/// <param name="Span">The tokens.</param>
/// <param name="Way">The first of the ways in which it was found.</param>
/// <param name="Ways">All of them, one bit each.</param>
/// <param name="Anchor">The token whose phrase it was made from; -1 for none.</param>
internal readonly record struct ContentCandidate(TokenSpan Span, ContentWay Way, uint Ways, int Anchor);
