using Xunit;

namespace Casus.Tests.Extraction.Html;

/// <summary>Reports on several pages: what a page tells of the others.</summary>
public sealed class PageSeriesTests
{
    [Theory]
    [InlineData("https://post.example/strike", """<link rel=next href="/strike?page=2">""", "", 1, "https://post.example/strike?page=2")]
    [InlineData("https://post.example/strike", """<link rel="next" href="https://post.example/strike/seite-2">""", "", 1, "https://post.example/strike/seite-2")]
    [InlineData("https://post.example/strike.html", "", """<p class=pager><b>1</b> <a href="strike-2.html">2</a> <a href="strike-3.html">3</a></p>""", 1, "https://post.example/strike-2.html")]
    [InlineData("https://post.example/strike/2", "", """<ul class=pagination><li><a href="/strike">1</a></li><li>2</li><li><a href="/strike/3">3</a></li></ul>""", 2, "https://post.example/strike/3")]
    [InlineData("https://post.example/strike?page=3", """<link rel=prev href="/strike?page=2">""", "", 3, null)]
    [InlineData("https://post.example/strike", """<link rel=next href="/ferry-prices-rise"><link rel=prev href="/storm-shuts-pier">""", "", null, null)]
    [InlineData("https://post.example/top-10.html", """<link rel=next href="/top-10-2.html">""", "", 1, "https://post.example/top-10-2.html")]
    [InlineData("https://post.example/strike", """<link rel=next href="https://other.example/strike?page=2">""", "", null, null)]
    public void A_page_tells_its_number_and_the_next_page(string address, string head, string foot, int? page, string? next)
    {
        Document document = PageKindsTests.Read(PageKindsTests.Article("Dock strike ends", head, foot), address);
        Assert.Equal((page, next, address), (document.Page, document.NextPage, document.Url));
    }

    [Fact]
    public void A_later_page_whose_canonical_address_is_the_first_page_is_not_taken_for_it()
    {
        const string Head = """<link rel=canonical href="https://post.example/strike"><link rel=prev href="/strike"><link rel=next href="/strike?page=3">""";
        Document document = PageKindsTests.Read(PageKindsTests.Article("Dock strike ends", Head, ""));
        Assert.Equal((2, "https://post.example/strike#page=2"), (document.Page, document.Url));
    }
}
