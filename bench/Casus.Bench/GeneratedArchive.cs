using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Casus.Bench;

/// <summary>Writes a web archive as crawlers of news do: a request and a response a page, each a gzip member where the name ends so.</summary>
internal static class GeneratedArchive
{
    private const int Vocabulary = 6000;

    /// <summary>Writes the archive.</summary>
    /// <param name="path">The file; <c>.gz</c> at its end makes gzip members.</param>
    /// <param name="pages">How many pages, of 64 KB on average.</param>
    public static void Write(string path, int pages)
    {
        using FileStream file = File.Create(path);
        foreach (byte[] record in Records(pages))
        {
            if (path.EndsWith(".gz", StringComparison.Ordinal))
            {
                using var member = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
                member.Write(record);
            }
            else
            {
                file.Write(record);
            }
        }
    }

    /// <summary>The records, the same at every call.</summary>
    /// <param name="pages">How many pages.</param>
    public static IEnumerable<byte[]> Records(int pages)
    {
        var random = new Random(3);
        string[] words = [.. Enumerable.Range(0, Vocabulary).Select(_ => Word(random))];
        string menu = string.Concat(Enumerable.Range(0, 300).Select(i => $"<li class=\"menu-item menu-item-type-taxonomy\"><a href=\"/section/{words[i]}/\" data-id=\"{i}\">{words[i]}</a></li>\n"));
        for (int number = 0; number < pages; number++)
        {
            byte[] body = Encoding.UTF8.GetBytes(Page(random, words, menu));
            string head = string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP/1.1 200 OK\r\nServer: x\r\nDate: Tue, 06 May 2025 09:30:00 GMT\r\nContent-Type: text/html; charset=UTF-8\r\nX-Crawler-Content-Encoding: gzip\r\nContent-Length: {body.Length}\r\nVary: Accept-Encoding\r\n\r\n");
            yield return Record("request", number, Encoding.ASCII.GetBytes($"GET /{number} HTTP/1.1\r\nUser-Agent: crawler\r\nHost: news.example.org\r\n\r\n"));
            yield return Record("response", number, [.. Encoding.ASCII.GetBytes(head), .. body]);
        }
    }

    private static byte[] Record(string kind, int number, byte[] block)
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Record-ID: <urn:uuid:{number:D8}-0000-0000-0000-000000000000>\r\nContent-Length: {block.Length}\r\nWARC-Date: 2025-05-06T09:30:00Z\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example.org/2025/05/{number}/story\r\nContent-Type: application/http; msgtype={kind}\r\nWARC-Block-Digest: sha1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    private static string Page(Random random, string[] words, string menu)
    {
        var page = new StringBuilder($"<!doctype html><html lang=en><head><meta charset=utf-8><title>{words[random.Next(Vocabulary)]}</title></head><body><ul>{menu}</ul><article>");
        for (int paragraphs = random.Next(20, 220); paragraphs > 0; paragraphs--)
        {
            page.Append("<p class=\"story-paragraph\">");
            for (int count = random.Next(10, 60); count > 0; count--)
            {
                page.Append(words[(int)(random.NextDouble() * random.NextDouble() * Vocabulary)]).Append(' ');
            }

            page.Append("</p>\n");
        }

        return page.Append("</article></body></html>").ToString();
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (int letters = random.Next(2, 11); letters > 0; letters--)
        {
            word.Append("etaoinshrdlucmfwypvbgk"[(int)(random.NextDouble() * random.NextDouble() * 22)]);
        }

        return word.ToString();
    }
}
