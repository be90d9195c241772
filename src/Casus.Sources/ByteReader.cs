using System.Buffers;

namespace Casus.Sources;

/// <summary>
/// Reads bytes and lines of a stream with bounded memory. A stream that breaks ends early, and <see cref="Failure"/> says why;
/// nothing is thrown for what the bytes hold. Used by one reader at a time.
/// </summary>
internal sealed class ByteReader : IDisposable
{
    private const int BufferLength = 1 << 16;

    private readonly Stream stream;
    private readonly string where;
    private readonly bool isCompressed;
    private readonly bool ownsStream;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private int start, end;
    private bool isAtEnd;

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream, decompressed.</param>
    /// <param name="where">The file, for problems.</param>
    /// <param name="isCompressed">True when broken data means a broken gzip file.</param>
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

    /// <summary>Reads the next line, without its line break, and at most <paramref name="limit"/> bytes of it.</summary>
    /// <param name="limit">Most bytes kept; the rest of a longer line is passed over.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The line (a copy), its full length in bytes, and false when no line was left.</returns>
    public async ValueTask<(bool Found, byte[] Line, long Length)> ReadLineAsync(int limit, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        long length = 0;
        bool found = false;
        while (start < end || await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            found = true;
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

        ReadOnlySpan<byte> written = line.WrittenSpan;
        return (found, (written.EndsWith("\r"u8) ? written[..^1] : written).ToArray(), length);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes; fewer when the stream ends.</returns>
    public async ValueTask<byte[]> ReadBytesAsync(long count, CancellationToken cancellationToken)
    {
        // Grown as bytes come, so that a file that lies about its length costs no memory.
        var bytes = new ArrayBufferWriter<byte>();
        while (bytes.WrittenCount < count && (start < end || await FillAsync(cancellationToken).ConfigureAwait(false)))
        {
            int take = (int)Math.Min(end - start, count - bytes.WrittenCount);
            bytes.Write(buffer.AsSpan(start, take));
            start += take;
        }

        return bytes.WrittenCount == 0 ? [] : bytes.WrittenSpan.ToArray();
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
        byte[] bytes = await ReadBytesAsync((long)limit + 1, cancellationToken).ConfigureAwait(false);
        return bytes.Length > limit ? null : bytes;
    }

    /// <summary>Gives the buffer back, and closes the stream when it is owned.</summary>
    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            start = end = 0;
            isAtEnd = true;
        }

        if (ownsStream)
        {
            stream.Dispose();
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (isAtEnd)
        {
            return false;
        }

        start = end = 0;
        try
        {
            end = await stream.ReadAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            Failure = new Problem(Problems.GzipBroken, where, "the gzip data is broken or cut off; expected a whole gzip file");
        }
        catch (IOException error)
        {
            Failure = isCompressed && error is EndOfStreamException
                ? new Problem(Problems.GzipBroken, where, "the gzip data is cut off; expected a whole gzip file")
                : new Problem(Problems.FileNotReadable, where, $"reading stopped: {error.Message}");
        }
        catch (UnauthorizedAccessException)
        {
            Failure = new Problem(Problems.FileNotReadable, where, "no permission to read it");
        }

        isAtEnd = end == 0;
        return end > 0;
    }
}
