namespace Casus.Grounding.Places;

/// <summary>A toponym in the text and the places that bear its name.</summary>
internal sealed record PlaceCandidate(TokenSpan Tokens, KnownPlace[] Places, bool IsDateline);
