using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Language.Segmentation;

/// <summary>Decides where sentences begin. Immutable and safe to share.</summary>
internal sealed class SentenceModel
{
    /// <summary>The model's labels: the sentence goes on, a sentence begins.</summary>
    public static readonly IReadOnlyList<string> Labels = ["on", "begins"];

    private readonly LinearModel model;

    /// <summary>Takes a trained model.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidDataException">It was trained with other features or labels.</exception>
    public SentenceModel(LinearModel model)
    {
        if (model.Templates != SentenceFeatures.Templates || !model.Labels.SequenceEqual(Labels))
        {
            throw new InvalidDataException("the sentence model was trained with other features; train it anew");
        }

        this.model = model;
    }

    /// <summary>True when a sentence begins at a place.</summary>
    /// <param name="boundary">The place.</param>
    public bool Begins(in Boundary boundary)
    {
        Span<ulong> memory = stackalloc ulong[SentenceFeatures.MaxFeatures];
        Span<int> scores = stackalloc int[2];
        var features = new FeatureList(memory);
        SentenceFeatures.Add(boundary, ref features);
        return model.Best(features.Keys, scores) == 1;
    }
}
