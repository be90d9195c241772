namespace Casus.Ledger.Queries;

/// <summary>How much the ledger holds; one row.</summary>
public sealed record CountsQuery : LedgerQuery<LedgerCounts>;
