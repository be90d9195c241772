using System.Text;
using Casus.Extraction;
using Xunit;

namespace Casus.Tests.Extraction;

public sealed class HtmlExtractorTests
{
    private const string Page = """
        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Dock strike ends - The Harbour Post</title>
        <link rel="canonical" href="https://post.example.org/2025/05/06/strike">
        <meta property="og:site_name" content="The Harbour Post"><meta property="og:title" content="Dock strike ends">
        <meta property="article:published_time" content="2025-05-06T09:30:00+02:00"><meta name="author" content="By Anna Lind"></head>
        <body><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
        <div class="cookie-consent"><p>We use cookies to make this page better for you and for our partners.</p></div>
        <main><article><header><h1>Dock strike ends</h1><p class="byline">By Anna Lind</p></header>
        <div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
        <p>Dock workers in Harbour Town ended a strike of three weeks on Monday, <a href="/port">the port authority</a> said.</p>
        <figure><img src="x.jpg"><figcaption>Cranes stand idle in the port last week. Photo: Per Moe</figcaption></figure>
        <p>The two sides signed a paper that raises wages by four per cent from June.</p>
        <h2>What comes next</h2><p>The first ships are due on Wednesday, and the port expects to work through the nights.</p>
        <ul><li>Container ships come first, the authority said.</li><li>Ferries follow on Friday.</li></ul>
        <aside><h3>Related stories</h3><a href="/1">Ferry prices rise</a></aside></article>
        <section id="comments"><p>I think the strike was too long and the port should pay for it, says a reader here.</p></section></main>
        <footer><p>© The Harbour Post. All rights reserved, no part of this page may be copied.</p></footer></body></html>
        """;

    [Fact]
    public void A_page_gives_its_paragraphs_and_nothing_around_them()
    {
        Document document = Extract(Page).Value!;
        Assert.Equal(
            """
            Dock workers in Harbour Town ended a strike of three weeks on Monday, the port authority said.

            The two sides signed a paper that raises wages by four per cent from June.

            What comes next

            The first ships are due on Wednesday, and the port expects to work through the nights.

            Container ships come first, the authority said.

            Ferries follow on Friday.
            """.ReplaceLineEndings("\n"),
            document.Text);
        Assert.Equal(("Dock strike ends", "Anna Lind", "The Harbour Post"), (document.Title, document.Byline, document.Publisher));
        Assert.Equal(("2025-05-06T09:30:00+02:00", "en-GB"), (document.Published.ToString(), document.Language));
        Assert.Equal("https://post.example.org/2025/05/06/strike", document.Url);
    }

    [Fact]
    public void Linked_data_gives_authors_and_day()
    {
        Document document = Extract("""
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks open","datePublished":"2025-05-06","author":[{"@type":"Person","name":"Anna Lind"},{"@type":"Person","name":"Per Moe"}],"publisher":{"name":"Wire"}}]}</script>
            <h1>Talks open</h1><p>Envoys of both sides met in Oslo on Monday for a first round of talks.</p>
            """).Value!;
        Assert.Equal(("Talks open", "Anna Lind, Per Moe", "Wire"), (document.Title, document.Byline, document.Publisher));
        Assert.Equal(new PublicationTime(new DateOnly(2025, 5, 6), null), document.Published);
    }

    [Fact]
    public void What_a_page_does_not_say_stays_unknown()
    {
        Document document = Extract("<p>Envoys of both sides met in Oslo on Monday for a first round of talks.</p>").Value!;
        Assert.Null(document.Published);
        Assert.Null(document.Byline);
        Assert.Null(document.Publisher);
        Assert.Null(document.Url);
        Assert.Null(document.Language);
    }

    [Theory]
    [InlineData("03/04/2025", null)]
    [InlineData("13/04/2025", "2025-04-13")]
    [InlineData("06.05.2025", "2025-05-06")]
    [InlineData("May 6, 2025", "2025-05-06")]
    [InlineData("6 de mayo de 2025", "2025-05-06")]
    [InlineData("2025-05-06 09:30", "2025-05-06")]
    public void A_visible_date_is_read_only_when_it_is_one_day(string text, string? expected)
    {
        Document document = Extract($"<article><span class='date'>{text}</span><p>Envoys of both sides met in Oslo on Monday for a first round of talks.</p></article>").Value!;
        Assert.Equal(expected, document.Published?.ToString());
    }

