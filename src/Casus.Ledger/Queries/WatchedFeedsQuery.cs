namespace Casus.Ledger.Queries;

/// <summary>Feeds that were ever watched, in the order in which they were first.</summary>
public sealed record WatchedFeedsQuery : LedgerQuery<WatchedFeed>;
