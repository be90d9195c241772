namespace Casus.Sources.Watching;

/// <summary>What came of asking a feed.</summary>
/// <param name="Feed">The feed as it is to be kept once the entries are.</param>
/// <param name="Entries">What it lists, in its order; known items are among them.</param>
/// <param name="Problems">What is wrong with single entries; notices tell what changed about the feed.</param>
public sealed record PollResult(WatchedFeed Feed, IReadOnlyList<FeedEntry> Entries, IReadOnlyList<Problem> Problems)
{
    /// <summary>True when the pages that its entries link to are to be read, not what it carries of them.</summary>
    public bool HasPages { get; init; }

    /// <summary>True when its server says that nothing changed.</summary>
    public bool IsUnchanged { get; init; }
}
