namespace Casus.Sources.Archives;

/// <summary>The bytes of the member at which a tar archive's walk stands.</summary>
/// <param name="walk">The walk; it goes on behind the member whether that was read to its end or not.</param>
internal sealed class TarMember(TarWalk walk) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => walk.ReadMember(buffer);
}
