namespace Casus.Learning.Neural.Training;

/// <summary>Learns one <see cref="BagNetwork"/>.</summary>
internal sealed class BagTrainer
{
    private readonly BagOptions options;
    private readonly Random random;
    private readonly int hidden, labels;
    private readonly Adam adam = new(0.9f, 0.999f);
    private readonly bool[] isTouched;
    private readonly List<int> touched = [];
    private readonly List<(int Row, float Factor)> keptRows = [], keptNumbers = [];
    private readonly float[] sums, scores, unitMask;

    /// <summary>Makes first weights.</summary>
    /// <param name="features">How many features.</param>
    /// <param name="numbers">How many numbers.</param>
    /// <param name="labels">How many labels.</param>
    /// <param name="options">How to learn.</param>
    /// <param name="seed">For first weights, order and dropout.</param>
    public BagTrainer(int features, int numbers, int labels, BagOptions options, int seed)
    {
        (this.options, this.labels, hidden, random) = (options, labels, options.Hidden, new Random(seed));
        (sums, scores, unitMask) = (new float[hidden], new float[labels], new float[hidden]);
        isTouched = new bool[features];
        Table = First("bag.table", features, hidden, 0.08f);
        Dense = First("bag.dense", numbers, hidden, 0.08f);
        Bias = new Parameter("bag.bias", 1, hidden, 1);
        Output = First("bag.output", hidden, labels, 0.17f);
        OutputBias = new Parameter("bag.output.bias", 1, labels, 1);
    }

    /// <summary>[features, hidden].</summary>
    public Parameter Table { get; }

    /// <summary>[numbers, hidden].</summary>
    public Parameter Dense { get; }

    /// <summary>[1, hidden].</summary>
    public Parameter Bias { get; }

    /// <summary>[hidden, labels].</summary>
    public Parameter Output { get; }

    /// <summary>[1, labels].</summary>
    public Parameter OutputBias { get; }

    /// <summary>Learns from all examples, as often as the options say.</summary>
    /// <param name="examples">The examples, their features as rows of the table.</param>
    public void Learn(IReadOnlyList<(int[] Rows, BagExample Example)> examples)
    {
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        int steps = options.Passes * ((examples.Count + options.Batch - 1) / options.Batch), step = 0;
        for (int pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            for (int first = 0; first < order.Length; first += options.Batch)
            {
                var batch = order.AsSpan(first, Math.Min(options.Batch, order.Length - first));
                foreach (int i in batch)
                {
                    Add(examples[i].Rows, examples[i].Example, isDropped: true);
                }

                Step(options.Rate * (1 - ((float)step++ / steps)), 1f / options.Batch);
            }
        }
    }

    /// <summary>Adds the gradient of one example's loss.</summary>
    /// <param name="rows">Its features as rows of the table.</param>
    /// <param name="example">The example.</param>
    /// <param name="isDropped">True to hide inputs and units at random.</param>
    /// <returns>The loss in nats.</returns>
    public double Add(int[] rows, BagExample example, bool isDropped)
    {
        Keep(rows, example.Numbers, isDropped ? options.InputDropout : 0);
        Forward(isDropped ? options.HiddenDropout : 0);
        double loss = ToGradient(example);
        Backward();
        return loss;
    }

    private Parameter First(string name, int rows, int columns, float limit)
    {
        var parameter = new Parameter(name, rows, columns, 1);
        foreach (ref float value in parameter.Values.AsSpan())
        {
            value = limit * ((2 * random.NextSingle()) - 1);
        }

        return parameter;
    }

    private void Keep(int[] rows, float[] numbers, float chance)
    {
        float factor = 1 / (1 - chance);
        keptRows.Clear();
        keptNumbers.Clear();
        foreach (int row in rows)
        {
            if (chance == 0 || random.NextSingle() >= chance)
            {
                keptRows.Add((row, factor));
            }
        }

        for (int n = 0; n < numbers.Length; n++)
        {
            if (numbers[n] != 0 && (chance == 0 || random.NextSingle() >= chance))
            {
                keptNumbers.Add((n, factor * numbers[n]));
            }
        }
    }

    private void Forward(float chance)
    {
        Bias.Values.CopyTo(sums, 0);
        foreach (var (row, factor) in keptRows)
        {
            Vectors.AddScaled(factor, Row(Table.Values, row, hidden), sums);
        }

        foreach (var (row, factor) in keptNumbers)
        {
            Vectors.AddScaled(factor, Row(Dense.Values, row, hidden), sums);
        }

        OutputBias.Values.CopyTo(scores, 0);
        for (int h = 0; h < hidden; h++)
        {
            unitMask[h] = sums[h] <= 0 || (chance > 0 && random.NextSingle() < chance) ? 0 : 1 / (1 - chance);
            Vectors.AddScaled(sums[h] * unitMask[h], Row(Output.Values, h, labels), scores);
        }
    }

    // Scores become the gradient of the cross entropy with the smoothed label.
    private double ToGradient(BagExample example)
    {
        float largest = scores.Max(), spread = options.Smoothing / labels;
        double sum = scores.Sum(s => Math.Exp(s - largest)), loss = 0;
        for (int l = 0; l < labels; l++)
        {
            double chance = Math.Exp(scores[l] - largest) / sum, wanted = spread + (l == example.Label ? 1 - options.Smoothing : 0);
            loss -= example.Weight * wanted * (scores[l] - largest - Math.Log(sum));
            scores[l] = example.Weight * (float)(chance - wanted);
        }

        return loss;
    }

    private void Backward()
    {
        for (int h = 0; h < hidden; h++)
        {
            float unit = sums[h] * unitMask[h];
            sums[h] = unitMask[h] == 0 ? 0 : unitMask[h] * Vectors.Dot(scores, Row(Output.Values, h, labels));
            Vectors.AddScaled(unit, scores, Row(Output.Gradients[0], h, labels));
        }

        Vectors.Add(scores, OutputBias.Gradients[0]);
        Vectors.Add(sums, Bias.Gradients[0]);
        foreach (var (row, factor) in keptRows)
        {
            Vectors.AddScaled(factor, sums, Row(Table.Gradients[0], row, hidden));
            if (!isTouched[row])
            {
                isTouched[row] = true;
                touched.Add(row);
            }
        }

        foreach (var (row, factor) in keptNumbers)
        {
            Vectors.AddScaled(factor, sums, Row(Dense.Gradients[0], row, hidden));
        }
    }

    private void Step(float rate, float factor)
    {
        float corrected = adam.Begin(rate);
        foreach (var whole in (ReadOnlySpan<Parameter>)[Dense, Bias, Output, OutputBias])
        {
            adam.Update(corrected, factor, whole.Values, whole.Gradients[0], whole.FirstMoment, whole.SecondMoment);
        }

        foreach (int row in touched)
        {
            adam.Update(corrected, factor, Row(Table.Values, row, hidden), Row(Table.Gradients[0], row, hidden),
                Row(Table.FirstMoment, row, hidden), Row(Table.SecondMoment, row, hidden));
            isTouched[row] = false;
        }

        touched.Clear();
    }

    private static Span<float> Row(float[] values, int row, int columns) => values.AsSpan(row * columns, columns);
}
