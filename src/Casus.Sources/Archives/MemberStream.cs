using Casus.Sources.Packing;

namespace Casus.Sources.Archives;

/// <summary>The bytes of one member, counted as they come out.</summary>
/// <param name="stream">The bytes; closed with this.</param>
/// <param name="expansion">What counts.</param>
internal sealed class MemberStream(Stream stream, Expansion expansion) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer);
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
