using System.IO.Compression;
using ZstdSharp;

namespace Casus.Sources.Packing;

/// <summary>One layer of compression undone. Broken data is an <see cref="InvalidDataException"/> whatever the packing; bombs are stopped.</summary>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private readonly Stream stream;
    private readonly Expansion expansion;

    /// <summary>Undoes a packing.</summary>
    /// <param name="packed">The packed bytes; closed with this.</param>
    /// <param name="kind">The packing; not <see cref="PackingKind.None"/>.</param>
    /// <param name="expansion">What counts.</param>
    /// <exception cref="InvalidDataException">The data has a dictionary, and it is broken.</exception>
    public UnpackedStream(Stream packed, PackingKind kind, Expansion expansion)
    {
        this.expansion = expansion;
        try
        {
            stream = kind switch
            {
                PackingKind.Gzip => new GZipStream(packed, CompressionMode.Decompress),
                PackingKind.Zstd => ZstdFile.Open(packed),
                PackingKind.Brotli => new BrotliStream(packed, CompressionMode.Decompress),
                _ => new ZLibStream(packed, CompressionMode.Decompress),
            };
        }
        catch (ZstdException error)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    /// <summary>Meters a packing that is undone already.</summary>
    /// <param name="unpacked">The bytes that come out; closed with this.</param>
    /// <param name="expansion">What counts.</param>
    public UnpackedStream(Stream unpacked, Expansion expansion)
    {
        stream = unpacked;
        this.expansion = expansion;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = stream.Read(buffer);
        }
        catch (ZstdException error)
        {
            throw new InvalidDataException(error.Message, error);
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidDataException(error.Message, error); // Brotli says so.
        }

        expansion.GiveOut(read);
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
