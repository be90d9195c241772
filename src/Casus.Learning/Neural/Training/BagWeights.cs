namespace Casus.Learning.Neural.Training;

/// <summary>The weights of several networks over the same inputs, side by side as one: its scores are the mean of theirs.</summary>
internal sealed class BagWeights
{
    private readonly uint[] keys;
    private readonly int numbers, labels, hidden;
    private readonly float[] table, dense, bias, output, outputBias;

    private BagWeights(uint[] keys, int numbers, int labels, IReadOnlyList<BagTrainer> trainers, int hiddenEach)
    {
        (this.keys, this.numbers, this.labels, hidden) = (keys, numbers, labels, hiddenEach * trainers.Count);
        table = Join(trainers, t => t.Table, keys.Length, hiddenEach);
        dense = Join(trainers, t => t.Dense, numbers, hiddenEach);
        bias = Join(trainers, t => t.Bias, 1, hiddenEach);
        output = [.. trainers.SelectMany(t => t.Output.Values).Select(v => v / trainers.Count)];
        outputBias = [.. Enumerable.Range(0, labels).Select(l => trainers.Sum(t => t.OutputBias.Values[l]) / trainers.Count)];
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="labels">How many labels.</param>
    /// <param name="options">How to learn.</param>
    public static BagWeights Learn(IReadOnlyList<BagExample> examples, int labels, BagOptions options)
    {
        uint[] keys = [.. examples.SelectMany(e => e.Features.Select(BagNetwork.Key).Distinct()).CountBy(k => k)
            .Where(p => p.Value >= options.MinCount).Select(p => p.Key).Order()];
        var rows = examples.Select(e => (e.Features.Select(f => Array.BinarySearch(keys, BagNetwork.Key(f))).Where(r => r >= 0).ToArray(), e)).ToList();
        int numbers = examples[0].Numbers.Length;
        var trainers = new List<BagTrainer>();
        for (int n = 0; n < options.Networks; n++)
        {
            var trainer = new BagTrainer(keys.Length, numbers, labels, options, options.Seed + n);
            trainer.Learn(rows);
            trainers.Add(trainer);
        }

        return new BagWeights(keys, numbers, labels, trainers, options.Hidden);
    }

    /// <summary>The tensors of a model, the large ones in 8 bits.</summary>
    /// <param name="names">The labels.</param>
    public IEnumerable<Tensor> Tensors(IEnumerable<string> names) =>
    [
        Tensor.OfKeys("bag.keys", keys),
        Tensor.OfBytes("bag.table", keys.Length, hidden, table),
        Tensor.OfBytes("bag.dense", numbers, hidden, dense),
        Tensor.OfFloats("bag.bias", 1, hidden, bias),
        Tensor.OfFloats("bag.output", hidden, labels, output),
        Tensor.OfFloats("bag.output.bias", 1, labels, outputBias),
        Tensor.OfLines("bag.labels", names),
    ];

    private float[] Join(IReadOnlyList<BagTrainer> trainers, Func<BagTrainer, Parameter> part, int rows, int hiddenEach)
    {
        float[] joined = new float[rows * hidden];
        for (int n = 0; n < trainers.Count; n++)
        {
            float[] values = part(trainers[n]).Values;
            for (int r = 0; r < rows; r++)
            {
                values.AsSpan(r * hiddenEach, hiddenEach).CopyTo(joined.AsSpan((r * hidden) + (n * hiddenEach)));
            }
        }

        return joined;
    }
}
