namespace Casus.Extraction.Plain;

/// <summary>Extracts plain text as it stands; only the encoding and the kind of line break are settled.</summary>
internal sealed class PlainTextExtractor : IExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["text/plain"];

    /// <inheritdoc/>
    public Outcome<Document> Extract(RawReport report)
    {
        string? text = TextDecoder.Decode(report.Bytes.Span, report.Charset, report.Where, out Problem? problem);
        if (text is null)
        {
            return problem!;
        }

        return string.IsNullOrWhiteSpace(text)
            ? new Problem(Problems.NoText, report.Where, "there is only white space in it; expected the report's words")
            : Document(report, text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    /// <summary>A document with what the source says about the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="text">Its text.</param>
    public static Document Document(RawReport report, string text) => new(report.Id ?? report.Address, text)
    {
        Title = report.Title,
        Published = report.Published,
        Publisher = report.Publisher,
        Byline = report.Byline,
        Url = report.Url,
        Modified = report.Updated,
        Language = report.Language,
        Section = report.Categories is [var only] ? only : null,
    };
}
