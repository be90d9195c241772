using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Sitemaps;

public sealed class SitemapReaderTests
{
    [Fact(Timeout = 60_000)]
    public async Task Of_what_an_entry_says_twice_the_first_counts()
    {
        using var folder = new TemporaryFolder();
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("twice.xml", "<urlset xmlns:n=\"urn:news\"><url><loc>/a</loc><loc>/b</loc><n:news><n:title>One</n:title><n:title>Two</n:title></n:news></url></urlset>"));
        Assert.Equal(("/a", "One"), (outcomes[0].Value!.Url, outcomes[0].Value!.Title));
    }

    [Fact]
    public async Task A_news_entry_is_a_report_of_its_headline_and_plain_entries_are_counted()
    {
        using var folder = new TemporaryFolder();
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("news.xml", Fixtures.NewsSitemap));
        RawReport report = outcomes[0].Value!;
        Assert.Equal(("Strike ends & cranes move", "Bay Courier", "en", "https://bay.example.org/strike"), (report.Title, report.Publisher, report.Language, report.Url));
        Assert.Equal(("2025-05-06T09:30:00+02:00", "2025-05-06T12:00:00+00:00"), (report.Published.ToString(), report.Updated.ToString()));
        Assert.Equal(["ports", "labour"], report.Categories);
        Assert.Equal("Strike ends & cranes move", System.Text.Encoding.UTF8.GetString(report.Bytes.Span));
        Assert.Equal(Problems.FeedBroken, outcomes[1].Problem!.Code);
        Assert.True(outcomes[2].Problem!.IsNotice);
        Assert.StartsWith("1 of 3 entries", outcomes[2].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemaps_on_the_network_are_left_to_watch()
    {
        using var folder = new TemporaryFolder();
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("index.xml", Fixtures.SitemapIndex));
        Assert.Equal([Problems.AddressNotRead, Problems.KindUnknown], outcomes.Select(o => o.Problem!.Code));
        Assert.All(outcomes, o => Assert.True(o.Problem!.IsNotice));
        Assert.StartsWith("2 of 2 sitemaps are network addresses", outcomes[0].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_feeds_reads_the_feed_beside_it_and_nothing_outside_its_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out.rss", Fixtures.Rss091);
        folder.Write("lists/bay.rss", Fixtures.Rss20);
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("lists/list.opml", Fixtures.Opml));
        Assert.Equal(["Strike ends at docks", "Clip of the march"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.Title!));
        Assert.Equal([Problems.FileNotFound, Problems.AddressNotRead, Problems.KindUnknown], outcomes.Where(o => !o.IsOk).Select(o => o.Problem!.Code));
        Assert.StartsWith("1 of 3 feeds are network addresses", outcomes[^2].Problem!.Reason, StringComparison.Ordinal);
        Assert.StartsWith("1 of 4 entries name no address", outcomes[^1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_listed_and_met_in_the_folder_is_read_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bay.rss", Fixtures.Rss20);
        folder.Write("a.opml", Fixtures.Opml);
        Assert.Equal(2, (await TemporaryFolder.ReadAsync(folder.Path)).Count(o => o.IsOk));
    }

    [Theory]
    [InlineData("../bay.rss")]
    [InlineData("/etc/hostname")]
    [InlineData("file:bay.rss")]
    [InlineData("sub/../../bay.rss")]
    [InlineData("..\\bay.rss")]
    [InlineData("link.rss")]
    [InlineData("secret.txt")]
    public async Task A_list_opens_no_other_file(string address)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bay.rss", Fixtures.Rss20);
        folder.Write("in/sub/x.txt", "x");
        folder.Write("in/secret.txt", "x");
        File.CreateSymbolicLink(folder["in/link.rss"], folder["bay.rss"]);
        string list = $"<opml><body><outline xmlUrl=\"{address}\"/></body></opml>";
        Assert.Equal(Problems.FileNotFound, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("in/list.opml", list))).Problem!.Code);
    }
}
