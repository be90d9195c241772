namespace Casus.Ledger.Sqlite.Opening;

/// <summary>How a ledger is opened beyond its path; the defaults are what every command uses.</summary>
internal sealed record SqliteTuning
{
    /// <summary>
    /// PRAGMA synchronous. NORMAL survives a killed process; FULL also keeps the last changes over a power cut, at two waits for
    /// the disk a report, which cost from a fifth (idle disk) to two thirds (busy disk) of all speed. What a power cut loses,
    /// reading the same input again brings back.
    /// </summary>
    public string Synchronous { get; init; } = "NORMAL";

    /// <summary>The most pages that the file may have, or 0 for no bound.</summary>
    public int MaxPages { get; init; }

    /// <summary>How long to wait for a lock that another program holds for a moment.</summary>
    public int BusySeconds { get; init; } = 5;
}
