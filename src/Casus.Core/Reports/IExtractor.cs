namespace Casus;

/// <summary>Turns the bytes of one media type into a document. Immutable and safe to share.</summary>
public interface IExtractor
{
    /// <summary>The media types it takes, in lower case.</summary>
    IReadOnlyList<string> MediaTypes { get; }

    /// <summary>Extracts the report.</summary>
    /// <param name="report">The report; its media type is one of <see cref="MediaTypes"/>.</param>
    /// <returns>The document (its id is the report's id, or its address where there is none), or the problem.</returns>
    Outcome<Document> Extract(RawReport report);
}
