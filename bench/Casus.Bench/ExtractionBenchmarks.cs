using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Casus.Extraction;
using Casus.Extraction.Html.Parsing;

namespace Casus.Bench;

/// <summary>Reading of pages: the tree alone, a complete parser's tree for comparison, and the whole way to a document. Pages are made up.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly Extractors extractors = new();
    private readonly HtmlParser complete = new(new HtmlParserOptions { IsScripting = true });
    private string html = "";
    private byte[] bytes = [];

    /// <summary>Paragraphs of the report; around each stand menus, teasers and scripts as on real pages.</summary>
    [Params(10, 40)]
    public int Paragraphs { get; set; }

    /// <summary>Makes the page.</summary>
    [GlobalSetup]
    public void MakePage()
    {
        var page = new StringBuilder("<!doctype html><html lang=en><head><meta charset=utf-8><title>Dock strike ends - The Harbour Post</title><meta property=\"og:title\" content=\"Dock strike ends\">");
        page.Append("<script>").Append(string.Concat(Enumerable.Repeat("window.q=window.q||[];q.push(['a',{b:1,c:'<div>'}]);", 800))).Append("</script></head><body><nav><ul>");
        page.Append(string.Concat(Enumerable.Range(1, 120).Select(i => $"<li class=\"menu-item menu-item-{i}\"><a href=\"/topic/{i}\" class=\"link\">Topic {i}</a></li>")));
        page.Append("</ul></nav><main><article><h1>Dock strike ends</h1><div class=\"article-body\">");
        page.Append(string.Concat(Enumerable.Range(1, Paragraphs).Select(i =>
            $"<p class=\"text\">Dock workers in Harbour Town ended strike number {i} on Monday, <a href=\"/port/{i}\">the port authority</a> said, and ships &amp; ferries may land again from Wednesday.</p><div class=\"ad-slot\"></div>")));
        page.Append("</div></article><section class=\"related\">");
        page.Append(string.Concat(Enumerable.Range(1, 60).Select(i => $"<div class=\"card teaser\"><a href=\"/story/{i}\"><img src=\"/i/{i}.jpg\" alt=\"\"><h3>Another story, number {i}, of the port</h3></a><span class=\"date\">May {1 + (i % 28)}, 2025</span></div>")));
        html = page.Append("</section></main><footer><p>© The Harbour Post</p></footer></body></html>").ToString();
        bytes = Encoding.UTF8.GetBytes(html);
    }

    /// <summary>The tree as Casus reads it.</summary>
    [Benchmark(Baseline = true)]
    public int Tree() => PageParser.Parse(html).Count;

    /// <summary>AngleSharp's tree.</summary>
    [Benchmark]
    public int CompleteTree()
    {
        using var page = complete.ParseDocument(html);
        return page.ChildElementCount;
    }

    /// <summary>Bytes to document.</summary>
    [Benchmark]
    public Document? Extract() => extractors.Extract(new RawReport("page.html", "page.html", "text/html", bytes)).Value;
}
