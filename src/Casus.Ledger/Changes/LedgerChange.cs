namespace Casus.Ledger.Changes;

/// <summary>One change to the ledger.</summary>
/// <param name="Stamp">When and by what the change is made; kept in the history.</param>
public abstract record LedgerChange(ChangeStamp Stamp);

/// <summary>When and by what a change is made.</summary>
/// <param name="At">The instant.</param>
/// <param name="CasusVersion">Version of Casus.</param>
/// <param name="DataVersion">Version of its data.</param>
public sealed record ChangeStamp(DateTimeOffset At, string CasusVersion, string DataVersion);

/// <summary>What an append did.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="DocumentId">The report's id in the ledger; empty for changes that are not about a report.</param>
/// <param name="StoryId">The report's story; empty for changes that are not about a report.</param>
public sealed record AppendResult(AppendKind Kind, string DocumentId, string StoryId);

/// <summary>What an append did.</summary>
public enum AppendKind
{
    /// <summary>A new row was added.</summary>
    Added,

    /// <summary>The same report was there already; nothing changed.</summary>
    Unchanged,

    /// <summary>The report was there with another text; both are kept, the new one counts.</summary>
    Revised,
}
