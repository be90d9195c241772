using Casus.Extraction;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Sources.Files;

/// <summary>The small files of the documentation, one of each kind, are read as it says.</summary>
public sealed class KindSamplesTests
{
    [Theory]
    [InlineData("note.md", 1, 0)]
    [InlineData("feed.json", 2, 0)]
    [InlineData("feeds.opml", 1, 1)] // the feed beside it; the one on the net is counted
    [InlineData("quay.rdf", 1, 0)]
    [InlineData("news-sitemap.xml", 1, 1)]
    [InlineData("brief.eml", 1, 0)]
    [InlineData("box.mbox", 2, 0)]
    [InlineData("old.arc", 1, 1)] // its first record describes the archive
    [InlineData("pages.zip", 2, 0)]
    [InlineData("pages.tar", 1, 0)]
    [InlineData("events.tab", 0, 1)]
    public async Task Each_gives_its_reports_and_notes_and_no_problem(string name, int reports, int notes)
    {
        var outcomes = await TemporaryFolder.ReadAsync(Repository.PathOf("docs", "formats", "kinds", name));
        Assert.Equal((reports, notes), (outcomes.Count(o => o.IsOk), outcomes.Count(o => !o.IsOk && o.Problem.IsNotice)));
        Assert.Equal(reports + notes, outcomes.Count);
        var extractors = new Extractors();
        Assert.All(outcomes.Where(o => o.IsOk), o => Assert.True(extractors.Extract(o.Value!).IsOk));
    }

    [Fact]
    public async Task What_a_feed_or_server_says_of_language_and_change_reaches_the_document()
    {
        var feed = await TemporaryFolder.ReadAsync(Repository.PathOf("docs", "formats", "kinds", "feed.json"));
        Document first = new Extractors().Extract(feed[0].Value!).Value!;
        Assert.Equal(("en", "2025-05-06T15:30:00+02:00", "Fisheries"), (first.Language, first.Modified?.ToString(), first.Section));
        var archive = await TemporaryFolder.ReadAsync(Repository.PathOf("docs", "formats", "kinds", "old.arc"));
        Assert.Equal("en", new Extractors().Extract(archive[0].Value!).Value!.Language);
    }
}
