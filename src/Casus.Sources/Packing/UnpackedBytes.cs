using System.Buffers;
using System.IO.Compression;

namespace Casus.Sources.Packing;

/// <summary>What came out of packed bytes in memory.</summary>
/// <param name="Bytes">What came out, up to the damage or the limit.</param>
/// <param name="IsBroken">True where the data is broken or cut off.</param>
/// <param name="IsTooLarge">True where more came out than the limit, or out of all proportion.</param>
internal readonly record struct UnpackedBytes(ReadOnlyMemory<byte> Bytes, bool IsBroken, bool IsTooLarge)
{
    private const int Step = 1 << 15;

    /// <summary>Undoes a packing.</summary>
    /// <param name="packed">The packed bytes.</param>
    /// <param name="kind">The packing; not <see cref="PackingKind.None"/>.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="expansion">What counts.</param>
    public static UnpackedBytes Of(ReadOnlyMemory<byte> packed, PackingKind kind, int limit, Expansion expansion)
    {
        byte[] unpacked = ArrayPool<byte>.Shared.Rent(Math.Min(Math.Max(Step, 4 * packed.Length), limit + Step));
        int length = 0;
        try
        {
            using Stream stream = Open(packed, kind, expansion);
            for (int read = -1; read != 0; length += read)
            {
                if (length > limit)
                {
                    return new UnpackedBytes(unpacked.AsSpan(0, limit).ToArray(), false, true);
                }

                unpacked = length == unpacked.Length ? Grow(unpacked, length) : unpacked;
                read = stream.Read(unpacked.AsSpan(length));
            }

            return new UnpackedBytes(unpacked.AsSpan(0, length).ToArray(), false, false);
        }
        catch (ExpansionException)
        {
            return new UnpackedBytes(unpacked.AsSpan(0, length).ToArray(), false, true);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return new UnpackedBytes(unpacked.AsSpan(0, length).ToArray(), true, false);
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
}
