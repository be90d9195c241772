namespace Casus.Extraction;

/// <summary>Extracts documents of the command contract.</summary>
internal sealed class DocumentJsonExtractor : IExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = [RawReport.DocumentMediaType];

    /// <inheritdoc/>
    public Outcome<Document> Extract(RawReport report) => DocumentJson.Read(report.Bytes, report.Where);
}
