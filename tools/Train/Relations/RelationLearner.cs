using Casus.Coding.Relations;
using Casus.Learning.Neural;
using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Relations;

/// <summary>Learns a model of relations from rows.</summary>
/// <param name="keys">The keys of the words that have vectors.</param>
/// <param name="vectors">Their vectors.</param>
/// <param name="options">How to learn.</param>
internal sealed class RelationLearner(Tensor keys, Tensor vectors, BagOptions options)
{
    /// <summary>What a row written for Casus counts beside one of a development set.</summary>
    public float OwnWeight { get; init; } = 0.3f;

    /// <summary>Learns.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>The model's file.</returns>
    public TensorFile Learn(IReadOnlyList<RelationRow> rows)
    {
        string[] labels = [.. rows.Select(r => r.Event).Distinct().Order(StringComparer.Ordinal)];
        bool isMixed = rows.Any(r => !r.IsOurs);
        var examples = rows.Select(r => new BagExample(r.Sample.Keys, r.Sample.Numbers, Array.IndexOf(labels, r.Event), r.IsOurs && isMixed ? OwnWeight : 1)).ToList();
        return new TensorFile(RelationFeatures.Templates, [.. BagWeights.Learn(examples, labels.Length, options).Tensors(labels), keys, vectors]);
    }
}
