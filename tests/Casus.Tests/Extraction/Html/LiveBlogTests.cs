using Xunit;

namespace Casus.Tests.Extraction.Html;

/// <summary>Pages of dated entries, each made up.</summary>
public sealed class LiveBlogTests
{
    private const string Intro = "The strike in Harbour Town is in its third week; we follow the talks of the two sides through the day.";
    private const string Newest = "Dock workers in Harbour Town ended their strike, the port authority said in a statement to the press.";
    private const string Middle = "The two sides signed a paper that raises wages by four per cent from June, the union told its members.";
    private const string Oldest = "Talks went on for a third day behind closed doors at the town hall, said a spokesman for the mayor.";

    [Fact]
    public void Entries_in_linked_data_become_dated_entries()
    {
        Document document = PageKindsTests.Read($$"""
            <html><head><title>Dock strike: as it happened</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Dock strike: as it happened","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Ships may land","datePublished":"2025-05-06T10:32:00+02:00","articleBody":"{{Newest}}\n{{Middle}}"},
            {"@type":"BlogPosting","datePublished":"2025-05-06T08:05:00+02:00","articleBody":"<p>{{Oldest}}</p>"}]}</script></head>
            <body><article><h1>Dock strike: as it happened</h1><p>{{Intro}}</p><div class="live-entry"><time datetime="2025-05-06T10:32:00+02:00">10:32</time><h2>Ships may land</h2><p>{{Newest}}</p><p>{{Middle}}</p></div></article></body></html>
            """);
        Assert.Equal(string.Join("\n\n", Intro, "2025-05-06 10:32", "Ships may land", Newest, Middle, "2025-05-06 08:05", Oldest), document.Text);
        Assert.Equal([BlockRole.Dateline, BlockRole.Heading, BlockRole.Dateline], document.Blocks!.Blocks.Select(block => block.Role));
    }

    [Fact]
    public void Entries_that_a_page_shows_become_dated_entries()
    {
        string entries = Entry("10:32", "Ships may land", Newest) + Entry("09:10", "A paper is signed", Middle) + Entry("08:05", "Talks begin", Oldest);
        Document document = PageKindsTests.Read($"<html><head><title>Dock strike: as it happened</title></head><body><main><article><h1>Dock strike: as it happened</h1><p>{Intro}</p><div class=entries>{entries}</div></article></main></body></html>");
        Assert.Equal(string.Join("\n\n", Intro, "2025-05-06 10:32", "Ships may land", Newest, "2025-05-06 09:10", "A paper is signed", Middle, "2025-05-06 08:05", "Talks begin", Oldest), document.Text);
    }

    [Fact]
    public void A_report_with_one_time_has_no_entries()
    {
        Document document = PageKindsTests.Read(PageKindsTests.Article("Dock strike ends", "", "<p><time datetime=\"2025-05-06T10:32:00+02:00\">10:32</time></p>"));
        Assert.DoesNotContain("2025-05-06 10:32", document.Text, StringComparison.Ordinal);
    }

    private static string Entry(string hour, string headline, string words) =>
        $"<div class=entry><time datetime=\"2025-05-06T{hour}:00+02:00\">{hour}</time><h3>{headline}</h3><p>{words}</p></div>";
}
