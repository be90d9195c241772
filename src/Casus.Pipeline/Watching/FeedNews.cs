namespace Casus.Pipeline.Watching;

/// <summary>What one step of a watch found for a feed.</summary>
/// <param name="Feed">The feed afterwards.</param>
/// <param name="IsPoll">True when the feed itself was asked; false when pages of its items were read.</param>
/// <param name="IsUnchanged">True when its server says that nothing changed.</param>
/// <param name="New">New reports, and new texts of known ones.</param>
/// <param name="Known">Items met for the first time that the ledger had already.</param>
/// <param name="Rejected">Items that could not be read.</param>
/// <param name="Waiting">Pages that are still to be fetched.</param>
public sealed record FeedNews(WatchedFeed Feed, bool IsPoll, bool IsUnchanged, long New, long Known, long Rejected, int Waiting);
