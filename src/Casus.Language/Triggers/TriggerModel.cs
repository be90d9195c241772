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

    private readonly TriggerNetwork network;

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

        string[] labels = file["bag.labels"].Lines;
        if (!labels.SequenceEqual(Labels))
        {
            throw new InvalidDataException($"the model of triggers has labels {string.Join(' ', labels)}");
        }

        (network, Vectors) = (new TriggerNetwork(file, vectors, Labels.Count), vectors);
    }

    /// <summary>The vectors of words.</summary>
    public VectorTable Vectors { get; }

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

    /// <summary>Memory for the judgements of one document.</summary>
    public TriggerScratch NewScratch() => new(network);

    /// <summary>The chance of each label.</summary>
    /// <param name="keys">The word's features.</param>
    /// <param name="rows">The rows of the vectors of the word, its lemma and its head.</param>
    /// <param name="scratch">Memory.</param>
    /// <param name="chances">Takes one number a label; they sum to 1.</param>
    public void Judge(ReadOnlySpan<ulong> keys, (int Form, int Lemma, int Head) rows, TriggerScratch scratch, Span<double> chances)
    {
        Span<float> scores = stackalloc float[Part + 1];
        network.Score(keys, rows, scratch, scores);
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
