using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>Tags and features from their scores. Immutable and safe to share.</summary>
internal sealed class TagHead
{
    private readonly UniversalPos[] upos;
    private readonly string[] xpos;
    private readonly string[] feats;

    // pairs: tags seen together, by number; isPair: [upos, xpos].
    private readonly (int Upos, int Xpos)[] pairs;
    private readonly bool[] isPair;

    /// <summary>Reads the labels of a model.</summary>
    /// <param name="file">The model.</param>
    /// <exception cref="InvalidDataException">A label is no tag, or there are no pairs.</exception>
    public TagHead(TensorFile file)
    {
        var names = file["upos.labels"].Lines;
        upos = [.. names.Select(Parse)];
        xpos = file["xpos.labels"].Lines;
        feats = file["feats.labels"].Lines;
        pairs = [.. file["tags.pairs"].Lines.Select(l => l.Split(' ')).Select(p => (Index(names, p[0]), Index(xpos, p[^1])))];
        if (pairs.Length == 0 || feats.Length == 0)
        {
            throw new InvalidDataException("the model has no tags or features");
        }

        isPair = new bool[upos.Length * xpos.Length];
        foreach (var (first, second) in pairs)
        {
            isPair[(first * xpos.Length) + second] = true;
        }
    }

    /// <summary>Writes the tags and features of one word.</summary>
    /// <param name="outputs">The word's row of all heads.</param>
    /// <param name="at">Where the heads begin.</param>
    /// <param name="columns">Where to.</param>
    /// <param name="token">The word's token.</param>
    public void Fill(ReadOnlySpan<float> outputs, in HeadColumns at, TokenColumns columns, int token)
    {
        var uposScores = outputs.Slice(at.Upos, upos.Length);
        var xposScores = outputs.Slice(at.Xpos, xpos.Length);
        int first = Activations.IndexOfLargest(uposScores), second = Activations.IndexOfLargest(xposScores);
        if (!isPair[(first * xpos.Length) + second])
        {
            (first, second) = BestPair(uposScores, xposScores);
        }

        columns.Upos[token] = upos[first];
        columns.Xpos[token] = xpos[second];
        columns.Feats[token] = feats[Activations.IndexOfLargest(outputs.Slice(at.Feats, feats.Length))];
    }

    // The logarithms of the sums of a softmax are the same for every pair, so scores may be added as they are.
    private (int Upos, int Xpos) BestPair(ReadOnlySpan<float> uposScores, ReadOnlySpan<float> xposScores)
    {
        var best = pairs[0];
        var largest = float.NegativeInfinity;
        foreach (var pair in pairs)
        {
            var sum = uposScores[pair.Upos] + xposScores[pair.Xpos];
            if (sum > largest)
            {
                largest = sum;
                best = pair;
            }
        }

        return best;
    }

    private static UniversalPos Parse(string label) => UniversalPosNames.TryParse(label, out var tag)
        ? tag
        : throw new InvalidDataException($"'{label}' is not a universal word class");

    private static int Index(string[] labels, string label) => Array.IndexOf(labels, label) is var index && index >= 0
        ? index
        : throw new InvalidDataException($"the pair of tags with '{label}' has a tag that is no label");
}