    [Fact]
    public void A_page_of_5_MB_is_read()
    {
        var page = new StringBuilder("<html><body><article>");
        while (page.Length < 5_000_000)
        {
            page.Append("<p>Envoys of both sides met in Oslo on Monday for round ").Append(page.Length).Append(" of the talks, and then they left.</p><div class='ad'>Buy</div>");
        }

        Document document = Extract(page.ToString()).Value!;
        Assert.InRange(document.Text.Length, 2_500_000, 5_000_000);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<span><i>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href=x>")]
    [InlineData("<svg>")]
    [InlineData("</p>")]
    [InlineData("<!-- ")]
    public void Nesting_without_end_is_read_in_time(string tag)
    {
        string bomb = string.Concat(Enumerable.Repeat(tag, 200_000)) + "</svg><p>Envoys of both sides met in Oslo on Monday for a first round of talks.</p>";
        long start = TimeProvider.System.GetTimestamp();
        Outcome<Document> read = Extract(bomb);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalMinutes, 0, 4); // On a busy machine; a time that grows with the square would be hours.
        Assert.True(read.IsOk || read.Problem!.Code == Problems.NoText);
    }

    [Fact]
    public void A_page_of_one_huge_attribute_is_read()
    {
        string page = "<p title=\"" + new string('x', 8_000_000) + "\" class='" + string.Concat(Enumerable.Repeat("share-bar ", 200_000)) + "'>Envoys of both sides met in Oslo on Monday for a first round of talks.</p>";
        Assert.True(Extract(page).IsOk || Extract(page).Problem!.Code == Problems.NoText);
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":" )]
    [InlineData("[[[[[[")]
    [InlineData("\u0001{\u0002")]
    public void Broken_linked_data_is_passed_over(string json)
    {
        Document document = Extract($"<script type='application/ld+json'>{json}</script><article><p>Envoys of both sides met in Oslo on Monday for a first round of talks.</p></article>").Value!;
        Assert.Null(document.Byline);
    }

    [Fact]
    public void A_page_without_words_is_a_problem() => Assert.Equal(Problems.NoText, Extract("<html><body><img src=x></body></html>").Problem!.Code);

    [Fact]
    public void What_the_feed_says_comes_before_what_the_page_says()
    {
        var report = new RawReport("f.xml:3", "a", "text/html", Encoding.UTF8.GetBytes("<p>Short teaser.</p>")) { Id = "post-17", Title = "Strike ends", Charset = "utf-8" };
        Document document = new Extractors().Extract(report).Value!;
        Assert.Equal(("post-17", "Strike ends", "Short teaser."), (document.Id, document.Title, document.Text));
    }

    [Fact]
    public void Markdown_gives_words_without_marks()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("---\ndate: 2025-05-06\nauthor: Anna Lind\n---\n# Talks open\n\nEnvoys **met** in\n[Oslo](https://e.org).\n\n- First\n- Second\n");
        Document document = new Extractors().Extract(new RawReport("a.md", "a.md", "text/markdown", bytes)).Value!;
        Assert.Equal("Talks open\n\nEnvoys met in Oslo.\n\n- First\n\n- Second", document.Text);
        Assert.Equal(("Talks open", "Anna Lind", "2025-05-06"), (document.Title, document.Byline, document.Published.ToString()));
    }

    [Fact]
    public void An_unknown_media_type_is_a_problem() =>
        Assert.Equal(Problems.MediaTypeUnknown, new Extractors().Extract(new RawReport("x", "x", "image/png", default)).Problem!.Code);

    private static Outcome<Document> Extract(string html) =>
        new Extractors().Extract(new RawReport("page.html", "page.html", "text/html", Encoding.UTF8.GetBytes(html)));
}
