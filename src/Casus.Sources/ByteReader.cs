using System.Buffers;
using Casus.Sources.Packing;

namespace Casus.Sources;

/// <summary>
/// Reads bytes and lines of a stream with bounded memory. A stream that breaks ends early, and <see cref="Failure"/> says why;
/// nothing is thrown for what the bytes hold. Used by one reader at a time.
/// </summary>
internal sealed class ByteReader : IDisposable
{
    /// <summary>Most bytes that can be looked at before they are taken.</summary>
    public const int MostPeeked = 1 << 17;

    private const int DirectBytes = 1 << 12; // From here on bytes go from the stream to where they are wanted, past the buffer.
    private const int FirstBlock = 1 << 20; // Blocks grow from here as bytes come, so that a file that lies about lengths costs no memory.

    private readonly string where;
    private readonly bool isCompressed;
    private readonly bool ownsStream;
    private Stream stream;
    private ReadOnlyMemory<byte> returned; // Stands behind what is buffered and before what the stream still holds.
    private long taken; // From the stream.
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(MostPeeked);
    private int start, end;
    private bool isAtEnd;

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream, decompressed.</param>
    /// <param name="where">The file, for problems.</param>
    /// <param name="isCompressed">True when broken data means a broken compressed file.</param>
    /// <param name="ownsStream">True when disposing this closes the stream.</param>
    public ByteReader(Stream stream, string where, bool isCompressed, bool ownsStream)
    {
        this.stream = stream;
        this.where = where;
        this.isCompressed = isCompressed;
        this.ownsStream = ownsStream;
    }

    /// <summary>Why the stream ended before its time, or null.</summary>
    public Problem? Failure { get; private set; }

    /// <summary>Name of the packing, for problems.</summary>
    public string PackingName { get; init; } = "gzip";

    /// <summary>Counts what comes out of compressed parts of the file; null where nothing bounds it.</summary>
    public Expansion? Expansion { get; init; }

    /// <summary>How many bytes were taken, and not given back, since the beginning.</summary>
    public long Position => taken - returned.Length - (end - start);

    /// <summary>The bytes that were read from the stream and not yet taken; valid until the next call that reads.</summary>
    public ReadOnlyMemory<byte> Buffered => buffer.AsMemory(start, end - start);

    /// <summary>Reads until at least so many bytes are <see cref="Buffered"/>.</summary>
    /// <param name="count">How many; at most <see cref="MostPeeked"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>How many are buffered; fewer than asked only at the end.</returns>
    public async ValueTask<int> PeekAsync(int count, CancellationToken cancellationToken)
    {
        while (end - start < count && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        return end - start;
    }

    /// <summary>Takes bytes that are <see cref="Buffered"/>.</summary>
    /// <param name="count">How many; no more than are buffered.</param>
    public void Advance(int count) => start += count;

    /// <summary>Gives bytes back that were taken last; they are read again.</summary>
    /// <param name="bytes">The bytes; not changed by anyone from now on.</param>
    public void Return(ReadOnlyMemory<byte> bytes)
    {
        returned = end == start && returned.IsEmpty ? bytes : (byte[])[.. bytes.Span, .. buffer.AsSpan(start, end - start), .. returned.Span];
        start = end = 0;
    }

    /// <summary>Goes on with another stream, such as the same file behind a damage; what is buffered is forgotten.</summary>
    /// <param name="next">The stream; owned like the first.</param>
    public void Restart(Stream next)
    {
        if (ownsStream)
        {
            stream.Dispose();
        }

        stream = next;
        Failure = null;
        isAtEnd = false;
        returned = default;
        start = end = 0;
    }

    /// <summary>Reads the next line, without its line break, and at most <paramref name="limit"/> bytes of it.</summary>
    /// <param name="limit">Most bytes kept; the rest of a longer line is passed over.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The line (a copy), its full length in bytes, and false when no line was left.</returns>
    public async ValueTask<(bool Found, byte[] Line, long Length)> ReadLineAsync(int limit, CancellationToken cancellationToken)
    {
        if (start == end && !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            return (false, [], 0);
        }

        int whole = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
        if (whole >= 0 && whole <= limit)
        {
            byte[] line = WithoutReturn(buffer.AsSpan(start, whole));
            start += whole + 1;
            return (true, line, whole);
        }

        return await ReadLongLineAsync(limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes; fewer when the stream ends.</returns>
    public async ValueTask<byte[]> ReadBytesAsync(long count, CancellationToken cancellationToken)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(count, FirstBlock));
        int length = 0;
        while (length < count)
        {
            if (length == bytes.Length)
            {
                byte[] larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(count, 2L * bytes.Length));
                bytes.AsSpan(0, length).CopyTo(larger);
                bytes = larger;
            }

            int read = await ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0)
            {
                break;
            }
        }

        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>Passes bytes over.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>How many were there.</returns>
    public async ValueTask<long> SkipAsync(long count, CancellationToken cancellationToken)
    {
        long left = count;
        while (left > 0 && (start < end || await FillAsync(cancellationToken).ConfigureAwait(false)))
        {
            int take = (int)Math.Min(end - start, left);
            start += take;
            left -= take;
        }

        return count - left;
    }

