namespace Casus.Sources.Watching;

/// <summary>An item as a feed or sitemap lists it.</summary>
/// <param name="Item">What is kept of it.</param>
/// <param name="Report">The report that the feed itself carries; null for an entry of a sitemap.</param>
public sealed record FeedEntry(WatchedItem Item, RawReport? Report)
{
    /// <summary>When it was published or last changed, as far as told; a list of pages is read back only so far.</summary>
    public PublicationTime? Changed { get; init; }

    /// <summary>The address by which the ledger would know its report.</summary>
    public string Address => Report?.Address ?? Item.Link ?? Item.Key;
}
