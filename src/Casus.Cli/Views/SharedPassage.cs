namespace Casus.Cli.Views;

/// <summary>Finds what two texts have in common word for word.</summary>
internal static class SharedPassage
{
    private const int MostWords = 3000; // of each text that are compared
    private const int Shown = 40;       // words of the passage that are shown

    /// <summary>The longest run of words that stands in both texts; its beginning when it is very long.</summary>
    /// <param name="a">A text.</param>
    /// <param name="b">A text.</param>
    public static string Longest(string a, string b)
    {
        string[] x = Words(a), y = Words(b);
        int[] last = new int[y.Length + 1];
        int longest = 0, end = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = y.Length; j > 0; j--)
            {
                last[j] = string.Equals(x[i], y[j - 1], StringComparison.Ordinal) ? last[j - 1] + 1 : 0;
                if (last[j] > longest)
                {
                    longest = last[j];
                    end = i + 1;
                }
            }
        }

        int first = end - longest;
        return string.Join(' ', x[first..Math.Min(end, first + Shown)]) + (longest > Shown ? " …" : "");
    }

    private static string[] Words(string text) => [.. text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
}
