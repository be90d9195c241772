namespace Casus.Ledger.Changes;

/// <summary>One change to the ledger.</summary>
/// <param name="Stamp">When and by what the change is made; kept in the history.</param>
public abstract record LedgerChange(ChangeStamp Stamp);
