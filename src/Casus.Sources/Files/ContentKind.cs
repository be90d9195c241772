using System.Text;
using Casus.Sources.Coded;
using Casus.Sources.Packing;

namespace Casus.Sources.Files;

/// <summary>What a file holds by its first bytes: asked where its name does not say.</summary>
internal static class ContentKind
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadBytes = 4096;

    private const int TarMagicAt = 257;

    private static ReadOnlySpan<byte> Blank => " \t\r\n"u8;

    /// <summary>The packing that the first bytes tell; brotli and deflate cannot be told.</summary>
    /// <param name="head">The first bytes.</param>
    public static PackingKind Packing(ReadOnlySpan<byte> head)
    {
        return head switch
        {
            [0x1F, 0x8B, 8, ..] => PackingKind.Gzip,
            [0x28, 0xB5, 0x2F, 0xFD, ..] => PackingKind.Zstd,
            [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => PackingKind.Zstd, // A skippable frame stands first.
            _ => PackingKind.None,
        };
    }

    /// <summary>The name of a packing that is known and not read, or null.</summary>
    /// <param name="head">The first bytes.</param>
    public static string? PackingNotRead(ReadOnlySpan<byte> head) =>
        head.StartsWith("BZh"u8) ? "bzip2"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]) ? "xz"
        : head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) ? "7-zip"
        : null;

    /// <summary>The kind of a file, by its name where that says it and else by its content.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="head">Its first bytes, decompressed.</param>
    public static FileKind Of(FileName name, ReadOnlySpan<byte> head) => name.Kind switch
    {
        FileKind.Unknown => OfContent(head),
        FileKind.Text when CodedTable.Of(head) is not null => FileKind.CodedTable,
        _ => name.Kind,
    };

    // The one table of contents.
    private static FileKind OfContent(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0."u8))
        {
            return FileKind.Warc;
        }

        if (head.StartsWith("filedesc://"u8))
        {
            return FileKind.Arc;
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return FileKind.Zip;
        }

        if (head.Length > TarMagicAt + 5 && head[TarMagicAt..].StartsWith("ustar"u8))
        {
            return FileKind.Tar;
        }

        return OfText(head);
    }

    private static FileKind OfText(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(Blank);
        return text switch
        {
            [(byte)'{', ..] => IsWholeObject(text) ? FileKind.JsonLines : FileKind.Json,
            [(byte)'[', ..] => FileKind.Json,
            [(byte)'<', ..] => OfMarkup(text),
            _ when head.StartsWith("From "u8) => FileKind.Mbox,
            _ when CodedTable.Of(text) is not null => FileKind.CodedTable,
            _ when IsMail(head) => FileKind.Mail,
            _ => FileKind.Unknown,
        };
    }

    private static FileKind OfMarkup(ReadOnlySpan<byte> text)
    {
        if (Starts(text, "<!doctype html"u8) || Starts(text, "<html"u8) || Starts(text, "<head"u8) || Starts(text, "<body"u8))
        {
            return FileKind.Html;
        }

        ReadOnlySpan<byte> first = "<?xml <rss <feed <opml <urlset <sitemapindex <rdf:rdf <!doctype"u8;
        foreach (Range element in first.Split((byte)' '))
        {
            if (Starts(text, first[element]))
            {
                return FileKind.Xml;
            }
        }

        return FileKind.Unknown;
    }

    // JSON Lines when the first line closes what it opens.
    private static bool IsWholeObject(ReadOnlySpan<byte> text)
    {
        int at = text.IndexOf((byte)'\n');
        return at < 0 ? text.Length >= HeadBytes - 3 && text.IndexOf("jsonfeed.org"u8) < 0 : text[..at].TrimEnd(Blank).EndsWith("}"u8);
    }

    // A header field that every mail has some of, and every line before the body a field or its continuation.
    private static bool IsMail(ReadOnlySpan<byte> head)
    {
        bool isMail = false;
        foreach (Range range in head.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = head[range].TrimEnd((byte)'\r');
            int colon = line.IndexOf((byte)':');
            if (line.IsEmpty || (line[0] is not ((byte)' ' or (byte)'\t') && colon < 1))
            {
                return isMail && line.IsEmpty;
            }

            isMail |= Starts(line, "received:"u8) || Starts(line, "from:"u8) || Starts(line, "message-id:"u8) || Starts(line, "mime-version:"u8);
        }

        return isMail;
    }

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
