namespace Casus.Signals.Changes;

/// <summary>When a change is called one. The defaults are what all commands use; docs/decisions/0010 gives the reasons.</summary>
public sealed record ChangeOptions
{
    /// <summary>
    /// With a known level that does not change, at most one false rise and one false fall in so many days on average: the sum must
    /// reach the natural logarithm of it (Lorden 1971).
    /// </summary>
    public double DaysPerFalseAlarm { get; init; } = 730;

    /// <summary>The change that is found soonest, in spreads (square roots of the usual variance) of one day.</summary>
    public double Shift { get; init; } = 1.5;

    /// <summary>From which days the level is taken.</summary>
    public UsualOptions Usual { get; init; } = new();
}
