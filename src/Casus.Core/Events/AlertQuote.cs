namespace Casus;

/// <summary>A sentence behind an alert.</summary>
/// <param name="EventId">The event it tells.</param>
/// <param name="DocumentId">The report.</param>
/// <param name="SentenceIndex">0-based index of the sentence in the report.</param>
/// <param name="Text">The sentence as the report has it.</param>
public sealed record AlertQuote(string EventId, string DocumentId, int SentenceIndex, string Text);
