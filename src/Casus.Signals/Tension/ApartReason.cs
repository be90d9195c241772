namespace Casus.Signals.Tension;

/// <summary>Why an event of a pair stands on no day of its series.</summary>
public enum ApartReason : byte
{
    /// <summary>No report says when; it is never put on the day of publication.</summary>
    Undated,

    /// <summary>Known to a week, month or year only.</summary>
    NoSingleDay,

    /// <summary>Said not to have happened.</summary>
    Denied,

    /// <summary>Planned, promised or threatened, but not done.</summary>
    NotYetDone,

    /// <summary>Possible, conditional or asked for.</summary>
    Hypothetical,

    /// <summary>Not an act of one on the other: <see cref="PairDirection.Aside"/>.</summary>
    Aside,

    /// <summary>An act in another direction than the one asked for.</summary>
    OtherDirection,

    /// <summary>Before the first or after the last day asked for.</summary>
    OutsideDays,
}
