using System.Buffers.Text;
using Casus.Sources.Packing;

namespace Casus.Sources.Warc;

/// <summary>
/// Undoes chunks and compression of an archived body. Archives often keep the header after undoing what it names, so a body that
/// is not what its header says is taken as it stands, and one that is cut off as far as it goes.
/// </summary>
internal static class HttpBody
{
    /// <summary>Decodes a body.</summary>
    /// <param name="head">What was said of it.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="expansion">What counts the bytes that come out, or null.</param>
    /// <returns>Null when the body is larger than the limit or out of all proportion.</returns>
    public static ReadOnlyMemory<byte>? Decode(HttpAnswer head, ReadOnlyMemory<byte> body, int limit, Expansion? expansion)
    {
        ReadOnlyMemory<byte>? bytes = head.IsChunked ? Unchunk(body) ?? body : body;
        for (int i = head.Codings.Count - 1; i >= 0 && bytes is { } packed; i--)
        {
            bytes = Unpack(packed, head.Codings[i], limit, expansion);
        }

        return bytes;
    }

    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> packed, PackingKind kind, int limit, Expansion? expansion)
    {
        if (kind is PackingKind.Gzip && !packed.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return packed; // Undone already.
        }

        var unpacked = UnpackedBytes.Of(packed, kind, limit, expansion ?? new Expansion());
        return unpacked.IsTooLarge ? default(ReadOnlyMemory<byte>?) : unpacked is { IsBroken: true, Bytes.IsEmpty: true } ? packed : unpacked.Bytes;
    }

    // RFC 9112 section 7.1. Null when the body is not chunked after all. Never longer than the body.
    private static ReadOnlyMemory<byte>? Unchunk(ReadOnlyMemory<byte> body)
    {
        ReadOnlySpan<byte> rest = body.Span;
        byte[] whole = GC.AllocateUninitializedArray<byte>(rest.Length);
        int length = 0;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? rest : rest[..end]).TrimStart((byte)' ');
            if (!Utf8Parser.TryParse(line, out int size, out int digits, 'x') || size < 0 || !IsEnd(line[digits..]))
            {
                return length > 0 ? whole.AsMemory(0, length) : default(ReadOnlyMemory<byte>?); // A bare null would be empty memory.
            }

            rest = end < 0 ? default : rest[(end + 1)..];
            if (size == 0)
            {
                break;
            }

            int take = Math.Min(size, rest.Length);
            rest[..take].CopyTo(whole.AsSpan(length));
            length += take;
            rest = rest[take..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        return whole.AsMemory(0, length);
    }

    // What may stand behind a chunk's size: nothing, blanks, or an extension behind a semicolon.
    private static bool IsEnd(ReadOnlySpan<byte> rest)
    {
        rest = rest.Trim(" \t\r"u8);
        return rest.IsEmpty || rest[0] == (byte)';';
    }
}
