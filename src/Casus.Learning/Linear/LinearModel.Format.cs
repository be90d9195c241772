using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Casus.Learning.Linear;

/// <content>The file format: docs/formats/model.md.</content>
public sealed partial class LinearModel
{
    private const uint Magic = 0x4D534143; // "CASM", little-endian
    private const int Version = 1;
    private const int HeaderLength = 32;
    private const int MaxBucketBits = 24;

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var names = Encoding.UTF8.GetBytes(string.Join('\n', labels));
        var padded = (names.Length + 3) & ~3;
        Span<byte> header = stackalloc byte[HeaderLength];
        ReadOnlySpan<int> fields =
            [(int)Magic, Version, Templates, labels.Length, names.Length, starts.Length - 1, entries.Length, 0];
        for (var i = 0; i < fields.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header[(4 * i)..], fields[i]);
        }

        stream.Write(header);
        stream.Write(names);
        stream.Write(new byte[padded - names.Length]);

        // Bucket sizes are written as bytes where all fit, so that half of the file is not offsets.
        var sizes = new byte[starts.Length - 1];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = checked((byte)(starts[i + 1] - starts[i]));
        }

        stream.Write(sizes);
        stream.Write(MemoryMarshal.AsBytes(entries.AsSpan()));
    }

    /// <summary>Reads a model from memory.</summary>
    /// <param name="bytes">The model's file.</param>
    /// <exception cref="InvalidDataException">The bytes are not a model of this version, or end early.</exception>
    public static LinearModel Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var stream = new MemoryStream(bytes, writable: false);
        return Read(stream);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">A stream at the first byte of a model; read to the model's end.</param>
    /// <exception cref="InvalidDataException">The bytes are not a model of this version, or end early.</exception>
    public static LinearModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> header = stackalloc byte[HeaderLength];
        Fill(stream, header);
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(header);
        var version = Field(header, 1);
        if (magic != Magic || version != Version)
        {
            throw new InvalidDataException($"not a model of version {Version} (magic {magic:X8}, version {version})");
        }

        var (labelCount, nameBytes, buckets, entryCount) = (Field(header, 3), Field(header, 4), Field(header, 5), Field(header, 6));
        if (labelCount is < 1 or > MaxLabels || nameBytes is < 0 or > 1 << 20 || buckets is < 1 or > 1 << MaxBucketBits
            || (buckets & (buckets - 1)) != 0 || entryCount is < 0 or > 1 << 28)
        {
            throw new InvalidDataException("the header of the model has a size out of range");
        }

        var names = new byte[(nameBytes + 3) & ~3];
        Fill(stream, names);
        var labels = Encoding.UTF8.GetString(names, 0, nameBytes).Split('\n');
        if (labels.Length != labelCount)
        {
            throw new InvalidDataException($"the model names {labels.Length} labels and counts {labelCount}");
        }

        var starts = ReadStarts(stream, buckets, entryCount);
        var entries = new uint[entryCount];
        Fill(stream, MemoryMarshal.AsBytes(entries.AsSpan()));
        CheckLabels(entries, labelCount);
        return new LinearModel(labels, Field(header, 2), starts, entries);
    }

    private static int[] ReadStarts(Stream stream, int buckets, int entryCount)
    {
        var sizes = new byte[buckets];
        Fill(stream, sizes);
        var starts = new int[buckets + 1];
        var sum = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            starts[i] = sum;
            sum += sizes[i];
        }

        starts[buckets] = sum;
        return sum == entryCount ? starts : throw new InvalidDataException("the buckets of the model do not add up to its weights");
    }

    private static void CheckLabels(ReadOnlySpan<uint> entries, int labelCount)
    {
        var highest = 0u;
        foreach (var entry in entries)
        {
            highest = Math.Max(highest, (entry >> LabelShift) & 0x3FF);
        }

        if (highest >= labelCount)
        {
            throw new InvalidDataException("the model has a weight for a label it does not name");
        }
    }

    private static int Field(ReadOnlySpan<byte> header, int index) => BinaryPrimitives.ReadInt32LittleEndian(header[(4 * index)..]);

    private static void Fill(Stream stream, Span<byte> bytes)
    {
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the model ends early", e);
        }
    }
}
