using Casus.Resolution.Stories;

namespace Casus.Resolution.Origins;

/// <summary>Finds a report's long quotations, and the words that two quotations have in common.</summary>
internal static class QuotationFinder
{
    /// <summary>Words that a quotation has at least; common phrases are shorter.</summary>
    public const int LeastWords = 10;

    private const int MostQuotations = 16, MostCharacters = 400;

    /// <summary>The quotations of running text.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="blocks">Its blocks, or null.</param>
    public static IReadOnlyList<Quotation> Find(string text, BlockTable? blocks)
    {
        var found = new List<Quotation>();
        int open = -1;
        for (int i = 0; i < text.Length && found.Count < MostQuotations; i++)
        {
            char c = text[i];
            bool isClose = open >= 0 && c is '"' or '”' or '»';
            if (isClose)
            {
                Add(text, new TextSpan(open, i + 1), blocks, found);
                open = -1;
            }
            else if (c is '"' or '“' or '«')
            {
                open = i;
            }
            else if (c == '\n' && open >= 0)
            {
                Add(text, new TextSpan(open, i), blocks, found); // a quotation of several paragraphs is closed in the last
                open = -1;
            }
        }

        return found;
    }

    /// <summary>The longest run of words that stands in both, or null for one shorter than <see cref="LeastWords"/>.</summary>
    /// <param name="a">A quotation.</param>
    /// <param name="b">A quotation.</param>
    public static string? Shared(Quotation a, Quotation b)
    {
        string[] x = Words(a.Text), y = Words(b.Text);
        int[] last = new int[y.Length + 1];
        int longest = 0, at = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = y.Length; j > 0; j--)
            {
                last[j] = x[i].Equals(y[j - 1], StringComparison.OrdinalIgnoreCase) ? last[j - 1] + 1 : 0;
                (longest, at) = last[j] > longest ? (last[j], i) : (longest, at);
            }
        }

        return longest < LeastWords ? null : string.Join(' ', x[(at - longest + 1)..(at + 1)]);
    }

    /// <summary>Hashes of a quotation's runs of <see cref="LeastWords"/> words without regard to case: quotations that share none share no words enough.</summary>
    /// <param name="quotation">A quotation.</param>
    public static IEnumerable<ulong> Runs(Quotation quotation)
    {
        var words = Words(quotation.Text).Select(w => ShingleSketch.HashWord(w)).ToList();
        for (int i = 0; i + LeastWords <= words.Count; i++)
        {
            yield return words.Skip(i).Take(LeastWords).Aggregate(StoryHash.Start, (hash, word) => StoryHash.Mix(hash ^ word));
        }
    }

    private static void Add(string text, TextSpan span, BlockTable? blocks, List<Quotation> found)
    {
        if ((blocks?.RoleAt(span.Start) ?? BlockRole.Body) is not (BlockRole.Body or BlockRole.Standfirst))
        {
            return;
        }

        string words = text[(span.Start + 1)..span.End].TrimEnd('"', '”', '»', ' ');
        if (Words(words).Length >= LeastWords)
        {
            found.Add(new Quotation(span, words.Length <= MostCharacters ? words : words[..MostCharacters]));
        }
    }

    private static string[] Words(string text) => [.. text.Split([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '(', ')', '-', '–', '—', '"', '“', '”'],
        StringSplitOptions.RemoveEmptyEntries)];
}
