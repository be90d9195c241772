namespace Casus.Grounding.Times;

/// <summary>A time mention in the making: its value may still be completed from other mentions.</summary>
/// <param name="match">The words.</param>
internal sealed class TimeDraft(TimeMatch match)
{
    /// <summary>The words.</summary>
    public TimeMatch Match { get; } = match;

    /// <summary>The TIMEX3 type.</summary>
    public TimeType Type { get; set; }

    /// <summary>The TIMEX3 value; empty when the words turned out to be no time expression.</summary>
    public string Value { get; set; } = "";

    /// <summary>How fine the value is.</summary>
    public DatePrecision Precision { get; set; }

    /// <summary>The rule from the report's day, or null.</summary>
    public DateRule? Rule { get; set; }

    /// <summary>The time it is reckoned from, or null.</summary>
    public TimeDraft? Anchor { get; set; }

    /// <summary>True in the report's dateline.</summary>
    public bool IsDateline { get; set; }

    /// <summary>The time of day (<c>T10:00</c>, <c>TMO</c>) to be added to a day, or null.</summary>
    public string? TimeOfDay { get; set; }

    /// <summary>What the block around it is for.</summary>
    public BlockRole Role { get; set; }

    /// <summary>The sentence's index.</summary>
    public int Sentence { get; set; }

    /// <summary>The words' tense: -1 past, 1 future, 0 not known.</summary>
    public int Tense { get; set; }

    /// <summary>The day, when the value begins with one.</summary>
    public DateOnly? Day => TimexValue.DayOf(Value);

    /// <summary>Sets a day reckoned from the report's own.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reference">The report's day or null.</param>
    public void SetRule(DateRule rule, DateOnly? reference)
    {
        Rule = rule;
        Precision = rule.Precision;
        DateOnly? day = reference is { } known ? rule.Resolve(known) : null;
        Value = day is not { } resolved ? rule.Unresolved
            : rule.Precision == DatePrecision.Month ? TimexValue.Month(resolved) : TimexValue.Day(resolved);
    }

    /// <summary>Sets a value that needs nothing more.</summary>
    /// <param name="value">The value.</param>
    /// <param name="precision">How fine it is.</param>
    public void SetValue(string value, DatePrecision precision)
    {
        Value = value;
        Precision = precision;
        Rule = null;
    }
}
