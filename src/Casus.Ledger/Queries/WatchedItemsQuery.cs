namespace Casus.Ledger.Queries;

/// <summary>Items of a watched feed, in the order in which they were first met.</summary>
/// <param name="Feed">The feed's address.</param>
/// <param name="Keys">Only items with these keys; null for all that are not done.</param>
public sealed record WatchedItemsQuery(string Feed, IReadOnlyList<string>? Keys = null) : LedgerQuery<WatchedItem>;
