namespace Casus.Sources.Packing;

/// <summary>A stream whose bytes are counted as they are read: what goes into an expansion, or what comes out of it.</summary>
/// <param name="stream">The bytes; closed with this.</param>
/// <param name="count">Takes how many were read.</param>
internal sealed class CountedStream(Stream stream, Action<int> count) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer);
        count(read);
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
