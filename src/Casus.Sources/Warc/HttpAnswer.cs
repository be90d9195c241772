using System.Buffers.Text;
using System.Text;
using Casus.Sources.Packing;

namespace Casus.Sources.Warc;

/// <summary>What an archived HTTP answer says before its body.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The media type with its parameters, or empty.</param>
/// <param name="IsChunked">True when the body is sent in chunks.</param>
/// <param name="Codings">How the body was compressed, the last step last.</param>
/// <param name="Language">The one language that it is said to be in, or null.</param>
internal sealed record HttpAnswer(int Status, string ContentType, bool IsChunked, IReadOnlyList<PackingKind> Codings, string? Language)
{
    private const int MostCodings = 4;

    /// <summary>True for pages and plain text; an answer that names no type may be anything and is none.</summary>
    /// <param name="contentType">A media type with or without parameters.</param>
    public static bool IsReadable(string contentType)
    {
        string type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return type is "text/html" or "application/xhtml+xml" or "text/plain";
    }

    /// <summary>The character set that a media type names, or null.</summary>
    /// <param name="contentType">A media type with or without parameters.</param>
    public static string? Charset(string contentType)
    {
        int at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        string name = at < 0 ? "" : contentType[(at + 8)..].Split(';', ',')[0].Trim(' ', '"', '\'');
        return name.Length == 0 ? null : name;
    }

    /// <summary>The language that a Content-Language names; several are the readers it is meant for, so they name none.</summary>
    /// <param name="value">The field's value, or null.</param>
    public static string? OneLanguage(string? value) =>
        value is not null && value.Trim() is { Length: > 1 and < 36 } tag && tag.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null; // RFC 5646 section 2.1

    /// <summary>Reads an answer's head.</summary>
    /// <param name="header">The status line and the fields.</param>
    /// <returns>Null when it does not begin with a status line.</returns>
    public static HttpAnswer? Read(ReadOnlySpan<byte> header)
    {
        ReadOnlySpan<byte> line = HeaderFields.FirstLine(header);
        int space = line.IndexOf((byte)' ');
        if (!line.StartsWith("HTTP/"u8) || space < 0
            || !Utf8Parser.TryParse(line[space..].TrimStart((byte)' '), out int status, out int digits) || digits != 3)
        {
            return null;
        }

        string contentType = "";
        string? language = null;
        bool isChunked = false;
        PackingKind[] codings = [];
        var fields = new HeaderFields(header[line.Length..]);
        while (fields.Next())
        {
            if (contentType.Length == 0 && fields.Is("Content-Type"u8))
            {
                contentType = Encoding.Latin1.GetString(fields.Value);
            }
            else if (fields.Is("Transfer-Encoding"u8))
            {
                isChunked |= Ascii.EqualsIgnoreCase(fields.Value[Math.Max(0, fields.Value.Length - 7)..], "chunked"u8);
            }
            else if (codings.Length == 0 && fields.Is("Content-Encoding"u8))
            {
                codings = Read(Encoding.Latin1.GetString(fields.Value));
            }
            else if (language is null && fields.Is("Content-Language"u8))
            {
                language = OneLanguage(Encoding.Latin1.GetString(fields.Value));
            }
        }

        return new HttpAnswer(status, contentType, isChunked, codings, language);
    }

    private static PackingKind[] Read(string codings) =>
    [
        .. codings.Split(',').Take(MostCodings).Select(static c => HttpCodings.Of(c) ?? PackingKind.None).Where(static k => k != PackingKind.None),
    ];
}
