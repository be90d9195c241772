namespace Casus.Learning.Neural;

/// <summary>
/// Chooses a label from a bag of features and a row of numbers, with one layer between. Immutable and safe to share; the same
/// input gives the same scores on every machine.
/// </summary>
public sealed class BagNetwork
{
    private readonly Tensor keys;

    // table: [features, hidden]: what a feature adds to the layer.
    private readonly Tensor table;

    // dense: [numbers, hidden]; bias: [hidden].
    private readonly float[] dense;
    private readonly float[] bias;

    // output: [hidden, labels]; outputBias: [labels].
    private readonly float[] output;
    private readonly float[] outputBias;

    /// <summary>Takes a model.</summary>
    /// <param name="file">The model, with the tensors that <see cref="Training.BagWeights"/> writes.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or does not fit.</exception>
    public BagNetwork(TensorFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        (keys, table) = (file["bag.keys"], file["bag.table"]);
        Labels = file["bag.labels"].Lines;
        dense = Reals(file["bag.dense"]);
        bias = Reals(file["bag.bias"]);
        output = Reals(file["bag.output"]);
        outputBias = Reals(file["bag.output.bias"]);
        NumberCount = file["bag.dense"].Rows;
        if (table.Columns != Hidden || keys.Keys.Length != table.Rows || dense.Length != NumberCount * Hidden || output.Length != Hidden * Labels.Count
            || outputBias.Length != Labels.Count)
        {
            throw new InvalidDataException($"the tables of the bag do not fit {Labels.Count} labels and {NumberCount} numbers");
        }
    }

    /// <summary>The labels.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Units of the layer.</summary>
    public int Hidden => bias.Length;

    /// <summary>How many numbers an input has.</summary>
    public int NumberCount { get; }

    /// <summary>The key under which a feature stands.</summary>
    /// <param name="feature">The feature.</param>
    public static uint Key(ulong feature) => (uint)(feature >> 32);

    /// <summary>Scores the labels.</summary>
    /// <param name="features">The features; unknown ones add nothing.</param>
    /// <param name="numbers">The numbers.</param>
    /// <returns>Log-odds, one a label; only their differences mean something.</returns>
    /// <exception cref="ArgumentException">There is another number of numbers.</exception>
    public float[] Score(ReadOnlySpan<ulong> features, ReadOnlySpan<float> numbers)
    {
        if (numbers.Length != NumberCount)
        {
            throw new ArgumentException($"{numbers.Length} numbers; expected {NumberCount}", nameof(numbers));
        }

        float[] sums = [.. bias];
        foreach (ulong feature in features)
        {
            int row = MemoryExtensions.BinarySearch(keys.Keys, Key(feature));
            if (row >= 0)
            {
                AddRow(row, sums);
            }
        }

        for (int n = 0; n < numbers.Length; n++)
        {
            if (numbers[n] != 0)
            {
                AddNumber(numbers[n], dense.AsSpan(n * Hidden, Hidden), sums);
            }
        }

        return Scores(sums);
    }

    private float[] Scores(float[] sums)
    {
        float[] scores = [.. outputBias];
        for (int h = 0; h < Hidden; h++)
        {
            if (sums[h] > 0)
            {
                AddNumber(sums[h], output.AsSpan(h * scores.Length, scores.Length), scores);
            }
        }

        return scores;
    }

    // Products and sums are rounded one by one, as every machine does.
    private static void AddNumber(float factor, ReadOnlySpan<float> row, Span<float> sums)
    {
        for (int i = 0; i < row.Length; i++)
        {
            sums[i] += factor * row[i];
        }
    }

    private void AddRow(int row, Span<float> sums)
    {
        float scale = table.Scales[row];
        var bytes = table.Bytes.Slice(row * Hidden, Hidden);
        for (int i = 0; i < bytes.Length; i++)
        {
            sums[i] += bytes[i] * scale;
        }
    }

    private static float[] Reals(Tensor tensor)
    {
        if (tensor.Kind == TensorKind.Real)
        {
            return tensor.Floats.ToArray();
        }

        float[] values = new float[tensor.Rows * tensor.Columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = tensor.Bytes[i] * tensor.Scales[i / tensor.Columns];
        }

        return values;
    }
}
