namespace Casus.Tools.Train.Encoders;

/// <summary>
/// Now and then a sentence is learned as a headline would write it, or in one case, since news has such lines and the
/// treebanks have few.
/// </summary>
internal static class HeadlineForms
{
    private static readonly HashSet<string> small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "but", "as", "from", "with",
    };

    /// <summary>The sentence, as it is most of the time.</summary>
    public static EncoderSentence Vary(EncoderSentence sentence, WordTable words, Random random)
    {
        var chance = random.NextDouble();
        if (!sentence.HasTree || sentence.Length < 4 || chance >= 0.05)
        {
            return sentence;
        }

        var last = sentence.Words.Length - 1;
        if (words.Forms[sentence.Words[last]] == "." && !sentence.Heads.Contains(last + 1) && chance < 0.04)
        {
            sentence = sentence.WithoutLast();
        }

        Func<string, string> vary = chance switch
        {
            < 0.025 => TitleCase,
            < 0.035 => w => w.ToUpperInvariant(),
            < 0.045 => w => w.ToLowerInvariant(),
            _ => w => w,
        };
        return sentence with { Words = [.. sentence.Words.Select(w => words.Number(vary(words.Forms[w])))] };
    }

    private static string TitleCase(string word) =>
        small.Contains(word) || !char.IsLower(word[0]) ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
