namespace Casus.Ledger.Queries;

/// <summary>A question to the ledger.</summary>
/// <typeparam name="TRow">The rows that answer it.</typeparam>
public abstract record LedgerQuery<TRow>;
