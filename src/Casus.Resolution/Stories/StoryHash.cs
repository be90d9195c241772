namespace Casus.Resolution.Stories;

/// <summary>Hashes that are the same on every machine and in every run.</summary>
internal static class StoryHash
{
    /// <summary>What a hash begins with: the offset of FNV-1a.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>Hashes a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Start;
        foreach (char c in text)
        {
            hash = Add(hash, c);
        }

        return Mix(hash);
    }

    /// <summary>Takes a letter into a hash, as FNV-1a does.</summary>
    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * 1099511628211;

    /// <summary>Spreads a number over all bits: the finalizer of SplitMix64.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}
