using System.Buffers;
using Casus.Packs;

namespace Casus.Extraction.Html.Words;

/// <summary>The words that pages put around their reports, in many languages (<c>data/pages/phrases.tsv</c>). Immutable.</summary>
internal sealed class PagePhrases
{
    private const int LongestHeading = 80, HeadingRest = 25, LongestKey = 64, LongestSearched = 800, MostInsides = 5, ShortestInside = 6;

    private readonly Dictionary<string, PhraseUse> wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseUse>.AlternateLookup<ReadOnlySpan<char>> byWhole;
    private readonly Dictionary<int, List<(string Phrase, PhraseUse Use)>> starts = []; // by their first two letters
    private readonly SearchValues<string> insides;

    /// <summary>Reads the table.</summary>
    public PagePhrases()
    {
        List<string> inside = [];
        foreach (TableRow row in PageResource.Rows("phrases.tsv", "use", "language", "phrases"))
        {
            PhraseUse use = Enum.Parse<PhraseUse>(row["use"], ignoreCase: true);
            foreach (string phrase in row.List("phrases"))
            {
                if (use == PhraseUse.Inside)
                {
                    inside.Add(phrase);
                }
                else
                {
                    Add(phrase, use);
                }
            }
        }

        insides = SearchValues.Create([.. inside], StringComparison.OrdinalIgnoreCase);

        byWhole = wholes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a line's words do.</summary>
    /// <param name="line">The line, white space collapsed.</param>
    public PhraseUse Of(ReadOnlySpan<char> line)
    {
        Span<char> lower = stackalloc char[LongestKey];
        int length = line[..Math.Min(line.Length, LongestKey)].ToLowerInvariant(lower);
        ReadOnlySpan<char> key = lower[..Math.Max(0, length)];
        PhraseUse uses = PhraseUse.None;
        if (line.Length < LongestKey && byWhole.TryGetValue(key.Trim(" :.!?…»|•→›"), out PhraseUse whole))
        {
            uses |= whole;
        }

        if (key.Length < 2 || !starts.TryGetValue(First(key), out var phrases))
        {
            return uses;
        }

        foreach ((string phrase, PhraseUse use) in phrases)
        {
            bool fits = key.StartsWith(phrase, StringComparison.Ordinal) && (use != PhraseUse.Heading || (line.Length < LongestHeading && line.Length < phrase.Length + HeadingRest));
            uses |= fits ? use : PhraseUse.None;
        }

        return uses;
    }

    /// <summary>How often a line speaks of the outlet itself.</summary>
    /// <param name="line">The line.</param>
    public int Insides(ReadOnlySpan<char> line)
    {
        int count = 0;
        while (line.Length <= LongestSearched && count < MostInsides && line.IndexOfAny(insides) is >= 0 and var at)
        {
            count++;
            line = line[Math.Min(line.Length, at + ShortestInside)..];
        }

        return count;
    }

    private void Add(string phrase, PhraseUse use)
    {
        if (use is PhraseUse.Whole or PhraseUse.Heading)
        {
            wholes[phrase] = wholes.GetValueOrDefault(phrase) | use;
        }

        // Of headings of one word only the whole counts: "Comment ..." begins many.
        if (phrase.Length >= 2 && use != PhraseUse.Whole && (use != PhraseUse.Heading || phrase.Contains(' ', StringComparison.Ordinal)))
        {
            if (!starts.TryGetValue(First(phrase), out var list))
            {
                starts.Add(First(phrase), list = []);
            }

            list.Add((phrase, use));
        }
    }

    private static int First(ReadOnlySpan<char> text) => (text[0] << 16) | text[1];
}
