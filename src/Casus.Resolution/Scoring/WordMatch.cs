namespace Casus.Resolution.Scoring;

/// <summary>Compares the words of two sentences: what one agency wrote is often told again nearly to the letter.</summary>
internal static class WordMatch
{
    private const int Shortest = 4;   // letters of a word that counts
    private const int FewestWords = 5;

    /// <summary>
    /// How much of the shorter sentence the other has, counted from a half on: 0 for half or less of its words, 1 for all.
    /// 0 for one sentence with itself, and for sentences of few words.
    /// </summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static double Share(MentionFacts a, MentionFacts b)
    {
        var x = a.Words;
        var y = b.Words;
        int shorter = Math.Min(x.Count, y.Count);
        if (shorter < FewestWords || (a.Mention.DocumentId == b.Mention.DocumentId && a.Mention.SentenceIndex == b.Mention.SentenceIndex))
        {
            return 0;
        }

        int shared = MentionScorer.SharedLemmas(x, y);
        return Math.Max(0, (2.0 * shared / shorter) - 1);
    }

    /// <summary>True when two reports have the same sentence to the letter.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static bool IsRepeat(MentionFacts a, MentionFacts b) =>
        a.Mention.DocumentId != b.Mention.DocumentId && a.Mention.SentenceText == b.Mention.SentenceText;

    /// <summary>The different words of a sentence that are not short, in lower case and ordinal order.</summary>
    /// <param name="sentence">The sentence.</param>
    public static IReadOnlyList<string> Of(string sentence)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= sentence.Length; i++)
        {
            bool isLetter = i < sentence.Length && char.IsLetterOrDigit(sentence[i]);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                if (i - start >= Shortest)
                {
                    words.Add(sentence[start..i].ToLowerInvariant());
                }

                start = -1;
            }
        }

        return [.. words];
    }
}
