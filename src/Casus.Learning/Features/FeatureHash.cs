namespace Casus.Learning.Features;

/// <summary>Turns words and numbers into 64-bit feature keys. Keys are the same on every machine and in every version of .NET.</summary>
public static class FeatureHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    /// <summary>The key of a run of characters.</summary>
    /// <param name="text">The characters, taken as they are; the empty run has a key too.</param>
    public static uint Of(ReadOnlySpan<char> text)
    {
        // FNV-1a over UTF-16 code units, then spread.
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return Spread(hash);
    }

    /// <summary>The key of a run of characters with case, digits and kinds of quotation marks made alike.</summary>
    /// <param name="text">The characters.</param>
    public static uint OfFolded(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ Fold(c)) * 16777619u;
        }

        return Spread(hash);
    }

    /// <summary>The character in lower case (invariant); any digit is <c>0</c>, curly quotation marks and dashes are plain.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? '0' : c;
        }

        return c switch
        {
            '\u2018' or '\u2019' => '\'',
            '\u201C' or '\u201D' => '"',
            '\u2013' or '\u2014' => '-',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>The feature key of a template and one value.</summary>
    /// <param name="template">The number of the template.</param>
    /// <param name="a">The value.</param>
    public static ulong Key(int template, uint a) => Finish(((ulong)(uint)template << 32) ^ (a * Prime));

    /// <summary>The feature key of a template and two values; their order counts.</summary>
    /// <param name="template">The number of the template.</param>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    public static ulong Key(int template, uint a, uint b) =>
        Finish(((ulong)(uint)template << 32) ^ ((((a * Prime) ^ b) * 0xD6E8FEB86659FD93UL) + b));

    /// <summary>The feature key of a template and three values; their order counts.</summary>
    /// <param name="template">The number of the template.</param>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    public static ulong Key(int template, uint a, uint b, uint c) =>
        Key(template, a, (uint)(((b * Prime) ^ (c * 0xC2B2AE3D27D4EB4FUL)) >> 29) + c);

    private static uint Spread(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }

    private static ulong Finish(ulong x)
    {
        // The finaliser of SplitMix64.
        x ^= x >> 30;
        x *= 0xBF58476D1CE4E5B9UL;
        x ^= x >> 27;
        x *= 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
