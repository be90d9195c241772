namespace Casus.Pipeline.Watching;

/// <summary>A feed while it is watched. Changed by the watch's own thread only.</summary>
public sealed class FeedRun
{
    private readonly List<WatchedItem> waiting = [];

    internal FeedRun(WatchedFeed feed) => Feed = feed;

    /// <summary>The feed as the ledger has it.</summary>
    public WatchedFeed Feed { get; internal set; }

    /// <summary>True while the feed or pages of its items are being asked for.</summary>
    public bool IsBusy { get; internal set; }

    /// <summary>Pages that are still to be fetched.</summary>
    public int Waiting => waiting.Count;

    /// <summary>True when it was asked in this watch.</summary>
    internal bool IsAsked { get; set; }

    /// <summary>The host that its job holds, which a move of the feed does not change; null without a job.</summary>
    internal string? HeldHost { get; set; }

    internal string Host => new Uri(Feed.Url).IdnHost;

    internal void Await(IEnumerable<WatchedItem> items) => waiting.AddRange(items);

    /// <summary>The items that wait for one of some pages.</summary>
    internal List<WatchedItem> WaitingFor(IReadOnlySet<string> links) => [.. waiting.Where(w => links.Contains(w.Link!))];

    /// <summary>Takes items off the list that are done, and puts those back that are to be tried again.</summary>
    internal void Settle(WatchedItem item)
    {
        waiting.RemoveAll(w => w.Key == item.Key);
        if (!item.IsDone)
        {
            waiting.Add(item);
        }
    }

    /// <summary>The pages that may be asked for now, the longest known first.</summary>
    internal List<WatchedItem> Ready(DateTimeOffset now, int most) => [.. waiting.Where(w => w.NotBefore is not { } at || at <= now).Take(most)];

    /// <summary>When the first page may be asked for; null for none.</summary>
    internal DateTimeOffset? NextPage(DateTimeOffset now) => waiting.Count == 0 ? null : waiting.Min(w => w.NotBefore ?? now);

    /// <summary>When the feed itself may be asked; null for never again.</summary>
    internal DateTimeOffset? NextPoll(DateTimeOffset now, bool isOnce) => Feed.IsEnded || (isOnce && IsAsked) ? null : (isOnce ? Feed.NotBefore : Feed.NextPoll) ?? now;
}
