using System.Text;
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
    private const string Between = "\n\n";
    private const float Threshold = -0.5f;

    // Read with the first page: most runs see none.
    private readonly Lazy<PageKnowledge> knowledge = new(() => new PageKnowledge());
    private readonly Lazy<BlockModel> model = new(BlockModel.Load);

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

        PageReading page = knowledge.Value.Read(html, report.Url, report.Title, out PageFigures figures);
        PageMetadata metadata = page.Metadata;
        string text = Text(page, figures, out BlockTable? blocks);
        return text.Length == 0
            ? new Problem(Problems.NoText, report.Where, "no running text was found on the page; expected an article")
            : new Document(report.Id ?? report.Address, text)
            {
                Title = report.Title ?? metadata.Title,
                Byline = report.Byline ?? metadata.Byline,
                Published = report.Published ?? metadata.Published,
                Modified = metadata.Modified,
                Publisher = report.Publisher ?? metadata.Publisher,
                Section = metadata.Section,
                Url = report.Url ?? metadata.Url,
                Language = metadata.Language,
                Caption = new BlockRoles(page, figures).LeadCaption(),
                Blocks = blocks,
            };
    }

    private string Text(PageReading page, PageFigures figures, out BlockTable? blocks)
    {
        List<int> kept = BlockChoice.Choose(page, figures, model.Value.Score(page, figures), Threshold);
        var roles = new BlockRoles(page, figures);
        var text = new StringBuilder();
        List<Block> marked = [];
        foreach (int index in kept)
        {
            text.Append(text.Length > 0 ? Between : "");
            int start = text.Length;
            text.Append(page.Blocks[index].Text);
            if (roles.Of(index, index == kept[0]) is var role and not BlockRole.Body)
            {
                marked.Add(new Block(new TextSpan(start, text.Length), role));
            }
        }

        // Little was found: perhaps the page's scripts write its text, and its linked data hold it.
        bool isInData = text.Length < ShortLetters && page.Metadata.ArticleBody is { } whole && whole.Length > 3 * text.Length && !whole.Contains("</", StringComparison.Ordinal);
        blocks = isInData || marked.Count == 0 ? null : new BlockTable(marked);
        return isInData ? Paragraphs(page.Metadata.ArticleBody!) : text.ToString();
    }

    private static string Paragraphs(string text) =>
        string.Join(Between, text.ReplaceLineEndings("\n").Split('\n').Select(line => PageText.Collapse(line)).Where(line => line.Length > 0));
}
