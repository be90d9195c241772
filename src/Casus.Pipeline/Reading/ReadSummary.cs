using System.Collections.Immutable;

namespace Casus.Pipeline.Reading;

/// <summary>What a reading did. Read = Added + Revised + Unchanged + Rejected; nothing else happens to a report.</summary>
public sealed record ReadSummary
{
    /// <summary>Reports met.</summary>
    public long Read { get; init; }

    /// <summary>New reports written.</summary>
    public long Added { get; init; }

    /// <summary>New texts of known reports written.</summary>
    public long Revised { get; init; }

    /// <summary>Reports that were in the ledger already.</summary>
    public long Unchanged { get; init; }

    /// <summary>Reports that could not be read; each has its problem.</summary>
    public long Rejected { get; init; }

    /// <summary>Written reports in languages without an engine, by BCP 47 tag: kept and searchable, not coded.</summary>
    public IReadOnlyDictionary<string, long> NotCoded { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Files met in folders that are no reports.</summary>
    public long Notices { get; init; }

    /// <summary>Stories whose events were resolved.</summary>
    public long Resolved { get; init; }

    /// <summary>True when the reading was stopped before the end.</summary>
    public bool IsStopped { get; init; }
}
