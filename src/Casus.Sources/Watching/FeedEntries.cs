using Casus.Sources.Feeds;
using Casus.Sources.Sitemaps;

namespace Casus.Sources.Watching;

/// <summary>Makes entries of what readers give: links whole, ids that stay when the feed rolls on.</summary>
internal static class FeedEntries
{
    /// <summary>The entries of a feed, each key once.</summary>
    /// <param name="feed">The feed's address, by which its links are completed.</param>
    /// <param name="reports">Its items as read.</param>
    /// <param name="isPages">True when the linked pages will be read.</param>
    public static IReadOnlyList<FeedEntry> Of(Uri feed, IReadOnlyList<RawReport> reports, bool isPages)
    {
        var shared = reports.Select(r => r.Url).Where(u => u is not null).CountBy(u => u!, StringComparer.Ordinal)
            .Where(u => u.Value > 1).Select(u => u.Key).ToHashSet(StringComparer.Ordinal);
        var entries = new List<FeedEntry>(reports.Count);
        foreach (var raw in reports)
        {
            // An id that the reader made holds the feed's file name, which is another where the feed moves.
            string content = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(raw.Bytes.Span));
            string digest = ReportIds.OfContent(raw.Title, raw.Published, raw.Bytes.Span);
            string? link = Link(feed, raw.Url);
            string key = raw.Url is null && raw.Id!.EndsWith("-" + digest, StringComparison.Ordinal) ? ItemDigest.Of(digest) : ItemDigest.Of(raw.Id, raw.Url);
            bool isAlone = link is not null && !shared.Contains(raw.Url!);
            var report = raw with
            {
                Url = link,
                Address = isAlone ? link! : $"{link ?? feed.AbsoluteUri}#{key[..12]}",
                Id = raw.Url is null ? $"{ReportIds.OfUrl(feed.AbsoluteUri)}-{key[..8]}" : raw.Id,
            };
            string version = ItemDigest.Of(raw.Title, raw.Published?.ToString(), isPages && link is not null ? null : content);
            entries.Add(new FeedEntry(Item(key, version, report), report) { Changed = raw.Published });
        }

        return [.. entries.DistinctBy(e => e.Item.Key, StringComparer.Ordinal)];
    }

    /// <summary>The entry of a sitemap's page; null where its address is none of the web.</summary>
    /// <param name="sitemap">The sitemap's address.</param>
    /// <param name="row">The page.</param>
    public static FeedEntry? Of(Uri sitemap, SitemapEntry row)
    {
        if (Link(sitemap, row.Url) is not { } link)
        {
            return null;
        }

        var published = FeedDate.Read(row.Published);
        var changed = FeedDate.Read(row.Updated);
        var item = new WatchedItem(ItemDigest.Of(link), ItemDigest.Of(row.Title, published?.ToString(), changed?.ToString()))
        {
            Link = link,
            Id = ReportIds.OfUrl(link),
            Title = row.Title,
            Published = published,
            Publisher = row.Publisher,
        };
        return new FeedEntry(item, null) { Changed = Later(published, changed) };
    }

    private static PublicationTime? Later(PublicationTime? one, PublicationTime? other) =>
        one is null || other?.Date > one.Value.Date ? other : one;

    private static WatchedItem Item(string key, string version, RawReport report) => new(key, version)
    {
        Link = report.Url,
        Id = report.Id,
        Title = report.Title,
        Published = report.Published,
        Publisher = report.Publisher,
        Byline = report.Byline,
    };

    private static string? Link(Uri feed, string? link) =>
        link is not null && Uri.TryCreate(feed, link, out var whole) && RedirectRule.IsWeb(whole) ? whole.AbsoluteUri : null;
}
