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
    /// <summary>Log-odds above which a block is kept.</summary>
    public const float Threshold = -0.4f;

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
        List<int> kept = BlockChoice.Choose(page, figures, model.Value.Score(page, figures), Threshold);
        string text = new PageComposer(page, figures, knowledge.Value).Write(kept, out BlockTable? blocks);
        return text.Length == 0
            ? new Problem(Problems.NoText, report.Where, "no running text was found on the page; expected an article")
            : new Document(report.Id ?? report.Address, text)
            {
                Title = report.Title ?? metadata.Title,
                Byline = report.Byline ?? metadata.Byline,
                Published = report.Published ?? metadata.Published,
                Modified = report.Updated ?? metadata.Modified,
                Publisher = report.Publisher ?? metadata.Publisher,
                Section = metadata.Section ?? (report.Categories is [var only] ? only : null),
                Url = metadata.Url ?? report.Url,
                Language = metadata.Language ?? report.Language,
                Caption = new BlockRoles(page, figures, knowledge.Value.Credits).LeadCaption(),
                Agency = metadata.Agency,
                Page = metadata.Series.Page,
                NextPage = metadata.Series.Next,
                Blocks = blocks,
            };
    }
}
