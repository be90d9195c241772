using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using Casus.Sources.Packing;

namespace Casus.Sources.Warc;

/// <summary>
/// Undoes chunks and compression of an archived body. Archives often keep the header after undoing what it names, so a body that
/// is not what its header says is taken as it stands, and one that is cut off as far as it goes.
/// </summary>
internal static class HttpBody
{
    private const int Step = 1 << 15;

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

        byte[] unpacked = ArrayPool<byte>.Shared.Rent(Math.Max(Step, 4 * packed.Length));
        int length = 0;
        try
        {
            using Stream stream = Open(packed, kind, expansion ?? new Expansion());
            for (int read = -1; read != 0; length += read)
            {
                if (length > limit)
                {
                    return null;
                }

                unpacked = length == unpacked.Length ? Grow(unpacked, length) : unpacked;
                read = stream.Read(unpacked.AsSpan(length));
            }

            return unpacked.AsSpan(0, length).ToArray();
        }
        catch (ExpansionException)
        {
            return null;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return length > 0 ? unpacked.AsSpan(0, length).ToArray() : packed;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(unpacked);
        }
    }

    // "deflate" means zlib (RFC 9110 section 8.4.1.2); some servers leave its frame out, which its first byte tells.
    private static UnpackedStream Open(ReadOnlyMemory<byte> packed, PackingKind kind, Expansion expansion)
    {
        var stream = new MemoryStream(packed.ToArray(), writable: false);
        bool isBare = kind == PackingKind.Deflate && packed.Length > 1
            && ((packed.Span[0] & 0x0F) != 8 || ((packed.Span[0] << 8) | packed.Span[1]) % 31 != 0);
        return isBare ? new UnpackedStream(new DeflateStream(stream, CompressionMode.Decompress), expansion) : new UnpackedStream(stream, kind, expansion);
    }

    private static byte[] Grow(byte[] bytes, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * bytes.Length);
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
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
