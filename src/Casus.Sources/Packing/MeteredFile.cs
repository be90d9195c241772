namespace Casus.Sources.Packing;

/// <summary>A file on disk or in memory whose bytes are counted as they are read.</summary>
/// <param name="stream">The file; closed with this.</param>
/// <param name="expansion">What counts.</param>
internal sealed class MeteredFile(Stream stream, Expansion expansion) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer);
        expansion.TakeIn(read);
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
