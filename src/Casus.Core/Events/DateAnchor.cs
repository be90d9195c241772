namespace Casus;

/// <summary>From what a date that is not complete in itself is reckoned.</summary>
public enum DateAnchor : byte
{
    /// <summary>The day on which the report was written: "today", "yesterday", "three days ago".</summary>
    Reference,

    /// <summary>A weekday named in the report; <see cref="DateRule.Number"/> is 1 (Monday) to 7 (Sunday).</summary>
    Weekday,

    /// <summary>A day of a month without year; <see cref="DateRule.Number"/> is month * 100 + day.</summary>
    MonthDay,

    /// <summary>A month without year; <see cref="DateRule.Number"/> is 1 to 12.</summary>
    Month,
}
