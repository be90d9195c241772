using System.Text;
using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Feeds;

/// <summary>Every version of every kind of feed.</summary>
public sealed class FeedKindsTests
{
    [Fact]
    public async Task RSS_090_has_titles_and_links_only()
    {
        var reports = await ReadAsync("old.xml", Fixtures.Rss090);
        Assert.Equal(["Ferry crew walks out", "Pilots accept offer"], reports.Select(r => r.Title!));
        Assert.All(reports, r => Assert.Equal("Old Quay News", r.Publisher));
        Assert.Equal("http://quay.example.org/ferry", reports[0].Url);
    }

    [Fact]
    public async Task RSS_091_is_read_past_its_DTD()
    {
        RawReport report = Assert.Single(await ReadAsync("old.xml", Fixtures.Rss091));
        Assert.Equal(("Mayors sign water pact", "Hill Gazette", "en-gb"), (report.Title, report.Publisher, report.Language));
        Assert.Equal("Two mayors signed it on Friday.", Text(report));
    }

    [Fact]
    public async Task RSS_092_may_have_no_title_names_its_source_and_its_enclosure_is_no_page()
    {
        RawReport report = Assert.Single(await ReadAsync("old.rss", Fixtures.Rss092));
        Assert.Equal((null, "Reed Wire", null), (report.Title, report.Publisher, report.Url));
        Assert.Equal(["Talks"], report.Categories);
        Assert.Contains("<b>Lodria</b> left the talks.", Text(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RSS_10_has_several_creators_a_date_and_the_full_text()
    {
        RawReport report = Assert.Single(await ReadAsync("one.rdf", Fixtures.Rss10));
        Assert.Equal(("Garrison moves south", "Ida Holm, Jo Marsh", "Relay", "en"), (report.Title, report.Byline, report.Publisher, report.Language));
        Assert.Equal("2025-05-06T07:00:00+02:00", report.Published.ToString());
        Assert.Equal(["Army"], report.Categories);
        Assert.Equal("<p>The garrison moved south on Monday.</p>", Text(report));
    }

    [Fact]
    public async Task RSS_20_takes_links_from_its_base_and_people_from_both_kinds_of_author()
    {
        var reports = await ReadAsync("two.rss", Fixtures.Rss20);
        RawReport first = reports[0];
        Assert.Equal(("Strike ends at docks", "Ola Berg, Mia Lunde", "https://bay.example.org/news/strike.html"), (first.Title, first.Byline, first.Url));
        Assert.Equal(["Ports", "Labour"], first.Categories);
        Assert.Contains("Dock workers", Text(first), StringComparison.Ordinal);
        RawReport second = reports[1];
        Assert.Equal(("Clip of the march", "https://bay.example.org/clip"), (second.Title, second.Url));
        Assert.Equal("Marchers reached the square.", Text(second));
    }

    [Fact]
    public async Task Atom_03_writes_its_content_in_three_ways()
    {
        var reports = await ReadAsync("old.atom", Fixtures.Atom03);
        Assert.Equal("<p>Guards reopened the post.</p>", Text(reports[0]));
        Assert.Contains("<p>Guards left.</p>", Text(reports[1]), StringComparison.Ordinal);
        Assert.Equal("<p>Guards wait.</p>", Text(reports[2]));
        Assert.Equal(("2004-11-02T10:00:00+00:00", "2004-11-03T10:00:00+00:00"), (reports[0].Published.ToString(), reports[0].Updated.ToString()));
        Assert.Equal(("Eva Strand", "en"), (reports[0].Byline, reports[0].Language));
    }

    [Fact]
    public async Task Atom_10_names_its_source_and_its_authors_and_a_link_stands_on_the_base_around_it()
    {
        var reports = await ReadAsync("new.atom", Fixtures.Atom10);
        RawReport first = reports[0];
        Assert.Equal(("Talks open", "Per Moe, Siv Dal", "Fjord Agency", "https://wire.example.org/a/may/talks"), (first.Title, first.Byline, first.Publisher, first.Url));
        Assert.Equal(("2025-05-06T08:00:00+00:00", "2025-05-07T08:00:00+00:00"), (first.Published.ToString(), first.Updated.ToString()));
        Assert.Equal(["Talks"], first.Categories);
        Assert.Equal(("nb", "Wire"), (reports[1].Language, reports[1].Publisher));
        Assert.Equal("2025-05-08T08:00:00+00:00", reports[1].Published.ToString());
    }

    [Fact]
    public async Task JSON_Feed_1_has_one_author_for_all_and_numbers_for_ids()
    {
        var reports = await ReadAsync("one.json", Fixtures.JsonFeed1);
        Assert.Equal(("Truce holds", "Cape desk", "Cape Sheet", "text/plain"), (reports[0].Title, reports[0].Byline, reports[0].Publisher, reports[0].MediaType));
        Assert.Equal("https://cape.example.org/1", reports[0].Address);
        Assert.Equal(("2", "Only a summary."), (reports[1].Id, Text(reports[1])));
    }

    [Fact]
    public async Task JSON_Feed_11_has_several_authors_tags_and_a_language_and_bad_items_are_problems()
    {
        using var folder = new TemporaryFolder();
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("new.json", Fixtures.JsonFeed11));
        RawReport report = outcomes[0].Value!;
        Assert.Equal(("Ministers meet", "Liv Aas, Tor Vik", "en", "https://else.example.org/7"), (report.Title, report.Byline, report.Language, report.Url));
        Assert.Equal(["talks", "arlo"], report.Categories);
        Assert.Equal(("2025-05-06", "2025-05-07T08:00:00+00:00"), (report.Published.ToString(), report.Updated.ToString()));
        Assert.Equal([null, Problems.FeedBroken, Problems.FeedBroken], outcomes.Select(o => o.Problem?.Code));
        Assert.EndsWith("new.json:3", outcomes[2].Problem!.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task XML_nested_too_deep_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        string deep = "<rss><channel><item><title>T</title></item>" + string.Concat(Enumerable.Repeat("<x>", 100_000));
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("deep.xml", deep));
        Assert.Equal([null, Problems.NestedTooDeep], outcomes.Select(o => o.Problem?.Code));
    }

    [Fact]
    public async Task Entities_of_the_outside_are_never_opened()
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.txt", "hidden words");
        string feed = $"<!DOCTYPE rss [<!ENTITY x SYSTEM \"{folder["secret.txt"]}\">]><rss><channel><item><title>T &x;</title></item></channel></rss>";
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("feed.xml", feed));
        Assert.DoesNotContain(outcomes, o => o.IsOk && o.Value.Title!.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entries_without_ids_and_links_are_known_again_wherever_they_stand()
    {
        static string Feed(params string[] items) => $"<rss version=\"2.0\"><channel><title>Marsh Log</title>{string.Concat(items.Select(i => $"<item>{i}</item>"))}</channel></rss>";
        const string one = "<title>Dyke holds</title><pubDate>Tue, 06 May 2025 09:30:00 GMT</pubDate><description>It held.</description>";
        const string corrected = "<title>Dyke holds</title><pubDate>Tue, 06 May 2025 09:30:00 GMT</pubDate><description>It held, mostly.</description>";
        const string live = "<title>Live</title><description>Boats leave.</description>", later = "<title>Live</title><description>Boats return.</description>";
        var before = (await ReadAsync("log.rss", Feed(one, live))).Select(r => r.Id).ToList();
        var after = (await ReadAsync("log.rss", Feed("<description>New.</description>", later, live, corrected))).Select(r => r.Id).ToList();
        Assert.Equal((before[0], before[1]), (after[3], after[2])); // The same headline and date is the same entry; without a date the text tells.
        Assert.Equal(4, after.Distinct().Count());
        Assert.All(after, id => Assert.Matches("^log-[0-9a-f]{12}$", id));
    }

    private static async Task<List<RawReport>> ReadAsync(string name, string text)
    {
        using var folder = new TemporaryFolder();
        return (await TemporaryFolder.ReadAsync(folder.Write(name, text))).ConvertAll(o => o.IsOk ? o.Value : throw new InvalidOperationException(o.Problem.ToString()));
    }

    private static string Text(RawReport report) => Encoding.UTF8.GetString(report.Bytes.Span);
}
