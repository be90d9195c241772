using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Metadata;
using Casus.Extraction.Plain;

namespace Casus.Extraction.Html;

/// <summary>
/// Extracts the report from a page: its text as paragraphs separated by blank lines, and what the page says of it. Works by what
/// pages have in common; it knows no single site.
/// </summary>
internal sealed class HtmlExtractor : IExtractor
{
    private const int ShortLetters = 350;
    private const float Threshold = 0.25f;

    private readonly PageKnowledge knowledge = new();
    private readonly BlockModel model = BlockModel.Load();

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

        PageReading page = knowledge.Read(html, report.Url, report.Title, out PageFigures figures);
        PageMetadata metadata = page.Metadata;
        string text = Text(page, figures);
        return text.Length == 0
            ? new Problem(Problems.NoText, report.Where, "no running text was found on the page; expected an article")
            : new Document(report.Id ?? report.Address, text)
            {
                Title = report.Title ?? metadata.Title,
                Byline = report.Byline ?? metadata.Byline,
                Published = report.Published ?? metadata.Published,
                Publisher = report.Publisher ?? metadata.Publisher,
                Url = report.Url ?? metadata.Url,
                Language = metadata.Language,
            };
    }

    private string Text(PageReading page, PageFigures figures)
    {
        List<int> kept = BlockChoice.Choose(page, figures, model.Score(page, figures), Threshold);
        string text = string.Join("\n\n", kept.Select(index => page.Blocks[index].Text));

        // Little was found: perhaps the page's scripts write its text, and its linked data hold it.
        return text.Length < ShortLetters && page.Metadata.ArticleBody is { } whole && whole.Length > 3 * text.Length && !whole.Contains("</", StringComparison.Ordinal) ? Paragraphs(whole) : text;
    }

    private static string Paragraphs(string text) =>
        string.Join("\n\n", text.ReplaceLineEndings("\n").Split('\n').Select(line => PageText.Collapse(line)).Where(line => line.Length > 0));
}