    /// <summary>Reads the whole rest.</summary>
    /// <param name="limit">Most bytes read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes, or null when there are more than <paramref name="limit"/>.</returns>
    public async ValueTask<byte[]?> ReadToEndAsync(int limit, CancellationToken cancellationToken)
    {
        await PeekAsync(MostPeeked / 2, cancellationToken).ConfigureAwait(false);
        if (isAtEnd)
        {
            byte[] all = buffer.AsSpan(start, end - start).ToArray(); // Most files fit the buffer.
            start = end;
            return all.Length > limit ? null : all;
        }

        byte[] bytes = await ReadBytesAsync((long)limit + 1, cancellationToken).ConfigureAwait(false);
        return bytes.Length > limit ? null : bytes;
    }

    /// <summary>Reads some bytes of a local file, as a stream does.</summary>
    /// <param name="target">Where they go.</param>
    /// <returns>How many; 0 at the end.</returns>
    public int Read(Span<byte> target)
    {
        if (start < end)
        {
            int take = Math.Min(end - start, target.Length);
            buffer.AsSpan(start, take).CopyTo(target);
            start += take;
            return take;
        }

        if (!returned.IsEmpty)
        {
            return TakeReturned(target);
        }

        if (isAtEnd || target.IsEmpty)
        {
            return 0;
        }

        int read = 0;
        try
        {
            read = stream.Read(target);
            taken += read;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Failure = Why(error);
        }

        isAtEnd = read == 0;
        return read;
    }

    /// <summary>Gives the buffer back, and closes the stream when it is owned.</summary>
    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            returned = default;
            start = end = 0;
            isAtEnd = true;
        }

        if (ownsStream)
        {
            stream.Dispose();
        }
    }

    private int TakeReturned(Span<byte> target)
    {
        int take = Math.Min(returned.Length, target.Length);
        returned.Span[..take].CopyTo(target);
        returned = returned[take..];
        return take;
    }

    private async ValueTask<(bool Found, byte[] Line, long Length)> ReadLongLineAsync(int limit, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        long length = 0;
        while (start < end || await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            int at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            int take = at < 0 ? end - start : at;
            int room = Math.Max(0, limit - line.WrittenCount);
            if (take > 0 && room > 0)
            {
                line.Write(buffer.AsSpan(start, Math.Min(take, room)));
            }

            length += take;
            start += take;
            if (at >= 0)
            {
                start++;
                break;
            }
        }

        return (true, WithoutReturn(line.WrittenSpan), length);
    }

    private static byte[] WithoutReturn(ReadOnlySpan<byte> line) => (line.EndsWith("\r"u8) ? line[..^1] : line).ToArray();

    private async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        if (start == end && target.Length >= DirectBytes && stream is ReadOnlyStream)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Read(target.Span);
        }

        if (start == end && !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        int take = Math.Min(end - start, target.Length);
        buffer.AsSpan(start, take).CopyTo(target.Span);
        start += take;
        return take;
    }

    // Reads more behind what is buffered; moves that to the front first where there is no room behind it.
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (isAtEnd && returned.IsEmpty)
        {
            return false;
        }

        if (start == end)
        {
            start = end = 0;
        }
        else if (end == buffer.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (!returned.IsEmpty)
        {
            end += TakeReturned(buffer.AsSpan(end));
            return true;
        }

        int read = 0;
        try
        {
            // Local files are read where they stand: a hop to another thread costs more than the read.
            cancellationToken.ThrowIfCancellationRequested();
            read = stream is ReadOnlyStream
                ? stream.Read(buffer.AsSpan(end))
                : await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Failure = Why(error);
        }

        end += read;
        taken += read;
        isAtEnd = read == 0;
        return read > 0;
    }

    private Problem Why(Exception error) => error switch
    {
        ExpansionException => new Problem(Problems.ExpandsTooFar, where, error.Message),
        InvalidDataException => new Problem(Problems.GzipBroken, where, $"the {PackingName} data is broken or cut off; expected a whole {PackingName} file"),
        EndOfStreamException when isCompressed => new Problem(Problems.GzipBroken, where, $"the {PackingName} data is cut off; expected a whole {PackingName} file"),
        EndOfStreamException => new Problem(Problems.ArchiveBroken, where, error.Message),
        UnauthorizedAccessException => new Problem(Problems.FileNotReadable, where, "no permission to read it"),
        _ => new Problem(Problems.FileNotReadable, where, $"reading stopped: {PlainText.Of(error.Message)}"),
    };
}
