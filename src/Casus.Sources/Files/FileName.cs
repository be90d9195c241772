using Casus.Sources.Packing;

namespace Casus.Sources.Files;

/// <summary>What a file's name says: its kind, how it is compressed, and its name without extensions.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Packing">How it is compressed, by its last extension.</param>
/// <param name="Stem">The name without folders and without the extensions read here.</param>
internal readonly record struct FileName(FileKind Kind, PackingKind Packing, string Stem)
{
    /// <summary>The names that Casus reads, for problems.</summary>
    public const string Known = ".txt, .md, .html, .htm, .json, .jsonl, .ndjson, .xml, .rss, .atom, .rdf, .opml, .warc, .arc, .eml, .mbox, .zip, .tar, "
        + "and each with .gz, .zst or .br";

    // The one table of names. What a name does not say, the content does: ContentKind.
    private static readonly (FileKind Kind, string[] Extensions)[] Kinds =
    [
        (FileKind.Text, [".txt", ".text"]),
        (FileKind.Markdown, [".md", ".markdown"]),
        (FileKind.Html, [".html", ".htm", ".xhtml", ".shtml"]),
        (FileKind.JsonLines, [".jsonl", ".ndjson"]),
        (FileKind.Json, [".json", ".jsonfeed"]),
        (FileKind.Xml, [".xml", ".rss", ".atom", ".rdf", ".opml"]),
        (FileKind.Warc, [".warc"]),
        (FileKind.Arc, [".arc"]),
        (FileKind.Mail, [".eml"]),
        (FileKind.Mbox, [".mbox", ".mbx"]),
        (FileKind.Zip, [".zip"]),
        (FileKind.Tar, [".tar", ".tgz", ".tzst"]),
    ];

    private static readonly (PackingKind Packing, string[] Extensions)[] Packings =
    [
        (PackingKind.Gzip, [".gz", ".tgz"]),
        (PackingKind.Zstd, [".zst", ".zstd", ".tzst"]),
        (PackingKind.Brotli, [".br"]),
        (PackingKind.Deflate, [".zz", ".deflate"]),
    ];

    /// <summary>Reads a path.</summary>
    /// <param name="path">A file's path.</param>
    public static FileName Of(string path)
    {
        string name = Path.GetFileName(path);
        string last = Path.GetExtension(name);
        PackingKind packing = Array.Find(Packings, p => Has(p.Extensions, last)).Packing;
        bool isBoth = packing != PackingKind.None && Array.Exists(Kinds, k => Has(k.Extensions, last)); // .tgz
        string inner = packing == PackingKind.None || isBoth ? name : name[..^last.Length];
        string extension = Path.GetExtension(inner);
        FileKind kind = Array.Find(Kinds, k => Has(k.Extensions, extension)).Kind;
        string stem = kind == FileKind.Unknown ? inner : inner[..^extension.Length];
        return new FileName(kind, packing, stem.Length == 0 ? inner : stem);
    }

    private static bool Has(string[] extensions, string extension) =>
        extension.Length > 0 && Array.Exists(extensions, e => e.Equals(extension, StringComparison.OrdinalIgnoreCase));
}
