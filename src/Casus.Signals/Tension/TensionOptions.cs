namespace Casus.Signals.Tension;

/// <summary>What a series is asked to hold.</summary>
public sealed record TensionOptions
{
    /// <summary>Only acts in this direction; null for all between the two.</summary>
    public PairDirection? Direction { get; init; }

    /// <summary>The series begins on this day or earlier, as quiet days count too; null for no such day.</summary>
    public DateOnly? ReachFrom { get; init; }

    /// <summary>The series ends on this day or later; null for no such day.</summary>
    public DateOnly? ReachTo { get; init; }

    /// <summary>First day; null for the day of the first act.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null for the day of the last act.</summary>
    public DateOnly? To { get; init; }
}
