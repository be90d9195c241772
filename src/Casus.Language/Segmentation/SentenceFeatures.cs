using Casus.Language.Tagging;
using Casus.Learning.Features;

namespace Casus.Language.Segmentation;

/// <summary>What the sentence model sees of a place: words and shapes around it, what the rules say, and the style of the text.</summary>
internal static class SentenceFeatures
{
    /// <summary>The number of this set of templates.</summary>
    public const int Templates = 301;

    /// <summary>Room for the features of one place.</summary>
    public const int MaxFeatures = 32;

    /// <summary>Adds the features of a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="features">Where to.</param>
    public static void Add(in Boundary at, ref FeatureList features)
    {
        var rule = ((uint)at.Kind << 2) | (at.IsOpening ? 2u : 0u) | (at.Next > at.Stop + 1 ? 1u : 0u);
        ReadOnlySpan<char> last = at.Form(at.Next - 1), next = at.Form(at.Next), second = at.Form(at.Next + 1);
        uint lastShape = Shape(last), nextShape = Shape(next), secondShape = Shape(second);
        uint lastWord = FeatureHash.OfFolded(last), nextWord = FeatureHash.OfFolded(next);
        features.Add(0, rule);
        features.Add(1, rule, nextWord);
        features.Add(2, rule, nextShape);
        features.Add(3, lastWord, nextShape);
        features.Add(4, lastWord, nextWord);
        features.Add(5, lastShape, nextShape, rule);
        features.Add(6, FeatureHash.OfFolded(at.Form(at.Next - 2)), lastWord, nextShape);
        features.Add(7, nextWord, FeatureHash.OfFolded(second));
        features.Add(8, FeatureHash.Of(next), rule);
        features.Add(9, Shape(at.Form(at.Next - 2)), lastShape, nextShape);
        features.Add(10, nextShape, secondShape, rule);
        features.Add(11, nextShape, secondShape, Shape(at.Form(at.Next + 2)));
        features.Add(12, FeatureHash.Of(last), rule);
        AddBeforeStop(at, rule, nextShape, nextWord, ref features);
        AddLine(at, rule, lastShape, nextShape, ref features);
    }

    private static void AddBeforeStop(in Boundary at, uint rule, uint nextShape, uint nextWord, ref FeatureList features)
    {
        var word = at.Kind == SentenceEnd.Abbreviation ? at.Form(at.Stop) : at.Form(at.Stop - 1);
        var wordHash = FeatureHash.OfFolded(word);
        features.Add(13, rule, wordHash);
        features.Add(14, rule, wordHash, nextShape);
        features.Add(15, Shape(word), (uint)Math.Min(word.Length, 6), (rule << 8) ^ nextShape);
        features.Add(16, wordHash, nextWord);
    }

    private static void AddLine(in Boundary at, uint rule, uint lastShape, uint nextShape, ref FeatureList features)
    {
        uint done = Bucket(at.Next - at.Sentence), left = Bucket(at.Tokens.Count - at.Next);
        var final = at.Text[at.Tokens.Ends[at.Tokens.Count - 1] - 1];
        var isClosed = final is '.' or '!' or '?' or ':' || TextMarks.IsCloser(final) ? 1u : 0u;
        var lower = (uint)Math.Min(at.LowerStarts, 3);
        ReadOnlySpan<char> first = at.Form(at.Sentence);
        features.Add(17, done, rule, nextShape);
        features.Add(18, left, rule, nextShape);
        features.Add(19, done, left, rule);
        features.Add(20, lower, isClosed, (rule << 8) ^ nextShape);
        features.Add(21, (uint)at.Open, rule, nextShape);
        features.Add(22, done, lastShape, nextShape);
        features.Add(23, FeatureHash.OfFolded(first), FeatureHash.OfFolded(at.Form(at.Next)));
        features.Add(24, FeatureHash.OfFolded(first), lastShape, nextShape);
        features.Add(25, Shape(first), done, (lastShape << 8) ^ nextShape);
        features.Add(26, at.IsJoined ? 1u : 0u, rule, nextShape);
        features.Add(27, isClosed, at.Sentence == at.Line ? 1u : 0u, (rule << 8) ^ nextShape);
    }

    private static uint Shape(ReadOnlySpan<char> form) => form switch
    {
        [] => 0,
        [var mark] when !char.IsLetterOrDigit(mark) => 0x100u + FeatureHash.Fold(mark),
        _ => WordShape.Of(form),
    };

    private static uint Bucket(int count) => count switch
    {
        < 6 => (uint)count,
        < 10 => 6,
        < 16 => 7,
        < 25 => 8,
        < 40 => 9,
        _ => 10,
    };
}
