using System.IO.Compression;
using Casus.Sources.Packing;

namespace Casus.Sources.Warc;

/// <summary>
/// Opens an archive on disk again where it can be read on: behind a damaged gzip member, at the next one that begins with a record. Other
/// packings, and archives inside archives, end where their compression is damaged.
/// </summary>
/// <param name="file">The file as it is being read; its position tells how far.</param>
/// <param name="expansion">What counts what goes in and comes out.</param>
internal sealed class ArchiveRestart(FileStream file, Expansion expansion)
{
    private const int ReadAhead = 1 << 14; // The inflater takes that much at most before it needs it: what it took may hold the next member.
    private const int HeadBytes = 1 << 13;
    private const int Step = 1 << 16;
    private const int MostTries = 20_000; // Places that look like a member and are none, in all: malice.

    private readonly string path = file.Name;
    private PackingKind packing;
    private long floor;
    private int tries;

    /// <summary>True once the file was read to its end, not just to the end of its compressed data.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The file's first bytes were looked at; its reading begins.</summary>
    /// <param name="kind">How it is compressed.</param>
    public void Begin(PackingKind kind)
    {
        packing = kind;
        IsAtEnd = false;
    }

    /// <summary>Bytes of the file were read.</summary>
    /// <param name="read">How many; 0 at its end.</param>
    public void TakeIn(int read)
    {
        expansion.TakeIn(read);
        IsAtEnd = read == 0;
    }

    /// <summary>Finds the next member.</summary>
    /// <param name="format">How a record begins.</param>
    /// <param name="isKnown">True for the head of a record that was read already.</param>
    /// <returns>The archive from there on, decompressed, and where in the file that is; null where there is none.</returns>
    public (Stream Stream, long Offset)? Next(RecordFormat format, Func<ReadOnlySpan<byte>, bool> isKnown)
    {
        if (!file.CanSeek || packing != PackingKind.Gzip || Open() is not { } probe)
        {
            return null;
        }

        using (probe)
        {
            byte[] head = new byte[HeadBytes];
            for (long at = Find(probe, Math.Max(floor, file.Position - ReadAhead)); at >= 0 && tries < MostTries; at = Find(probe, at + 1))
            {
                int length = Inflate(probe, at, head);
                if (!format.IsWhole(head.AsSpan(0, length)))
                {
                    tries++;
                }
                else if (!isKnown(head.AsSpan(0, length)))
                {
                    floor = at + 1;
                    return At(at) is { } stream ? (new UnpackedStream(stream, PackingKind.Gzip, expansion), at) : null;
                }
            }
        }

        return null;
    }

    /// <summary>True when so many bytes cannot follow, as the file is shorter. False where its compression hides how long it is.</summary>
    /// <param name="position">Where they begin.</param>
    /// <param name="count">How many.</param>
    public bool IsBeyondEnd(long position, long count) => file.CanSeek && packing == PackingKind.None && count > file.Length - position;

    private CountedStream? At(long offset)
    {
        if (Open() is not { } opened)
        {
            return null;
        }

        opened.Position = offset;
        file = opened; // Closed with the stream; the one before is closed by whoever reads it.
        return new CountedStream(opened, TakeIn);
    }

    // Null for a file that has gone meanwhile.
    private FileStream? Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // RFC 1952 section 2.3: two fixed bytes, deflate, and flags of which three bits are never set.
    private static long Find(FileStream probe, long from)
    {
        byte[] bytes = new byte[Step];
        while (true)
        {
            probe.Position = from;
            int length = probe.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            ReadOnlySpan<byte> rest = bytes.AsSpan(0, length);
            for (int at = rest.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]); at >= 0 && at + 3 < rest.Length;)
            {
                if (rest[at + 3] < 0x20)
                {
                    return from + (length - rest.Length) + at;
                }

                rest = rest[(at + 1)..];
                at = rest.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            }

            if (length < bytes.Length)
            {
                return -1;
            }

            from += length - 3;
        }
    }

    private static int Inflate(FileStream probe, long at, byte[] head)
    {
        probe.Position = at;
        int length = 0;
        try
        {
            using var gzip = new GZipStream(probe, CompressionMode.Decompress, leaveOpen: true);
            for (int read = -1; read != 0 && length < head.Length; length += read)
            {
                read = gzip.Read(head.AsSpan(length));
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // What came before the damage counts.
        }

        return length;
    }
}
