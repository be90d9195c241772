namespace Casus.Sources.Files;

/// <summary>What a file's name says: its kind, whether it is compressed, and its name without extensions.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsGzip">True when it ends in <c>.gz</c>.</param>
/// <param name="Stem">The name without folders and without the extensions read here.</param>
internal readonly record struct FileName(FileKind Kind, bool IsGzip, string Stem)
{
    /// <summary>The names that Casus reads, for problems.</summary>
    public const string Known = ".txt, .md, .html, .htm, .json, .jsonl, .ndjson, .xml, .rss, .atom, .rdf, .warc, and each with .gz";

    /// <summary>Reads a path.</summary>
    /// <param name="path">A file's path.</param>
    public static FileName Of(string path)
    {
        string name = Path.GetFileName(path);
        bool isGzip = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        string inner = isGzip ? name[..^3] : name;
        string extension = Path.GetExtension(inner);
        FileKind kind = extension.ToLowerInvariant() switch
        {
            ".txt" or ".text" => FileKind.Text,
            ".md" or ".markdown" => FileKind.Markdown,
            ".html" or ".htm" or ".xhtml" => FileKind.Html,
            ".jsonl" or ".ndjson" => FileKind.JsonLines,
            ".json" => FileKind.Json,
            ".xml" or ".rss" or ".atom" or ".rdf" => FileKind.Xml,
            ".warc" => FileKind.Warc,
            _ => FileKind.Unknown,
        };
        string stem = kind == FileKind.Unknown ? inner : inner[..^extension.Length];
        return new FileName(kind, isGzip, stem.Length == 0 ? inner : stem);
    }
}
