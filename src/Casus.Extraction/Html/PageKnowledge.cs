using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;
using Casus.Extraction.Metadata;

namespace Casus.Extraction.Html;

/// <summary>What is known of pages in general: names of their parts, words around reports, months, author lines. Immutable and safe to share.</summary>
internal sealed class PageKnowledge
{
    private readonly PartNames parts = new();
    private readonly PagePhrases phrases = new();

    /// <summary>Reads the data.</summary>
    public PageKnowledge()
    {
        var words = new BylineWords();
        var agencies = new AgencyNames(words);
        Bylines = new BylineFinder(words, agencies);
        Credits = new CreditFinder(agencies);
        Days = new DateText();
        Dates = new DateFinder(words, Days);
    }

    /// <summary>Finds author lines.</summary>
    public BylineFinder Bylines { get; }

    /// <summary>Finds credits of agencies.</summary>
    public CreditFinder Credits { get; }

    /// <summary>Reads dates as pages write them.</summary>
    public DateText Days { get; }

    /// <summary>Finds times of publication.</summary>
    public DateFinder Dates { get; }

    /// <summary>Reads a page's blocks and what it says of itself.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">The address it was read from, or null.</param>
    /// <param name="title">Its title, where something better than the page says it; else null.</param>
    /// <param name="figures">What is counted over it.</param>
    public PageReading Read(string html, string? address, string? title, out PageFigures figures)
    {
        PageTree tree = PageParser.Parse(html);
        var reader = new MetadataReader(tree);
        PageMetadata stated = reader.Stated(address);
        stated = stated.Title is null ? stated with { Title = title } : stated;
        var map = new PageMap(tree, parts);
        var page = new PageReading(map, BlockReader.Read(tree, map.Body), MainContent.Find(map), stated);
        figures = new PageFigures(page, phrases);
        return page with { Metadata = reader.Complete(stated, new PagePlaces(page, figures), Bylines, Dates, Credits) };
    }
}
