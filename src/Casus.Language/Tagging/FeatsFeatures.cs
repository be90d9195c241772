using Casus.Learning.Features;

namespace Casus.Language.Tagging;

/// <summary>The feature templates of the tagger of morphological features, which runs after word classes are known.</summary>
internal static class FeatsFeatures
{
    /// <summary>The number of this template set, written into the model.</summary>
    public const int Templates = 201;

    /// <summary>Room for the features of one decision.</summary>
    public const int MaxFeatures = 32;

    private const uint Outside = 0x5EED0002;

    /// <summary>Lists the features of one word; every one includes its tag.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="tagKeys">The tag key of every token of the document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="i">The word's index.</param>
    /// <param name="features">Where to add them.</param>
    public static void Add(WordKeys words, ReadOnlySpan<uint> tagKeys, TokenSpan sentence, int i, ref FeatureList features)
    {
        var tag = tagKeys[i];
        var w1 = i > sentence.First ? words.Folded[i - 1] : Outside;
        var n1 = i + 1 < sentence.End ? words.Folded[i + 1] : Outside;
        var t1 = i > sentence.First ? tagKeys[i - 1] : Outside;
        var t2 = i > sentence.First + 1 ? tagKeys[i - 2] : Outside;
        var u1 = i + 1 < sentence.End ? tagKeys[i + 1] : Outside;
        features.Add(0, tag);
        features.Add(1, tag, words.Folded[i]);
        features.Add(2, tag, words.Form[i]);
        features.Add(3, tag, words.Suffix(i, 2));
        features.Add(4, tag, words.Suffix(i, 3));
        features.Add(5, tag, words.Shape[i]);
        features.Add(6, tag, w1);
        features.Add(7, tag, n1);
        features.Add(8, tag, t1);
        features.Add(9, tag, t1, t2);
        features.Add(10, tag, u1);
        features.Add(11, words.Folded[i], w1);
        features.Add(12, words.Folded[i], n1);
        features.Add(13, words.Folded[i], t1);
        features.Add(14, words.Folded[i], u1);
        features.Add(15, tag, words.Suffix(i, 4));
        features.Add(16, tag, Subject(words, tagKeys, sentence, i));
    }

    // The nearest pronoun or noun before a verb, at most five words back, stands for its subject: "they were" is plural.
    private static uint Subject(WordKeys words, ReadOnlySpan<uint> tagKeys, TokenSpan sentence, int i)
    {
        for (var j = i - 1; j >= sentence.First && j >= i - 5; j--)
        {
            if (NominalKeys.Contains(tagKeys[j]))
            {
                return tagKeys[j] ^ (NominalKeys.IsPronoun(tagKeys[j]) ? words.Folded[j] : 0);
            }
        }

        return Outside;
    }
}
