using Casus.Learning.Features;

namespace Casus.Language.Tagging;

/// <summary>The feature templates of the word class tagger. Changing one makes old models unusable: raise <see cref="Templates"/>.</summary>
internal static class TagFeatures
{
    /// <summary>The number of this template set, written into the model.</summary>
    public const int Templates = 101;

    /// <summary>Room for the features of one decision.</summary>
    public const int MaxFeatures = 64;

    private const uint Outside = 0x5EED0001;

    /// <summary>Lists the features of one word.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="i">The word's index in the document.</param>
    /// <param name="previous">The tag given to the word before; 0 before the sentence.</param>
    /// <param name="beforePrevious">The tag given to the word before that; 0 before the sentence.</param>
    /// <param name="features">Where to add them.</param>
    public static void Add(
        WordKeys words, TokenSpan sentence, int i, uint previous, uint beforePrevious, ref FeatureList features)
    {
        var folded = words.Folded;
        var w = folded[i];
        var w1 = i > sentence.First ? folded[i - 1] : Outside;
        var w2 = i > sentence.First + 1 ? folded[i - 2] : Outside;
        var n1 = i + 1 < sentence.End ? folded[i + 1] : Outside;
        var n2 = i + 2 < sentence.End ? folded[i + 2] : Outside;
        var isFirst = i == sentence.First ? 1u : 0u;
        features.Add(0);
        features.Add(1, w);
        features.Add(2, words.Form[i], isFirst);
        features.Add(3, w1);
        features.Add(4, n1);
        features.Add(5, w2);
        features.Add(6, n2);
        features.Add(7, w1, w);
        features.Add(8, w, n1);
        features.Add(9, w1, n1);
        features.Add(10, n1, n2);
        features.Add(11, w1, w2);
        features.Add(12, previous);
        features.Add(13, beforePrevious, previous);
        features.Add(14, previous, w);
        features.Add(15, previous, n1);
        features.Add(16, previous, words.Suffix(i, 3));
        features.Add(17, previous, words.Shape[i]);
        features.Add(18, beforePrevious, previous, w);
        AddForm(words, i, isFirst, ref features);
        AddNeighbours(words, sentence, i, previous, ref features);
    }

    private static void AddForm(WordKeys words, int i, uint isFirst, ref FeatureList features)
    {
        for (var n = 1; n <= WordKeys.MaxAffix; n++)
        {
            features.Add(19 + n, words.Suffix(i, n));
            features.Add(24 + n, words.Prefix(i, n));
        }

        features.Add(30, words.Shape[i], isFirst);
        features.Add(31, words.Shape[i], words.Suffix(i, 3));
        features.Add(32, words.Shape[i], words.Suffix(i, 1));
    }

    private static void AddNeighbours(WordKeys words, TokenSpan sentence, int i, uint previous, ref FeatureList features)
    {
        if (i > sentence.First)
        {
            features.Add(40, words.Suffix(i - 1, 3));
            features.Add(41, words.Shape[i - 1], words.Shape[i]);
        }

        if (i + 1 < sentence.End)
        {
            features.Add(42, words.Suffix(i + 1, 3));
            features.Add(43, words.Suffix(i + 1, 2), words.Suffix(i, 2));
            features.Add(44, words.Shape[i + 1], words.Shape[i]);
            features.Add(45, previous, words.Suffix(i + 1, 3), words.Suffix(i, 2));
            features.Add(46, words.Suffix(i + 1, 3), words.Folded[i]);
        }

        if (i + 2 < sentence.End)
        {
            features.Add(47, words.Suffix(i + 2, 3));
        }
    }
}
