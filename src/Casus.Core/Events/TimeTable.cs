namespace Casus;

/// <summary>The time expressions of a document, in text order.</summary>
/// <param name="Mentions">The time expressions.</param>
/// <param name="Reference">
/// The day the report was written: its publication date, else its dateline's date, else null. Never guessed.
/// </param>
public sealed record TimeTable(IReadOnlyList<TimeMention> Mentions, DateOnly? Reference);
