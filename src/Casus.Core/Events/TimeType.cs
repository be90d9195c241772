namespace Casus;

/// <summary>The types of TIMEX3.</summary>
public enum TimeType : byte
{
    /// <summary>A day or longer.</summary>
    Date,

    /// <summary>A time of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Recurring times.</summary>
    Set,
}
