namespace Casus.Sources.Packing;

/// <summary>
/// Watches that what comes out of one file stands in proportion to what went in, over all layers and members: a bomb is stopped
/// long before it has filled anything. One for each file; used by one reader at a time.
/// </summary>
internal sealed class Expansion
{
    /// <summary>Bytes that may come out of a file of any size.</summary>
    public const long FreeBytes = 64L << 20;

    /// <summary>Most bytes that come out for each byte in, beyond <see cref="FreeBytes"/>. Pages and JSON pack to a tenth, seldom to a fiftieth.</summary>
    public const int MostRatio = 250;

    private long packed, unpacked;

    /// <summary>True when what came out is out of all proportion.</summary>
    public bool IsOver => unpacked > FreeBytes && unpacked / MostRatio > packed;

    /// <summary>For what lies in memory, packed.</summary>
    /// <param name="packed">How many bytes.</param>
    public static Expansion Of(long packed)
    {
        var expansion = new Expansion();
        expansion.TakeIn(packed);
        return expansion;
    }

    /// <summary>Bytes of the file were read.</summary>
    /// <param name="count">How many.</param>
    public void TakeIn(long count) => packed += count;

    /// <summary>A layer gave bytes.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ExpansionException">They are out of all proportion.</exception>
    public void GiveOut(long count)
    {
        unpacked += count;
        if (IsOver)
        {
            throw new ExpansionException($"{unpacked} bytes came out of {packed}; expected at most {MostRatio} for one");
        }
    }
}
