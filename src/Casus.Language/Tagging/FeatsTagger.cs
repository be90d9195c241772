using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Language.Tagging;

/// <summary>Gives each tagged word its morphological features, such as <c>Number=Plur</c>. Immutable and safe to share.</summary>
internal sealed class FeatsTagger
{
    private readonly LinearModel model;
    private readonly string[] labels;

    /// <summary>Takes over a trained model; its labels are whole FEATS values.</summary>
    /// <param name="model">A model of this template set.</param>
    /// <exception cref="InvalidDataException">The model was trained with other templates.</exception>
    public FeatsTagger(LinearModel model)
    {
        if (model.Templates != FeatsFeatures.Templates)
        {
            throw new InvalidDataException($"the features model has templates {model.Templates}, not {FeatsFeatures.Templates}");
        }

        this.model = model;
        labels = [.. model.Labels];
    }

    /// <summary>Writes the features of one sentence's words.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="tagKeys">The tag key of every token of the document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="feats">One FEATS value a token of the document; those of the sentence are written.</param>
    public void Tag(WordKeys words, ReadOnlySpan<uint> tagKeys, TokenSpan sentence, Span<string> feats)
    {
        Span<ulong> memory = stackalloc ulong[FeatsFeatures.MaxFeatures];
        Span<int> scores = stackalloc int[LinearModel.MaxLabels];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var features = new FeatureList(memory);
            FeatsFeatures.Add(words, tagKeys, sentence, i, ref features);
            feats[i] = labels[model.Best(features.Keys, scores[..labels.Length])];
        }
    }
}
