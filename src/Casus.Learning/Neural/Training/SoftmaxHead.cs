namespace Casus.Learning.Neural.Training;

/// <summary>Chooses one label a word from what the encoder says.</summary>
internal sealed class SoftmaxHead
{
    private readonly int width;

    /// <summary>Makes the parameters.</summary>
    /// <param name="name">Their common name.</param>
    /// <param name="inputs">Width of the encoder's output.</param>
    /// <param name="labels">How many labels.</param>
    /// <param name="workers">How many workers add gradients.</param>
    /// <param name="random">For the first weights.</param>
    public SoftmaxHead(string name, int inputs, int labels, int workers, Random random)
    {
        (Labels, width) = (labels, (labels + 31) & ~31);
        Weight = new Parameter(name + ".weight", inputs, width, workers).Fill(random, 0.5f);
        Bias = new Parameter(name + ".bias", 1, width, workers);
    }

    /// <summary>How many labels.</summary>
    public int Labels { get; }

    /// <summary>[inputs, labels and zeros].</summary>
    public Parameter Weight { get; }

    /// <summary>[1, labels and zeros].</summary>
    public Parameter Bias { get; }

    /// <summary>The scores.</summary>
    /// <param name="t">[count, inputs].</param>
    /// <param name="count">Rows.</param>
    /// <param name="arena">Memory.</param>
    /// <returns>[count, <see cref="Stride"/>].</returns>
    public Stretch Scores(Stretch t, int count, Arena arena)
    {
        var scores = arena.Take(count * width);
        Bias.AddTo(scores.Span);
        Weight.Forward(t.Span, scores.Span, count);
        return scores;
    }

    /// <summary>Numbers from one row of scores to the next.</summary>
    public int Stride => width;

    /// <summary>Adds the gradients of the log loss.</summary>
    /// <param name="worker">Which gradients.</param>
    /// <param name="t">[count, inputs].</param>
    /// <param name="gold">The right label of each row; -1 where it is unknown.</param>
    /// <param name="dt">Gradient of t to add to.</param>
    /// <param name="weight">Weight of this loss among others.</param>
    /// <param name="arena">Memory.</param>
    /// <returns>The summed loss in nats.</returns>
    public double Learn(int worker, Stretch t, ReadOnlySpan<int> gold, Stretch dt, float weight, Arena arena)
    {
        var scores = Scores(t, gold.Length, arena);
        var loss = 0.0;
        for (var i = 0; i < gold.Length; i++)
        {
            var row = scores.Slice(i * width, width);
            row[Labels..].Clear();
            loss += ToGradient(row[..Labels], gold[i], weight);
        }

        Backward(worker, t, scores, dt, gold.Length);
        return loss;
    }

    /// <summary>Adds the gradients that follow from those of the scores.</summary>
    /// <param name="worker">Which gradients.</param>
    /// <param name="t">[count, inputs].</param>
    /// <param name="dScores">[count, <see cref="Stride"/>].</param>
    /// <param name="dt">Gradient of t to add to.</param>
    /// <param name="count">Rows.</param>
    public void Backward(int worker, Stretch t, Stretch dScores, Stretch dt, int count)
    {
        Weight.Backward(worker, t.Span, dScores.Span, dt.Span, count);
        Bias.AddGradient(worker, dScores.Span);
    }

    /// <summary>Turns scores into the gradient of the log loss.</summary>
    /// <param name="scores">The scores; become the gradient.</param>
    /// <param name="gold">The right one; -1 for none, which has no gradient.</param>
    /// <param name="weight">A factor of the gradient.</param>
    /// <returns>The loss in nats, without the factor.</returns>
    public static double ToGradient(Span<float> scores, int gold, float weight)
    {
        if (gold < 0)
        {
            scores.Clear();
            return 0;
        }

        var largest = float.MinValue;
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        var goldScore = scores[gold] - largest;
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - largest);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= weight / sum;
        }

        scores[gold] -= weight;
        return Math.Log(sum) - goldScore;
    }
}
