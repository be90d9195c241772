namespace Casus.Ledger;

/// <summary>What a ledger is opened for.</summary>
public enum LedgerAccess
{
    /// <summary>Queries only; the ledger must be there. Any number at a time, also beside a writer.</summary>
    Read,

    /// <summary>Queries and changes; makes the ledger where there is none. One at a time.</summary>
    Write,
}
