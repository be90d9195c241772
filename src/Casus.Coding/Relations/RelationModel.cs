using Casus.Learning.Neural;

namespace Casus.Coding.Relations;

/// <summary>The learned part of relations: which event holds, whatever rules say. Immutable and safe to share.</summary>
internal sealed class RelationModel
{
    private readonly BagNetwork network;

    /// <summary>Takes a model.</summary>
    /// <param name="file">The model.</param>
    /// <exception cref="InvalidDataException">It does not fit, or was trained with other features.</exception>
    public RelationModel(TensorFile file)
    {
        if (file.Templates != RelationFeatures.Templates)
        {
            throw new InvalidDataException($"the model of relations has features {file.Templates}, not {RelationFeatures.Templates}");
        }

        network = new BagNetwork(file);
        Vectors = new VectorTable(file["words.keys"], file["words.vectors"]);
        if (network.NumberCount != RelationFeatures.Groups * Vectors.Width)
        {
            throw new InvalidDataException($"the model of relations takes {network.NumberCount} numbers from vectors of {Vectors.Width}");
        }
    }

    /// <summary>The events.</summary>
    public IReadOnlyList<string> Events => network.Labels;

    /// <summary>The vectors of words.</summary>
    public VectorTable Vectors { get; }

    /// <summary>Scores the events.</summary>
    /// <param name="sample">What is seen of a question.</param>
    /// <returns>Log-odds, one for each of <see cref="Events"/>; only their differences mean something.</returns>
    public float[] Score(RelationSample sample) => network.Score(sample.Keys, sample.Numbers);
}
