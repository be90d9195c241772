namespace Casus.Signals.Changes;

/// <summary>From which days the usual level is taken. The defaults are what all commands use; docs/decisions/0010 gives the reasons.</summary>
public sealed record UsualOptions
{
    /// <summary>How many days before a day are looked at.</summary>
    public int Window { get; init; } = 90;

    /// <summary>How many of them the ledger must cover for a level to be stated.</summary>
    public int LeastDays { get; init; } = 14;

    /// <summary>A day that stood further above usual enters the level with the largest count that does not.</summary>
    public double Cap { get; init; } = 3;
}
