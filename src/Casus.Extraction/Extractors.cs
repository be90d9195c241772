using System.Collections.Frozen;
using Casus.Extraction.Html;
using Casus.Extraction.LanguageId;
using Casus.Extraction.Plain;

namespace Casus.Extraction;

/// <summary>Turns reports into documents, by media type: text, Markdown, pages and the contract's JSON. Safe to share between threads.</summary>
public sealed class Extractors
{
    private readonly FrozenDictionary<string, IExtractor> byMediaType;

    /// <summary>Gives every document its language; null leaves what it says of itself.</summary>
    public Lazy<ReportLanguages>? Languages { get; init; }

    /// <summary>All extractors of Casus.</summary>
    public Extractors()
        : this([new DocumentJsonExtractor(), new HtmlExtractor(), new PlainTextExtractor(), new MarkdownExtractor()])
    {
    }

    /// <summary>Chosen extractors; of two for one media type the first counts.</summary>
    /// <param name="extractors">The extractors.</param>
    public Extractors(IEnumerable<IExtractor> extractors)
    {
        ArgumentNullException.ThrowIfNull(extractors);
        var found = new Dictionary<string, IExtractor>(StringComparer.OrdinalIgnoreCase);
        foreach (IExtractor extractor in extractors)
        {
            foreach (string mediaType in extractor.MediaTypes)
            {
                found.TryAdd(mediaType, extractor);
            }
        }

        byMediaType = found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Extracts a report with the extractor of its media type.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The document, or the problem: an unknown media type, or what the extractor found.</returns>
    public Outcome<Document> Extract(RawReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!byMediaType.TryGetValue(report.MediaType, out IExtractor? extractor))
        {
            return new Problem(Problems.MediaTypeUnknown, report.Where, $"media type \"{report.MediaType}\" is not read");
        }

        var extracted = extractor.Extract(report);
        return extracted.IsOk && Languages is not null
            ? extracted.Value with { Language = Languages.Value.Decide(extracted.Value.Language, extracted.Value.Text) }
            : extracted;
    }
}
