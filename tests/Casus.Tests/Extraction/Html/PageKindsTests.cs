using System.Text;
using Casus.Extraction;
using Xunit;

namespace Casus.Tests.Extraction.Html;

/// <summary>Kinds of pages, each made up: what must come out, and what must not.</summary>
public sealed class PageKindsTests
{
    private const string First = "Dock workers in Harbour Town ended a strike of three weeks on Monday, the port authority said in a statement.";
    private const string Second = "The two sides signed a paper that raises wages by four per cent from June, and a further two per cent next year.";
    private const string Third = "“We are glad to be back at work,” said Ole Brandt, who speaks for the union. “But the talks are not over.”";
    private const string Fourth = "The first ships are due on Wednesday, and the port expects to work through the nights until the end of the month.";

    [Fact]
    public void A_page_without_meaningful_elements_is_read_by_its_layout()
    {
        string text = Text($"""
            <html><head><title>Dock strike ends - The Harbour Post</title></head><body><table><tr><td width=150><a href="/">Home</a><br><a href="/news">News</a><br><a href="/sport">Sport</a></td>
            <td><font size=5><b>Dock strike ends</b></font><br><br>{First}<br><br>{Second}<br><br>{Third}<br><br>{Fourth}<br><br></td></tr></table>
            <center><small><a href="/imprint">Imprint</a> | <a href="/contact">Contact</a></small></center></body></html>
            """);
        Assert.Equal(string.Join("\n\n", First, Second, Third, Fourth), text);
    }

    [Fact]
    public void Comments_subscription_boxes_sharing_and_related_stories_stay_out()
    {
        string text = Text($"""
            <html><head><title>Dock strike ends</title></head><body><div class="cookie-banner"><p>We value your privacy and use cookies to make our pages better for everyone.</p><button>Accept</button></div>
            <div id="content"><h1>Dock strike ends</h1><ul class="share-bar"><li><a href="#">Share</a></li><li><a href="#">Send by mail</a></li></ul><div class="entry-content"><p>{First}</p><p>{Second}</p>
            <div class="newsletter-signup"><h3>Harbour mornings</h3><p>Get the news of the port in your mailbox each morning at six.</p><form><input type=email><button>Sign up</button></form></div>
            <p>{Third}</p><p>{Fourth}</p></div><div class="related-posts"><h3>Related stories</h3><ul><li><a href="/1">Ferry prices rise for the third time this year</a></li><li><a href="/2">Storm shuts the northern pier</a></li></ul></div>
            <div class="comments-area"><h3>3 comments</h3><ol><li class="comment"><p>I think that the strike went on for far too long, and that nobody gained from it.</p></li></ol></div></div></body></html>
            """);
        Assert.Equal(string.Join("\n\n", First, Second, Third, Fourth), text);
    }

