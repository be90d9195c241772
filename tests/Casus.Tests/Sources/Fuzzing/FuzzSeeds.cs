using System.Text;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>The real structures that the fuzzer starts from: one file of every kind that is read, and more from folders.</summary>
internal static class FuzzSeeds
{
    public static (string Kind, string Name, byte[] Bytes)[] All { get; } =
    [
        Text("text", "a.txt", "Envoys met in Arlo on Monday.\r\n\r\n“Good,” she said."),
        Text("Markdown", "a.md", "---\ntitle: T\ndate: 2025-05-06\n---\n# H\n\nA *word*.\n"),
        Text("page", "a.html", "<!doctype html><html lang=en><head><meta charset=utf-8><title>T</title></head><body><article><h1>T</h1><p>Envoys met.</p></article></body></html>"),
        Text("page", "story.html", PageFixture.Page),
        Text("page", "odd.html", PageFixture.Odd),
        Text("page", "a.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Envoys met.</p></body></html>"),
        Text("JSON Lines", "a.jsonl", "{\"id\":\"a\",\"text\":\"\\u00dcnder.\",\"published\":\"2025-05-06\"}\n{\"id\":\"b\",\"html\":\"<p>x</p>\"}\n"),
        Text("JSON", "a.json", "[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"text\":\"Two \\ud83d\\ude00.\"}]"),
        Text("RSS", "rss090.xml", Fixtures.Rss090),
        Text("RSS", "rss091.xml", Fixtures.Rss091),
        Text("RSS", "rss092.rss", Fixtures.Rss092),
        Text("RSS", "rss10.rdf", Fixtures.Rss10),
        Text("RSS", "rss20.rss", Fixtures.Rss20),
        Text("Atom", "atom03.atom", Fixtures.Atom03),
        Text("Atom", "atom10.atom", Fixtures.Atom10),
        Text("JSON Feed", "feed1.json", Fixtures.JsonFeed1),
        Text("JSON Feed", "feed11.json", Fixtures.JsonFeed11),
        Text("OPML", "list.opml", Fixtures.Opml),
        Text("sitemap", "news.xml", Fixtures.NewsSitemap),
        Text("sitemap", "index.xml", Fixtures.SitemapIndex),
        Text("mail", "a.eml", Fixtures.Mail),
        Text("mbox", "a.mbox", Fixtures.Mbox),
        Text("event table", "a.export.CSV", Fixtures.GdeltEvents),
        Text("event table", "a.mentions.CSV", Fixtures.GdeltMentions),
        Text("event table", "polecat.txt", Fixtures.Polecat),
        Text("event table", "icews.tab", Fixtures.Icews),
        ("WARC", "a.warc", Packed.Warc()),
        ("ARC", "a.arc", Packed.Arc()),
        ("zip", "a.zip", Packed.Zip(("in/a.txt", "Inside."u8.ToArray()), ("b.html", "<p>B</p>"u8.ToArray()), ("../../up.txt", "Up."u8.ToArray()))),
        ("tar", "a.tar", Packed.Tar(("in/a.txt", "Inside."u8.ToArray()), (new string('n', 150) + ".html", "<p>B</p>"u8.ToArray()))),
    ];

    /// <summary>The files of a folder as structures, in ordinal order of names.</summary>
    /// <param name="folder">The folder.</param>
    public static (string Kind, string Name, byte[] Bytes)[] From(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(static path => (KindOf(path), Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    private static string KindOf(string path) => Path.GetExtension(path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path) switch
    {
        ".html" => "page",
        ".rss" => "RSS",
        ".atom" => "Atom",
        ".jsonl" => "JSON Lines",
        ".warc" => "WARC",
        ".eml" => "mail",
        var other => other.TrimStart('.') is "txt" ? "text" : other.TrimStart('.'),
    };

    private static (string Kind, string Name, byte[] Bytes) Text(string kind, string name, string text) => (kind, name, Encoding.UTF8.GetBytes(text));
}
