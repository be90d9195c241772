namespace Casus.Ledger.Changes;

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
