using System.Buffers.Text;
using System.Text;

namespace Casus.Sources.Warc;

/// <summary>What a record of a web archive says of itself.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="ContentLength">Bytes of its block.</param>
/// <param name="ContentType">Media type of its block, or empty; null unless the record may hold a page.</param>
/// <param name="Url">The address that was asked, or null.</param>
/// <param name="RecordId">The record's own id, or null.</param>
internal sealed record WarcHeader(WarcKind Kind, long ContentLength, string ContentType, string? Url, string? RecordId)
{
    private static readonly (string Name, WarcKind Kind)[] Kinds =
        [.. Enum.GetValues<WarcKind>().Where(static k => k != WarcKind.Other).Select(static k => (k.ToString(), k))];

    /// <summary>True when the record may hold a page or a text.</summary>
    public bool CanHoldReport => Kind switch
    {
        WarcKind.Response => ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase),
        WarcKind.Resource or WarcKind.Conversion => HttpAnswer.IsReadable(ContentType),
        _ => false,
    };

    /// <summary>Reads a header.</summary>
    /// <param name="header">The version line and the fields.</param>
    /// <returns>Null when the length is missing or wrong.</returns>
    public static WarcHeader? Read(ReadOnlySpan<byte> header)
    {
        WarcKind kind = WarcKind.Other;
        long length = -1;
        string contentType = "";
        string? url = null, id = null;
        var fields = new HeaderFields(header[HeaderFields.FirstLine(header).Length..]);
        while (fields.Next())
        {
            if (fields.Is("WARC-Type"u8))
            {
                kind = KindOf(fields.Value);
            }
            else if (fields.Is("Content-Length"u8))
            {
                length = Utf8Parser.TryParse(fields.Value, out long bytes, out int digits) && digits == fields.Value.Length ? bytes : -1;
            }
            else if (fields.Is("Content-Type"u8))
            {
                contentType = Encoding.UTF8.GetString(fields.Value);
            }
            else if (url is null && fields.Is("WARC-Target-URI"u8))
            {
                // WARC 1.0 wrote the address in angle brackets in its grammar; some archives do.
                url = Encoding.UTF8.GetString(fields.Value.Trim("<> "u8));
            }
            else if (id is null && fields.Is("WARC-Record-ID"u8))
            {
                id = Encoding.UTF8.GetString(fields.Value);
            }
        }

        return length < 0 ? null : new WarcHeader(kind, length, contentType, string.IsNullOrWhiteSpace(url) ? null : url, id);
    }

    private static WarcKind KindOf(ReadOnlySpan<byte> value)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (value.Length == name.Length && Ascii.EqualsIgnoreCase(value, name))
            {
                return kind;
            }
        }

        return WarcKind.Other;
    }
}
