using System.Text;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>The real structures that the fuzzer starts from: one file of every kind that is read.</summary>
internal static class FuzzSeeds
{
    public static (string Name, byte[] Bytes)[] All { get; } =
    [
        Text("a.txt", "Envoys met in Arlo on Monday.\r\n\r\n“Good,” she said."),
        Text("a.md", "---\ntitle: T\ndate: 2025-05-06\n---\n# H\n\nA *word*.\n"),
        Text("a.html", "<!doctype html><html lang=en><head><meta charset=utf-8><title>T</title></head><body><article><h1>T</h1><p>Envoys met.</p></article></body></html>"),
        Text("a.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Envoys met.</p></body></html>"),
        Text("a.jsonl", "{\"id\":\"a\",\"text\":\"\\u00dcnder.\",\"published\":\"2025-05-06\"}\n{\"id\":\"b\",\"html\":\"<p>x</p>\"}\n"),
        Text("a.json", "[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"text\":\"Two \\ud83d\\ude00.\"}]"),
        Text("rss090.xml", Fixtures.Rss090),
        Text("rss091.xml", Fixtures.Rss091),
        Text("rss092.rss", Fixtures.Rss092),
        Text("rss10.rdf", Fixtures.Rss10),
        Text("rss20.rss", Fixtures.Rss20),
        Text("atom03.atom", Fixtures.Atom03),
        Text("atom10.atom", Fixtures.Atom10),
        Text("feed1.json", Fixtures.JsonFeed1),
        Text("feed11.json", Fixtures.JsonFeed11),
        Text("list.opml", Fixtures.Opml),
        Text("news.xml", Fixtures.NewsSitemap),
        Text("index.xml", Fixtures.SitemapIndex),
        Text("a.eml", Fixtures.Mail),
        Text("a.mbox", Fixtures.Mbox),
        Text("a.export.CSV", Fixtures.GdeltEvents),
        Text("a.mentions.CSV", Fixtures.GdeltMentions),
        Text("polecat.txt", Fixtures.Polecat),
        Text("icews.tab", Fixtures.Icews),
        ("a.warc", Packed.Warc()),
        ("a.arc", Packed.Arc()),
        ("a.zip", Packed.Zip(("in/a.txt", "Inside."u8.ToArray()), ("b.html", "<p>B</p>"u8.ToArray()), ("../../up.txt", "Up."u8.ToArray()))),
        ("a.tar", Packed.Tar(("in/a.txt", "Inside."u8.ToArray()), (new string('n', 150) + ".html", "<p>B</p>"u8.ToArray()))),
    ];

    private static (string Name, byte[] Bytes) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));
}
