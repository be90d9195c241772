namespace Casus.Ledger.Changes;

/// <summary>
/// How far a feed was read, in one transaction with its items, so that what the feed's server is told of its copy (entity tag) and
/// what is known of its items never differ. A feed is known by its address, an item by its feed and key; what was kept of them before is
/// replaced, and items that are not named stay as they are. No line of the history.
/// </summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Feed">The feed.</param>
/// <param name="Items">Items of it that are new or changed, each once.</param>
public sealed record AppendWatch(ChangeStamp Stamp, WatchedFeed Feed, IReadOnlyList<WatchedItem> Items) : LedgerChange(Stamp);
