namespace Casus.Resolution.Mentions;

/// <summary>A given mention and the event it tells.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="Span">Its words.</param>
/// <param name="EventId">Mentions with one id tell one happening; the ids mean nothing else.</param>
public sealed record ResolvedMention(string DocumentId, TextSpan Span, string EventId);
