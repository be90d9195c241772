using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Language.Names;

/// <summary>Finds names, left to right, with BIO labels. Immutable and safe to share.</summary>
internal sealed class NameTagger
{
    private readonly LinearModel model;
    private readonly NameKind?[] kinds;
    private readonly bool[] isInside;

    /// <summary>Takes over a trained model; its first label is <c>O</c>.</summary>
    /// <param name="model">A model of this template set.</param>
    /// <exception cref="InvalidDataException">The model was trained with other templates.</exception>
    public NameTagger(LinearModel model)
    {
        if (model.Templates != NameFeatures.Templates)
        {
            throw new InvalidDataException($"the name model has templates {model.Templates}, not {NameFeatures.Templates}");
        }

        this.model = model;
        kinds = [.. model.Labels.Select(NameLabels.Kind)];
        isInside = [.. model.Labels.Select(l => l.StartsWith("I-", StringComparison.Ordinal))];
    }

    /// <summary>Adds the names of one sentence.</summary>
    /// <param name="input">The document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="names">Where to.</param>
    public void Tag(in NameInput input, TokenSpan sentence, List<NameMention> names)
    {
        Span<ulong> memory = stackalloc ulong[NameFeatures.MaxFeatures];
        Span<int> scores = stackalloc int[LinearModel.MaxLabels];
        scores = scores[..kinds.Length];
        var previous = -1;
        var first = -1;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var features = new FeatureList(memory);
            NameFeatures.Add(input, sentence, i, (uint)(previous + 1), ref features);
            model.Score(features.Keys, scores);
            var label = BestAfter(scores, previous);
            if (first >= 0 && !isInside[label])
            {
                names.Add(new NameMention(new TokenSpan(first, i), kinds[previous]!.Value));
                first = -1;
            }

            if (kinds[label] is not null && !isInside[label])
            {
                first = i;
            }

            previous = label;
        }

        if (first >= 0)
        {
            names.Add(new NameMention(new TokenSpan(first, sentence.End), kinds[previous]!.Value));
        }
    }

    // An inside label follows only a label of its own kind.
    private int BestAfter(ReadOnlySpan<int> scores, int previous)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best] && (!isInside[label] || (previous >= 0 && kinds[previous] == kinds[label])))
            {
                best = label;
            }
        }

        return best;
    }
}
