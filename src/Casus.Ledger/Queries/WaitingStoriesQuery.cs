namespace Casus.Ledger.Queries;

/// <summary>Ids of stories that wait for resolution, by number.</summary>
public sealed record WaitingStoriesQuery : LedgerQuery<string>;