    [Fact]
    public void A_page_in_German_is_read_as_one_in_English()
    {
        string text = Text("""
            <html lang=de><head><title>Hafenstreik beendet</title></head><body><nav><a href="/">Start</a><a href="/politik">Politik</a></nav><article><h1>Hafenstreik beendet</h1><p class="author">Von Anna Lind</p>
            <p>Die Hafenarbeiter in Nordhaven haben am Montag einen dreiwöchigen Streik beendet, teilte die Hafenbehörde mit.</p><p>Beide Seiten unterzeichneten ein Papier, das die Löhne ab Juni um vier Prozent anhebt.</p>
            <p><a href="/x">Lesen Sie auch: Fährpreise steigen erneut</a></p><p>Die ersten Schiffe werden am Mittwoch erwartet; bis Monatsende soll auch nachts gearbeitet werden.</p></article><footer>Impressum</footer></body></html>
            """);
        Assert.Contains("dreiwöchigen Streik", text, StringComparison.Ordinal);
        Assert.Contains("bis Monatsende", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fährpreise", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_mark_up_says_of_blocks_is_kept_beside_the_text()
    {
        Document document = Read($"""
            <html><head><title>Dock strike ends</title><meta property="article:section" content="Harbour"><meta property="article:modified_time" content="2025-05-07T10:00:00+02:00"></head><body><article><h1>Dock strike ends</h1>
            <figure><img src=a.jpg><figcaption>Cranes stand idle in the harbour of the town last week.</figcaption></figure><div class="article-body"><p>{First}</p><p>{Second}</p><h2>What comes next</h2><p>{Fourth}</p>
            <blockquote><p>We are glad to be back at work, but the talks are not over, and nobody should believe that they are.</p></blockquote><p>{Third}</p></div></article></body></html>
            """);
        Assert.Equal(("Harbour", "Cranes stand idle in the harbour of the town last week."), (document.Section, document.Caption));
        Assert.Equal("2025-05-07T10:00:00+02:00", document.Modified.ToString());
        Assert.DoesNotContain("Cranes", document.Text, StringComparison.Ordinal);
        var marked = document.Blocks!.Blocks.Select(block => (document.Text[block.Span.Start..block.Span.End][..10], block.Role));
        Assert.Equal([("What comes", BlockRole.Heading), ("We are gla", BlockRole.Quotation)], marked);
    }

    [Theory]
    [InlineData("""<p class="meta">Posted on May 6, 2025 by <a href="/author/anna-lind" rel="author">Anna Lind</a></p>""", "Anna Lind", "2025-05-06")]
    [InlineData("""<div class="byline">By Anna Lind and Per Moe</div><time datetime="2025-05-06T08:00:00+02:00">May 6</time>""", "Anna Lind, Per Moe", "2025-05-06T08:00:00+02:00")]
    [InlineData("""<span class="auteur">Par Anna Lind</span> <span class="date">Publié le 6 mai 2025</span>""", "Anna Lind", "2025-05-06")]
    [InlineData("""<p class="author">Redaktion</p>""", null, null)]
    public void Who_wrote_it_and_when_is_seen_beside_the_headline(string line, string? byline, string? published)
    {
        Document document = Read($"<html><body><article><h1>Dock strike ends</h1>{line}<p>{First}</p><p>{Second}</p><p>{Third}</p></article></body></html>");
        Assert.Equal((byline, published), (document.Byline, document.Published?.ToString()));
    }

    [Fact]
    public void An_author_named_elsewhere_in_linked_data_is_found()
    {
        Document document = Read($$"""
            <html><head><script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"Dock strike ends","author":{"@id":"#p1"},"datePublished":"2025-05-06T22:30:00Z"},{"@type":"Person","@id":"#p1","name":"Anna Lind"}]}</script></head>
            <body><article><h1>Dock strike ends</h1><p class="date">7 May 2025</p><p>{{First}}</p><p>{{Second}}</p></article></body></html>
            """);
        Assert.Equal(("Anna Lind", "2025-05-07"), (document.Byline, document.Published.ToString())); // The day where the outlet is.
    }

    [Fact]
    public void Lines_that_ask_for_subscriptions_stay_out_whatever_they_stand_in()
    {
        string text = Text(Article("Dock strike ends", "", "<p>Sign up for our newsletter and get the news of the port in your inbox each morning.</p><p>Subscribe now for unlimited access to all our stories.</p>"));
        Assert.Equal(string.Join("\n\n", First, Second, Third, Fourth), text);
    }

    [Fact]
    public void An_AMP_page_is_read_without_its_components_and_goes_by_its_canonical_address()
    {
        Document document = Read($"""
            <!doctype html><html ⚡ lang=en><head><title>Dock strike ends</title><link rel=canonical href="https://post.example/strike"></head><body>
            <amp-sidebar id=s layout=nodisplay><ul><li><p>All the news of the port and its people, each day from six in the morning.</p></li></ul></amp-sidebar>
            <article><h1>Dock strike ends</h1><amp-img src=a.jpg width=3 height=2></amp-img><p>{First}</p><p>{Second}</p><amp-ad type=x><div fallback>This place is for sale to those who want to be seen by many readers.</div></amp-ad><p>{Fourth}</p></article>
            <amp-user-notification id=n><p>We use small files so that our pages may know you again when you come back.</p></amp-user-notification></body></html>
            """, "https://post.example/amp/strike");
        Assert.Equal(string.Join("\n\n", First, Second, Fourth), document.Text);
        Assert.Equal("https://post.example/strike", document.Url);
    }

    [Theory]
    [InlineData("", """<div class="byline">By Anna Lind, Reuters</div>""", "", "Anna Lind", "Reuters")]
    [InlineData("", "", "<p>Source: AFP</p>", null, "AFP")]
    [InlineData("""<meta name="source" content="Xinhua">""", "", "", null, "Xinhua")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Anna Lind"},"sourceOrganization":{"@type":"Organization","name":"Associated Press"}}</script>""", "", "", "Anna Lind", "AP")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"AFP"}}</script>""", "", "", null, "AFP")]
    [InlineData("", "<figure><img src=a.jpg><figcaption>Reuters</figcaption></figure>", "", null, null)]
    public void An_agency_is_credited_and_is_no_author(string head, string over, string under, string? byline, string? agency)
    {
        Document document = Read($"<html><head><title>Dock strike ends</title>{head}</head><body><article><h1>Dock strike ends</h1>{over}<p>{First}</p><p>{Second}</p><p>{Third}</p>{under}</article></body></html>");
        Assert.Equal((byline, agency), (document.Byline, document.Agency));
    }

    [Fact]
    public void A_line_that_credits_an_agency_is_marked_as_a_credit()
    {
        Document document = Read(Article("Dock strike ends", "", "<p>Source: AFP</p>"));
        Assert.Equal(["Source: AFP"], document.Blocks!.Blocks.Where(block => block.Role == BlockRole.Credit).Select(block => document.Text[block.Span.Start..block.Span.End]));
    }

    /// <summary>A plain page of four paragraphs.</summary>
    internal static string Article(string title, string head, string foot) =>
        $"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1><p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p>{foot}</article></body></html>";

    /// <summary>Reads a page.</summary>
    internal static Document Read(string html, string? address = null) =>
        new Extractors().Extract(new RawReport("page.html", "page.html", "text/html", Encoding.UTF8.GetBytes(html)) { Url = address }).Value!;

    private static string Text(string html) => Read(html).Text;
}
