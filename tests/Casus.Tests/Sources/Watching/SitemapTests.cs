using Casus.Sources.Watching;
using Xunit;

namespace Casus.Tests.Sources.Watching;

/// <summary>Sitemaps, their indexes, and the items of feeds.</summary>
public sealed class SitemapTests
{
    private static readonly DateTimeOffset Start = new(2031, 3, 5, 8, 0, 0, TimeSpan.Zero);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string News = """
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="urn:image">
        <url><loc>/new.html</loc><news:news><news:publication><news:name>Desk</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2031-03-05T07:00:00Z</news:publication_date><news:title>Altland &amp; Beeland talk</news:title></news:news><image:image><image:loc>/x.png</image:loc></image:image></url>
        <url><loc>http://old.example/old.html</loc><lastmod>2030-01-01</lastmod></url>
        <url><loc>/undated.html</loc></url><url><loc>file:///etc/passwd</loc></url></urlset>
        """;

    [Fact]
    public async Task A_news_sitemap_lists_recent_pages_with_what_it_says_of_them()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(News)));
        var result = await PollAsync(new WatchedFeed(server.Url()));
        Assert.Null(result.Feed.LastProblem);
        Assert.Equal([server.Url("/new.html"), server.Url("/undated.html")], result.Entries.Select(e => e.Address));
        var item = result.Entries[0].Item;
        Assert.Equal(("Altland & Beeland talk", "Desk", "2031-03-05T07:00:00+00:00"), (item.Title, item.Publisher, item.Published?.ToString()));
        Assert.All(result.Entries, e => Assert.Null(e.Report));
    }

    [Fact]
    public async Task After_a_long_pause_a_sitemap_is_read_back_to_where_it_was_left()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(News)));
        var result = await PollAsync(new WatchedFeed(server.Url()) { LastRead = new DateTimeOffset(2029, 12, 31, 0, 0, 0, TimeSpan.Zero) });
        Assert.Contains("http://old.example/old.html", result.Entries.Select(e => e.Address));
    }

    [Fact]
    public async Task An_index_is_followed_to_its_recent_sitemaps_which_are_asked_for_with_conditions()
    {
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(stream, request.Path switch
        {
            "/feed" => RoughServer.Answer("<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2031-03-05</lastmod></sitemap><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>", "ETag: \"i\"\r\n"),
            "/a.xml" when request["If-None-Match"] == "\"a\"" => "HTTP/1.1 304 Not Modified\r\n\r\n",
            _ => RoughServer.Answer(News, "ETag: \"a\"\r\n"),
        }, token));
        var first = await PollAsync(new WatchedFeed(server.Url()));
        Assert.Equal(2, first.Entries.Count);
        var second = await PollAsync(first.Feed);
        Assert.Null(second.Feed.LastProblem);
        Assert.Empty(second.Entries);
        Assert.Equal(["/feed", "/a.xml", "/feed", "/a.xml"], server.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task A_sitemap_of_an_index_that_fails_is_told_and_the_others_are_read()
    {
        await using var server = RoughServer.Of(
            ("/feed", RoughServer.Answer("<sitemapindex><sitemap><loc>/missing.xml</loc></sitemap><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>")), ("/a.xml", RoughServer.Answer(News)));
        var result = await PollAsync(new WatchedFeed(server.Url()));
        RoughAnswerTests.Sees(result, "CAS0136", "answered 404");
        Assert.Equal(2, result.Entries.Count);
    }

    [Fact]
    public async Task Items_are_known_again_when_the_feed_rolls_on_also_without_ids_and_links()
    {
        string feed = "<rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>";
        string later = "<rss><channel><item><title>Zero</title></item><item><title>One</title></item></channel></rss>";
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(feed)), ("/later", RoughServer.Answer(later)));
        var before = (await PollAsync(new WatchedFeed(server.Url()))).Entries;
        var after = (await PollAsync(new WatchedFeed(server.Url("/later")))).Entries;
        Assert.Equal(before[0].Item.Key, after[1].Item.Key);
        Assert.Equal(4, before.Concat(after).Select(e => e.Address).Distinct().Count()); // two feeds, two addresses each
    }

    [Fact]
    public async Task Items_that_share_a_link_stay_apart_and_a_changed_text_is_another_version()
    {
        static string Feed(string text) => $"<rss><channel><item><guid>a</guid><link>/live</link><description>{text}</description></item><item><guid>b</guid><link>/live</link><description>B</description></item></channel></rss>";
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feed("A"))), ("/later", RoughServer.Answer(Feed("A, corrected"))));
        var before = (await PollAsync(new WatchedFeed(server.Url()))).Entries;
        var after = (await PollAsync(new WatchedFeed(server.Url("/later")))).Entries;
        Assert.Equal(2, before.Select(e => e.Address).Distinct().Count());
        Assert.Equal(before[0].Item.Key, after[0].Item.Key);
        Assert.NotEqual(before[0].Item.Version, after[0].Item.Version);
        Assert.Equal(before[1].Item, after[1].Item);
    }

    private static async Task<PollResult> PollAsync(WatchedFeed feed)
    {
        using var poller = new FeedPoller(new FetchOptions { AllowsPrivate = true, HostDelay = TimeSpan.Zero, Time = new StillClock(Start) }, new PollOptions());
        return await poller.PollAsync(feed, Stop);
    }
}
