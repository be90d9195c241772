namespace Casus.Pipeline.Watching;

/// <summary>What a watch has found so far.</summary>
internal sealed class WatchCounts
{
    /// <summary>New reports, and new texts of known ones.</summary>
    public long New { get; set; }

    /// <summary>Items that the ledger had already.</summary>
    public long Known { get; set; }

    /// <summary>Items that could not be read.</summary>
    public long Rejected { get; set; }
}
