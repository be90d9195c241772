namespace Casus.Ledger.Sqlite.Opening;

/// <summary>How a ledger is opened beyond its path; the defaults are what every command uses.</summary>
internal sealed record SqliteTuning
{
    /// <summary>PRAGMA synchronous.</summary>
    public string Synchronous { get; init; } = "FULL";

    /// <summary>The most pages that the file may have, or 0 for no bound.</summary>
    public int MaxPages { get; init; }

    /// <summary>How long to wait for a lock that another program holds for a moment.</summary>
    public int BusySeconds { get; init; } = 5;
}
