using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Language.Tagging;

/// <summary>Gives each word a universal and a treebank word class, left to right. Immutable and safe to share.</summary>
internal sealed class Tagger
{
    private readonly LinearModel model;
    private readonly TagLabel[] labels;

    /// <summary>Takes over a trained model.</summary>
    /// <param name="model">A model of this template set.</param>
    /// <exception cref="InvalidDataException">The model was trained with other templates or has a label that is no tag.</exception>
    public Tagger(LinearModel model)
    {
        if (model.Templates != TagFeatures.Templates)
        {
            throw new InvalidDataException($"the tagging model has templates {model.Templates}, not {TagFeatures.Templates}");
        }

        this.model = model;
        labels = [.. model.Labels.Select(TagLabel.Parse)];
    }

    /// <summary>The tags the model can give.</summary>
    public IReadOnlyList<TagLabel> Labels => labels;

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="tags">The number of the tag for each token of the document; those of the sentence are written.</param>
    public void Tag(WordKeys words, TokenSpan sentence, Span<int> tags)
    {
        Span<ulong> memory = stackalloc ulong[TagFeatures.MaxFeatures];
        Span<int> scores = stackalloc int[LinearModel.MaxLabels];
        uint previous = 0, beforePrevious = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var features = new FeatureList(memory);
            TagFeatures.Add(words, sentence, i, previous, beforePrevious, ref features);
            tags[i] = model.Best(features.Keys, scores[..labels.Length]);
            beforePrevious = previous;
            previous = labels[tags[i]].Key;
        }
    }
}
