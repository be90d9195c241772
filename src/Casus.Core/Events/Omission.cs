namespace Casus;

/// <summary>Words that could have been coded as an event and were not.</summary>
/// <param name="Span">The words.</param>
/// <param name="SentenceIndex">0-based index of the sentence in the report.</param>
/// <param name="Rule">The rule that would have fired, or default.</param>
/// <param name="Reason">Why not, in a few words: "photo caption", "history", "content of a threat", "nobody named".</param>
public sealed record Omission(TextSpan Span, int SentenceIndex, RuleId Rule, string Reason);
