namespace Casus;

/// <summary>A time expression in the text.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value; while the report has no date it may hold X's, as in <c>XXXX-WXX-7</c>.</param>
public sealed record TimeMention(TokenSpan Tokens, TimeType Type, string Value)
{
    /// <summary>How fine the value is; meaningless for durations and sets.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The rule that yields the value from the report's own date, or null when the words are complete or vague.</summary>
    public DateRule? Rule { get; init; }

    /// <summary>
    /// Set for "two days earlier" and the like, whose anchor is an event or time of the text: the index in the table
    /// of the time mention it is reckoned from. Its <see cref="Rule"/> and <see cref="Value"/> already hold the sum.
    /// </summary>
    public int? AnchorMention { get; init; }

    /// <summary>True when it stands in the report's dateline and so dates the report itself.</summary>
    public bool IsDateline { get; init; }

    /// <summary>The day, when the value is a full date or starts with one; else null.</summary>
    public DateOnly? Day => Value.Length >= 10
        && DateOnly.TryParseExact(Value.AsSpan(0, 10), "yyyy-MM-dd", out var day) ? day : null;
}
