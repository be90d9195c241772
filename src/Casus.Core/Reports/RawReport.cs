namespace Casus;

/// <summary>One report as its source holds it: bytes and what the source says about them.</summary>
/// <param name="Where">For problems: the file and, where there is one, the line or record (<c>news.jsonl:12</c>).</param>
/// <param name="Address">
/// What stays the same when the report is published again: its URL, else its file path, else file path + "#" + id.
/// </param>
/// <param name="MediaType">
/// <c>text/plain</c>, <c>text/html</c>, <c>text/markdown</c>, or <see cref="DocumentMediaType"/> for a JSON line of the contract.
/// </param>
/// <param name="Bytes">The bytes of the one report, decompressed.</param>
public sealed record RawReport(string Where, string Address, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Media type of a document as a JSON object of the command contract.</summary>
    public const string DocumentMediaType = "application/vnd.casus.document+json";

    /// <summary>The id that the source gives (file name without extension, feed guid), or null.</summary>
    public string? Id { get; init; }

    /// <summary>Character set named by the source (HTTP header, XML declaration), or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Headline named by the source (feed item), or null; used where extraction finds none.</summary>
    public string? Title { get; init; }

    /// <summary>Publication time named by the source, or null.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Time of the last change named by the source (feed, JSON Feed), or null.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>Outlet named by the source, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Authors named by the source, several joined by ", "; or null.</summary>
    public string? Byline { get; init; }

    /// <summary>Web address named by the source, or null.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of the language that the source names, as it stands there, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Categories, tags and keywords that the source names, in its order; empty where there are none.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
