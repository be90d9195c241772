using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Dom;
using Casus.Extraction.Metadata;
using Casus.Extraction.Plain;

namespace Casus.Extraction.Html;

/// <summary>
/// Extracts the report from a page: its text as paragraphs separated by blank lines, and what the page says of it. Works by what
/// pages have in common; it knows no single site.
/// </summary>
internal sealed class HtmlExtractor : IExtractor
{
    private const int LeastLetters = 40;
    private const int ShortLetters = 350;

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    /// <inheritdoc/>
    public Outcome<Document> Extract(RawReport report)
    {
        ReadOnlySpan<byte> bytes = report.Bytes.Span;
        string? html = TextDecoder.Decode(bytes, report.Charset ?? HtmlCharset.Declared(bytes), report.Where, out Problem? problem);
        if (html is null)
        {
            return problem!;
        }

        if (HtmlDepth.IsTooDeep(html))
        {
            return new Problem(Problems.HtmlTooDeep, report.Where, $"elements are nested more than {HtmlDepth.Most} deep or left open without end; expected a page");
        }

        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        PageMetadata metadata = MetadataReader.Read(page, report.Url);
        string? title = metadata.Title ?? report.Title;
        string text = Text(page, metadata with { Title = title });
        return text.Length == 0
            ? new Problem(Problems.NoText, report.Where, "no running text was found on the page; expected an article")
            : new Document(report.Id ?? report.Address, text)
            {
                Title = report.Title ?? title,
                Byline = report.Byline ?? metadata.Byline,
                Published = report.Published ?? metadata.Published,
                Publisher = report.Publisher ?? metadata.Publisher,
                Url = report.Url ?? metadata.Url,
                Language = metadata.Language,
            };
    }

    private static string Text(IHtmlDocument page, PageMetadata metadata)
    {
        string text = page.Body is null ? "" : Text(page.Body, metadata, byName: true);
        if (text.Length >= ShortLetters)
        {
            return text;
        }

        // Little was left: perhaps the names of this page's parts misled, or its text is in its linked data.
        string more = page.Body is null ? "" : Text(page.Body, metadata, byName: false);
        text = more.Length > 3 * text.Length ? more : text;
        return metadata.ArticleBody is { } whole && whole.Length > 3 * text.Length && !whole.Contains("</", StringComparison.Ordinal) ? Paragraphs(whole) : text;
    }

    private static string Paragraphs(string text) =>
        string.Join("\n\n", text.ReplaceLineEndings("\n").Split('\n').Select(line => PageText.Collapse(line)).Where(line => line.Length > 0));

    private static string Text(IElement body, PageMetadata metadata, bool byName)
    {
        var page = new PrunedPage(body, byName);
        IElement main = MainContent.Find(page);
        List<PageBlock> blocks = LeadFinder.Find(page, main, metadata);
        blocks.AddRange(page.Blocks(main));
        List<PageBlock> kept = BlockFilter.Keep(blocks, metadata.Title);
        if (kept.Sum(block => block.Text.Length) < LeastLetters && main != body)
        {
            kept = BlockFilter.Keep(page.Blocks(body), metadata.Title);
        }

        return string.Join("\n\n", kept.Select(block => block.Text));
    }
}
