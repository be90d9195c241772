using Casus.Learning.Neural;
using Casus.Packs;

namespace Casus.Language.Triggers;

/// <summary>What was learned of the words that tell events. Immutable and safe to share.</summary>
internal sealed class TriggerModel
{
    /// <summary>The label of a word that is no part of a trigger.</summary>
    public const int None = 0;

    /// <summary>The label of a trigger's head.</summary>
    public const int Head = 1;

    /// <summary>The label of a trigger's other words.</summary>
    public const int Part = 2;

    /// <summary>The labels by number.</summary>
    public static readonly IReadOnlyList<string> Labels = ["none", "head", "part"];

    private readonly BagNetwork network;

    /// <summary>Takes a model.</summary>
    /// <param name="file">The model.</param>
    /// <param name="vectors">The vectors of words, as in training.</param>
    /// <exception cref="InvalidDataException">It does not fit, or was trained with other features.</exception>
    public TriggerModel(TensorFile file, VectorTable vectors)
    {
        if (file.Templates != TriggerFeatures.Templates)
        {
            throw new InvalidDataException($"the model of triggers has features {file.Templates}, not {TriggerFeatures.Templates}");
        }

        (network, Vectors) = (new BagNetwork(file), vectors);
        if (network.NumberCount != TriggerFeatures.Vectors * vectors.Width || !network.Labels.SequenceEqual(Labels))
        {
            throw new InvalidDataException($"the model of triggers takes {network.NumberCount} numbers and has labels {string.Join(' ', network.Labels)}");
        }
    }

    /// <summary>The vectors of words.</summary>
    public VectorTable Vectors { get; }

    /// <summary>How many numbers the layer between has.</summary>
    public int Hidden => network.Hidden;

    /// <summary>Reads the model of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="name">The file of the model.</param>
    /// <param name="vectors">The vectors of words, as in training.</param>
    /// <exception cref="InvalidDataException">The file is broken or of another version.</exception>
    public static TriggerModel Read(DataPack pack, string name, VectorTable vectors)
    {
        try
        {
            return new TriggerModel(TensorFile.Read(pack.Read(name)), vectors);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }

    /// <summary>The chance of each label.</summary>
    /// <param name="keys">The word's features.</param>
    /// <param name="numbers">The word's numbers.</param>
    /// <param name="layer">Memory: <see cref="Hidden"/> numbers.</param>
    /// <param name="chances">Takes one number a label; they sum to 1.</param>
    public void Judge(ReadOnlySpan<ulong> keys, ReadOnlySpan<float> numbers, Span<float> layer, Span<double> chances)
    {
        Span<float> scores = stackalloc float[3];
        network.Score(keys, numbers, layer, scores);
        double sum = 0;
        float largest = Math.Max(scores[None], Math.Max(scores[Head], scores[Part]));
        for (int label = 0; label < scores.Length; label++)
        {
            chances[label] = Math.Exp(scores[label] - largest);
            sum += chances[label];
        }

        for (int label = 0; label < scores.Length; label++)
        {
            chances[label] /= sum;
        }
    }
}
