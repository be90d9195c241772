using System.Text;
using Casus.Sources.Watching;
using Xunit;

namespace Casus.Tests.Sources.Watching;

/// <summary>JSON Feeds are watched like the feeds of XML, on servers that behave and that do not.</summary>
public sealed class JsonFeedTests
{
    private const string Type = "application/feed+json";
    private static readonly DateTimeOffset Start = new(2031, 3, 5, 8, 0, 0, TimeSpan.Zero);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_items_come_out_with_links_made_whole_and_it_is_asked_for_again_with_its_tag()
    {
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream, request["If-None-Match"] == "\"j1\"" ? "HTTP/1.1 304 Not Modified\r\n\r\n" : RoughServer.Answer(Feed(Item(1), Item(2)), "ETag: \"j1\"\r\n", Type), token));
        var first = await PollAsync(new WatchedFeed(server.Url()));
        Assert.Null(first.Feed.LastProblem);
        Assert.Equal("Cape Sheet", first.Feed.Title);
        Assert.Equal([server.Url("/1.html"), server.Url("/2.html")], first.Entries.Select(e => e.Address));
        Assert.Equal(("Story 1", "2031-03-05T08:01:00+00:00", "<p>Text 1.</p>"), (first.Entries[0].Item.Title, first.Entries[0].Item.Published?.ToString(), Words(first.Entries[0])));
        Assert.Contains(Type, Assert.Single(server.Requests)["Accept"], StringComparison.Ordinal);
        Assert.True((await PollAsync(first.Feed)).IsUnchanged);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    public async Task Whatever_type_the_server_claims_it_is_read(string type)
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer("\uFEFF \n" + Feed(Item(1, "Ærøskøbing")), type: type)));
        Assert.Equal("Ærøskøbing 1", Assert.Single((await PollAsync(new WatchedFeed(server.Url()))).Entries).Item.Title);
    }

    [Fact]
    public async Task A_cut_one_is_told_and_asked_for_again_whole()
    {
        string feed = Feed(Item(1), Item(2), Item(3));
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(feed[..^20], "ETag: \"j1\"\r\n", Type)));
        var result = await PollAsync(new WatchedFeed(server.Url()));
        RoughAnswerTests.Sees(result, "CAS0107", "broken JSON at byte");
        Assert.Empty(result.Feed.Copies);
        Assert.Empty(result.Entries);
    }

    [Theory]
    [InlineData("{\"items\":[]}", "CAS0139", "JSON of another kind")]
    [InlineData("[1,2]", "CAS0139", "JSON of another kind")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\"}", "CAS0110", "no array \"items\"")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":{}}", "CAS0110", "no array \"items\"")]
    public async Task Other_JSON_is_told(string body, string code, string reason)
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(body, type: Type)));
        RoughAnswerTests.Sees(await PollAsync(new WatchedFeed(server.Url())), code, reason);
    }

    [Fact]
    public async Task Nesting_without_end_is_told()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 20_000));
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(deep, type: Type)));
        RoughAnswerTests.Sees(await PollAsync(new WatchedFeed(server.Url())), "CAS0107", "broken JSON");
    }

    [Fact]
    public async Task A_broken_item_is_told_and_the_others_are_read()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feed(Item(1), "7", "{\"id\":\"e\"}", "{\"id\":\"s\",\"content_text\":\"\\ud800\"}", Item(2)), type: Type)));
        var result = await PollAsync(new WatchedFeed(server.Url()));
        Assert.Null(result.Feed.LastProblem);
        Assert.Equal(["Story 1", "Story 2"], result.Entries.Select(e => e.Item.Title));
        Assert.Equal(3, result.Problems.Count(p => p.Code == "CAS0110" && !p.IsNotice));
    }

    [Fact]
    public async Task Items_without_ids_and_links_are_known_again_when_the_feed_rolls_on()
    {
        const string one = "{\"title\":\"One\",\"content_text\":\"First.\"}", two = "{\"title\":\"Two\",\"content_text\":\"Second.\"}", nil = "{\"title\":\"Zero\",\"content_text\":\"New.\"}";
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feed(one, two), type: Type)), ("/later", RoughServer.Answer(Feed(nil, one), type: Type)));
        var before = (await PollAsync(new WatchedFeed(server.Url()))).Entries;
        var after = (await PollAsync(new WatchedFeed(server.Url("/later")))).Entries;
        Assert.Equal(before[0].Item.Key, after[1].Item.Key);
        Assert.Equal(3, before.Concat(after).Select(e => e.Item.Key).Distinct().Count());
    }

    [Fact]
    public async Task One_that_says_it_has_ended_is_read_and_asked_no_more()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feed(Item(1)).Replace("\"title\":\"Cape", "\"expired\":true,\"title\":\"Cape", StringComparison.Ordinal), type: Type)));
        var result = await PollAsync(new WatchedFeed(server.Url()));
        Assert.Single(result.Entries);
        Assert.True(result.Feed.IsEnded);
        Assert.Null(result.Feed.NextPoll);
        Assert.True(Assert.Single(result.Problems, p => p.Code == "CAS0140").IsNotice);
    }

    [Fact]
    public async Task A_page_names_its_JSON_Feed()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer("<!doctype html><link rel=alternate type=\"application/feed+json\" href=/feed.json><p>x", type: "text/html")));
        RoughAnswerTests.Sees(await PollAsync(new WatchedFeed(server.Url())), "CAS0139", $"it names {server.Url("/feed.json")}");
    }

    private static string Feed(params string[] items) => $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Cape Sheet\",\"items\":[{string.Join(",", items)}]}}";

    private static string Item(int number, string title = "Story") => FormattableString.Invariant(
        $"{{\"id\":\"c-{number}\",\"url\":\"/{number}.html\",\"title\":\"{title} {number}\",\"content_html\":\"<p>Text {number}.</p>\",\"date_published\":\"2031-03-05T08:{number:00}:00Z\"}}");

    private static string Words(FeedEntry entry) => Encoding.UTF8.GetString(entry.Report!.Bytes.Span);

    private static async Task<PollResult> PollAsync(WatchedFeed feed)
    {
        using var poller = new FeedPoller(new FetchOptions { AllowsPrivate = true, HostDelay = TimeSpan.Zero, Time = new StillClock(Start) }, new PollOptions());
        return await poller.PollAsync(feed, Stop);
    }
}
