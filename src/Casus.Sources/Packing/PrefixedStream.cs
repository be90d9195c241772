namespace Casus.Sources.Packing;

/// <summary>A stream whose first bytes were looked at already.</summary>
internal sealed class PrefixedStream : ReadOnlyStream
{
    private readonly Stream stream;
    private readonly IOException? broken;
    private ReadOnlyMemory<byte> head;

    private PrefixedStream(ReadOnlyMemory<byte> head, Stream stream, IOException? broken)
    {
        this.head = head;
        this.stream = stream;
        this.broken = broken;
    }

    /// <summary>Looks at the first bytes of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="count">How many bytes to look at.</param>
    /// <param name="head">The bytes; fewer when the stream is shorter or breaks.</param>
    /// <returns>The same stream from its first byte; where it broke while being looked at, it breaks there again.</returns>
    public static PrefixedStream Peek(Stream stream, int count, out ReadOnlyMemory<byte> head)
    {
        byte[] bytes = new byte[count];
        int length = 0;
        IOException? broken = null;
        try
        {
            for (int read = -1; read != 0 && length < count; length += read)
            {
                read = stream.Read(bytes.AsSpan(length));
            }
        }
        catch (InvalidDataException error)
        {
            broken = new IOException(error.Message, error);
        }
        catch (IOException error)
        {
            broken = error;
        }

        head = bytes.AsMemory(0, length);
        return new PrefixedStream(head, stream, broken);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (head.IsEmpty)
        {
            return broken switch
            {
                null => stream.Read(buffer),
                { InnerException: InvalidDataException error } => throw new InvalidDataException(error.Message, error),
                _ => throw broken,
            };
        }

        int take = Math.Min(head.Length, buffer.Length);
        head.Span[..take].CopyTo(buffer);
        head = head[take..];
        return take;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
