using Casus.Resolution.Origins;

namespace Casus.Resolution.Scoring;

/// <summary>Compares the words of two sentences: what one agency wrote is often told again nearly to the letter.</summary>
internal static class WordMatch
{
    private const int Shortest = 4;   // letters of a word that counts
    private const int FewestWords = 5;
    private const int AtOnce = 256;   // words of a sentence

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
        int shorter = Math.Min(x.Length, y.Length);
        if (shorter < FewestWords || (a.Mention.SentenceIndex == b.Mention.SentenceIndex && a.IsOfReport(b)))
        {
            return 0;
        }

        int shared = 0;
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            shared += x[i] == y[j] ? 1 : 0;
            (i, j) = (x[i] <= y[j] ? i + 1 : i, x[i] >= y[j] ? j + 1 : j);
        }

        return Math.Max(0, (2.0 * shared / shorter) - 1);
    }

    /// <summary>True when two reports have the same sentence to the letter.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static bool IsRepeat(MentionFacts a, MentionFacts b) =>
        !a.IsOfReport(b) && a.Mention.SentenceText == b.Mention.SentenceText;

    /// <summary>Hashes of the different words of a sentence that are not short, in lower case; ascending.</summary>
    /// <param name="sentence">The sentence.</param>
    public static ulong[] Of(string sentence)
    {
        Span<ulong> words = stackalloc ulong[AtOnce];
        words = sentence.Length / (Shortest + 1) < AtOnce ? words : new ulong[(sentence.Length / (Shortest + 1)) + 1];
        int count = 0;
        int start = 0;
        for (int i = 0; i <= sentence.Length; i++)
        {
            if (i < sentence.Length && char.IsLetterOrDigit(sentence[i]))
            {
                continue;
            }

            if (i - start >= Shortest)
            {
                words[count++] = ShingleSketch.HashWord(sentence.AsSpan(start, i - start));
            }

            start = i + 1;
        }

        words = words[..count];
        words.Sort();
        int different = 0;
        for (int i = 0; i < count; i++)
        {
            if (i == 0 || words[i] != words[i - 1])
            {
                words[different++] = words[i];
            }
        }

        return words[..different].ToArray();
    }
}
