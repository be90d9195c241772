using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>Packs bytes in every way that is read: compressions, archives and web archives.</summary>
internal static class Packed
{
    public static byte[] Gzip(byte[] bytes) => Through(bytes, static s => new GZipStream(s, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Brotli(byte[] bytes) => Through(bytes, static s => new BrotliStream(s, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Deflate(byte[] bytes) => Through(bytes, static s => new ZLibStream(s, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] BareDeflate(byte[] bytes) => Through(bytes, static s => new DeflateStream(s, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new ZstdSharp.Compressor(3);
        return compressor.Wrap(bytes).ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using Stream member = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                member.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] members)
    {
        var packed = new MemoryStream();
        using (var writer = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder") { ModificationTime = DateTimeOffset.UnixEpoch });
            foreach (var (name, bytes) in members)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes), ModificationTime = DateTimeOffset.UnixEpoch });
            }

            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/hostname", ModificationTime = DateTimeOffset.UnixEpoch });
        }

        return packed.ToArray();
    }

    public static byte[] Response(string url, string headers, ReadOnlySpan<byte> body) =>
        Record("response", url, "application/http; msgtype=response", Answer(headers, body));

    public static byte[] Answer(string headers, ReadOnlySpan<byte> body) => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {headers}\r\n\r\n"), .. body];

    public static byte[] Record(string type, string? url, string contentType, ReadOnlySpan<byte> block)
    {
        string target = url is null ? "" : $"WARC-Target-URI: {url}\r\n";
        string header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\n{target}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Warc()
    {
        byte[] page = "<p>Packed.</p>"u8.ToArray();
        return
        [
            .. Record("warcinfo", null, "application/warc-fields", "software: x\r\n"u8),
            .. Record("request", "https://n.example.org/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n"u8),
            .. Response("https://n.example.org/a", "text/html; charset=windows-1251", "<p>Plain.</p>"u8),
            .. Response("https://n.example.org/b", "text/html\r\nTransfer-Encoding: chunked", "4\r\n<p>C\r\nb;x=1\r\nhunked.</p>\r\n0\r\n\r\n"u8),
            .. Response("https://n.example.org/gz", "text/html\r\nContent-Encoding: gzip", Gzip(page)),
            .. Response("https://n.example.org/br", "text/html\r\nContent-Encoding: br", Brotli(page)),
            .. Response("https://n.example.org/deflate", "text/html\r\nContent-Encoding: deflate", Deflate(page)),
            .. Response("https://n.example.org/bare", "text/html\r\nContent-Encoding: deflate", BareDeflate(page)),
            .. Response("https://n.example.org/zstd", "text/html\r\nContent-Encoding: zstd", Zstd(page)),
            .. Response("https://n.example.org/two", "text/html\r\nContent-Encoding: deflate, gzip", Gzip(Deflate(page))),
            .. Response("https://n.example.org/undone", "text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", page),
            .. Response("https://n.example.org/d.png", "image/png", "x"u8),
            .. Record("revisit", "https://n.example.org/a", "application/http; msgtype=response", Answer("text/html", [])),
            .. Record("metadata", "https://n.example.org/a", "application/warc-fields", "fetchTimeMs: 7\r\n"u8),
            .. Record("resource", "https://n.example.org/r.html", "text/html", "<p>Resource.</p>"u8),
            .. Record("conversion", "https://n.example.org/e", "text/plain", "Text."u8),
        ];
    }

    public static byte[] Arc()
    {
        byte[] about = "1 0 Crawl\nURL IP-address Archive-date Content-type Archive-length\n"u8.ToArray();
        byte[] page = Answer("text/html; charset=utf-8", "<p>From an older archive.</p>"u8);
        return
        [
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"filedesc://crawl.arc 0.0.0.0 20040102030405 text/plain {about.Length}\n")), .. about, .. "\n"u8,
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"http://n.example.org/old 10.0.0.1 20040102030406 text/html {page.Length}\n")), .. page, .. "\n"u8,
            .. "dns:n.example.org 10.0.0.1 20040102030406 text/dns 2\nx\n\n"u8,
        ];
    }

    private static byte[] Through(byte[] bytes, Func<Stream, Stream> pack)
    {
        var packed = new MemoryStream();
        using (Stream stream = pack(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
