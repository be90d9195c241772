namespace Casus.Resolution.Scoring;

/// <summary>How two dates stand to each other.</summary>
internal enum DayRelation : byte
{
    /// <summary>Nothing is known of one, or nothing follows.</summary>
    Unknown,

    /// <summary>They are different.</summary>
    Apart,

    /// <summary>One lies in the other's week, month or year.</summary>
    Within,

    /// <summary>A weekday or a day of a month without year that fits the other.</summary>
    Fits,

    /// <summary>The same day, sure on both sides.</summary>
    Same,
}
