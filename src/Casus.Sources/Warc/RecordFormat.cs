namespace Casus.Sources.Warc;

/// <summary>How records begin in one kind of web archive. Immutable and safe to share.</summary>
internal abstract class RecordFormat
{
    /// <summary>No header is longer.</summary>
    public const int MostHeaderBytes = 1 << 16;

    /// <summary>ISO 28500.</summary>
    public static RecordFormat Warc { get; } = new WarcFormat();

    /// <summary>The kind before it.</summary>
    public static RecordFormat Arc { get; } = new ArcFormat();

    /// <summary>Reads the header that stands at the beginning of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isAtEnd">True when the archive ends behind them.</param>
    /// <returns>The header and its length, or what is wrong; neither where more bytes are needed.</returns>
    public abstract (WarcHeader? Header, int Length, string? Fault) Read(ReadOnlySpan<byte> bytes, bool isAtEnd);

    /// <summary>True when a record may begin here; a few bytes are enough to say so.</summary>
    /// <param name="bytes">The bytes.</param>
    public abstract bool MayBegin(ReadOnlySpan<byte> bytes);

    /// <summary>Finds the first record that begins inside some bytes, with its whole header.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Where it begins, or -1.</returns>
    public int Find(ReadOnlySpan<byte> bytes)
    {
        for (int at = Next(bytes, 0); at >= 0; at = Next(bytes, at + 1))
        {
            if (IsWhole(bytes[at..]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>True when a whole header stands at the beginning of some bytes, and it is one beyond doubt.</summary>
    /// <param name="bytes">The bytes.</param>
    public abstract bool IsWhole(ReadOnlySpan<byte> bytes);

    /// <summary>Where a record may begin next.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="from">Where to look from.</param>
    /// <returns>The place, or -1.</returns>
    protected abstract int Next(ReadOnlySpan<byte> bytes, int from);
}
