using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Casus.Extraction.Html.Parsing;
using Xunit;

namespace Casus.Tests.Extraction.Html.Parsing;

/// <summary>The lean parser against its complete twin, AngleSharp: the same words in the same order, and the same of them in links.</summary>
public sealed class PageParserTests
{
    [Theory]
    [InlineData("<p>One<p>Two<div>Three</div>Four")]
    [InlineData("<ul><li>One<li>Two <ul><li>Three</ul><li>Four</ul>Five")]
    [InlineData("<table><tr><td>One<td>Two<tr><td>Three</table>Four")]
    [InlineData("<table><tbody><tr><th>One</th></tr></tbody></table><p>Two</td>Three")]
    [InlineData("<dl><dt>One<dd>Two<dt>Three<dd>Four</dl>")]
    [InlineData("<a href=1>One<a href=2>Two</a> Three")]
    [InlineData("<a href=1><div>One</div></a>Two<a>Three</a>")]
    [InlineData("<p><b>One<p>Two</b>Three")]
    [InlineData("<h1>One<h2>Two</h1>Three")]
    [InlineData("A &lt; B &amp; C &copy 2025 &notit; &#8217; &#x2019; &#150; &nbsp;&hellip; &unknown; & D &NotEqualTilde;")]
    [InlineData("A &#xFFFFFFF9; B &#x80000041; C &#1114112; D &#xD800; E &#x110000; F &#0; G &#x000041; H")]
    [InlineData("1 < 2 and <3 <- x")]
    [InlineData("<script>if (a<b) document.write('<p>No</p>')</script><p>Yes")]
    [InlineData("<style>p:before{content:'<b>'}</style>Yes<!-- no --> and <!--> yes <!-- a -- b --> too")]
    [InlineData("<title>A <b> title</title><p>Text")]
    [InlineData("<p title='a > b' class=x/y>Text</p><br/>More</br>Last")]
    [InlineData("<svg><path d=''/><text>No</text><p>Out of it</p>")]
    [InlineData("<button>One<button>Two</button>Three")]
    [InlineData("<form><div>One</form>Two</div>Three")]
    [InlineData("<body><p>One</body></html>Two")]
    [InlineData("<div><span>One</div>Two</span>Three")]
    [InlineData("<?xml version='1.0'?><!doctype html><p>One<![CDATA[two]]>three")]
    [InlineData("<head><meta charset=utf-8><p>In the head</head><p>After")]
    [InlineData("<blockquote><p>One</blockquote>Two<pre>\nThree\n four</pre>")]
    [InlineData("text</li></ul></div>more<p")]
    [InlineData("<p>One</p\n class=x>Two<P>Three</P\t>")]
    [InlineData("")]
    public void A_page_gives_the_words_that_a_complete_parser_gives(string html) => Assert.Equal(Complete(html), Lean(html));

    [Fact]
    public void Tags_in_any_order_give_a_tree_and_keep_the_words()
    {
        string[] pieces = ["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<li>", "</ul>", "<ul>", "<td>", "<tr>", "<table>", "</table>", "<!-- ", " -->", "<svg>", "</svg>", "&amp;", "<h2>", "</h3>", "<br>", "\"", "'", ">", "<", "word "];
        var random = new Random(7);
        for (int run = 0; run < 2_000; run++)
        {
            var html = new StringBuilder();
            for (int i = 0; i < 30; i++)
            {
                html.Append(pieces[random.Next(pieces.Length)]);
            }

            PageTree tree = PageParser.Parse(html.ToString());
            for (int node = 1; node < tree.Count; node++)
            {
                Assert.InRange(tree.Parent(node), 0, node - 1);
                Assert.InRange(tree.End(node), node + 1, tree.End(tree.Parent(node)));
            }
        }
    }

    private static string Lean(string html)
    {
        PageTree tree = PageParser.Parse(html);
        var text = new StringBuilder();
        for (int node = 1; node < tree.Count; node++)
        {
            if (tree.Tag(node) == HtmlTag.Text && tree.Tag(tree.Parent(node)) is not (HtmlTag.Title or HtmlTag.Script or HtmlTag.Style))
            {
                Append(text, CharacterReferences.Decode(tree.RawText(node)), tree.IsLinked(node));
            }
        }

        return text.ToString();
    }

    private static string Complete(string html)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        var text = new StringBuilder();
        foreach (IText piece in page.Descendants<IText>())
        {
            if (piece.ParentElement?.LocalName is not ("title" or "script" or "style"))
            {
                Append(text, piece.Data, piece.ParentElement?.Closest("a[href]") is not null);
            }
        }

        return text.ToString();
    }

    // Letters only, since pieces of text may be cut elsewhere; where a link begins and ends.
    private static void Append(StringBuilder text, string piece, bool isLinked)
    {
        string letters = string.Concat(piece.Where(letter => !char.IsWhiteSpace(letter)));
        bool isOpen = text.Length > 0 && text[^1] == ']';
        if (letters.Length > 0 && isLinked)
        {
            text.Length -= isOpen ? 1 : 0;
            text.Append(isOpen ? "" : "[").Append(letters).Append(']');
        }
        else
        {
            text.Append(letters);
        }
    }
}
