namespace Casus.Resolution.Mentions;

/// <summary>What two ascending lists of words have in common.</summary>
internal static class WordSets
{
    /// <summary>How many words both have.</summary>
    public static int Shared(int[] a, int[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The shared part of the shorter list; not a number when one is empty.</summary>
    public static float OfShorter(int[] a, int[] b) => a.Length == 0 || b.Length == 0 ? float.NaN : Shared(a, b) / (float)Math.Min(a.Length, b.Length);

    /// <summary>The shared part of both together; not a number when one is empty.</summary>
    public static float OfBoth(int[] a, int[] b)
    {
        int shared = Shared(a, b);
        return a.Length == 0 || b.Length == 0 ? float.NaN : shared / (float)(a.Length + b.Length - shared);
    }
}
