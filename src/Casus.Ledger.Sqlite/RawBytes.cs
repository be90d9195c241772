using System.Buffers;
using System.IO.Compression;

namespace Casus.Ledger.Sqlite;

/// <summary>Bytes as read, compressed with Brotli where that makes them smaller.</summary>
internal static class RawBytes
{
    public const string Brotli = "br", None = "none";

    // Quality 4 of 11: on pages within 10 % of the smallest size, in a tenth of the time. 2^18 bytes of window hold a page.
    private const int Quality = 4, Window = 18;

    public static (byte[] Bytes, string Encoding) Pack(ReadOnlyMemory<byte> raw)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(raw.Length, 1));
        try
        {
            return BrotliEncoder.TryCompress(raw.Span, buffer.AsSpan(0, raw.Length), out int written, Quality, Window) && written < raw.Length
                ? (buffer.AsSpan(0, written).ToArray(), Brotli)
                : (raw.ToArray(), None);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static ReadOnlyMemory<byte> Unpack(byte[] bytes, string encoding)
    {
        if (encoding == None)
        {
            return bytes;
        }

        using var packed = new MemoryStream(bytes, writable: false);
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var raw = new MemoryStream();
        brotli.CopyTo(raw);
        return raw.ToArray();
    }
}
