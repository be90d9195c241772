using Casus.Learning.Features;

namespace Casus.Language.Names;

/// <summary>The feature templates of the name tagger.</summary>
internal static class NameFeatures
{
    /// <summary>The number of this template set, written into the model.</summary>
    public const int Templates = 401;

    /// <summary>Room for the features of one decision.</summary>
    public const int MaxFeatures = 64;

    private const uint Outside = 0x5EED0004;

    /// <summary>Lists the features of one word.</summary>
    /// <param name="input">The words, tags and hints of the document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="i">The word's index.</param>
    /// <param name="previous">The label number of the word before, plus one; 0 before the sentence.</param>
    /// <param name="features">Where to add them.</param>
    public static void Add(in NameInput input, TokenSpan sentence, int i, uint previous, ref FeatureList features)
    {
        var words = input.Words;
        uint w = words.Folded[i], shape = words.Shape[i];
        var isFirst = i == sentence.First ? 1u : 0u;
        features.Add(0, previous);
        features.Add(1, w);
        features.Add(2, words.Form[i]);
        features.Add(3, shape, isFirst);
        features.Add(4, previous, shape, isFirst);
        features.Add(5, previous, w);
        features.Add(6, input.Tags[i], previous);
        features.Add(7, input.Hints[i], previous);
        features.Add(8, input.Hints[i], shape);
        features.Add(9, words.Suffix(i, 3), shape);
        features.Add(10, words.Suffix(i, 4));
        features.Add(11, words.Prefix(i, 4));
        features.Add(12, words.Suffix(i, 2), shape);
        features.Add(13, words.Prefix(i, 3), previous);
        AddAround(input, sentence, i, -1, 20, previous, ref features);
        AddAround(input, sentence, i, 1, 30, previous, ref features);
        AddAround(input, sentence, i, -2, 40, previous, ref features);
        AddAround(input, sentence, i, 2, 50, previous, ref features);
    }

    private static void AddAround(
        in NameInput input, TokenSpan sentence, int i, int offset, int template, uint previous, ref FeatureList features)
    {
        var at = i + offset;
        if (!sentence.Contains(at))
        {
            features.Add(template, Outside, previous);
            return;
        }

        var words = input.Words;
        features.Add(template, words.Folded[at], previous);
        features.Add(template + 1, words.Folded[at], words.Shape[i]);
        features.Add(template + 2, words.Shape[at], words.Shape[i], previous);
        features.Add(template + 3, input.Tags[at], input.Tags[i]);
        features.Add(template + 4, input.Hints[at], input.Hints[i], words.Shape[i]);
        features.Add(template + 5, words.Suffix(at, 3), words.Shape[i]);
        if (Math.Abs(offset) == 1)
        {
            features.Add(template + 6, words.Folded[at], words.Folded[i]);
        }
    }
}
