namespace Casus;

/// <summary>When, as one sentence says it.</summary>
/// <param name="Span">The words of the time expression.</param>
/// <param name="Text">The words as text.</param>
/// <param name="Value">ISO 8601 day, week (2025-W18), month or year; null while nothing dates the words.</param>
/// <param name="Precision">How fine the value is.</param>
/// <param name="Rule">The rule from the report's own date, or null when the words are complete.</param>
public sealed record MentionDate(TextSpan Span, string Text, string? Value, DatePrecision Precision, DateRule? Rule)
{
    /// <summary>The words of the other date from which these are reckoned ("28 April" for "two days after the attack"); null when from none.</summary>
    public string? From { get; init; }
}
