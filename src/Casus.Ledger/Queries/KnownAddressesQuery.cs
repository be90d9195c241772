namespace Casus.Ledger.Queries;

/// <summary>Which of some addresses the ledger has a report of, in the order in which they are asked.</summary>
/// <param name="Addresses">URLs or paths, as reports have them.</param>
public sealed record KnownAddressesQuery(IReadOnlyList<string> Addresses) : LedgerQuery<string>;
