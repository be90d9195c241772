namespace Casus.Tools.Train;

/// <summary>
/// Log-linear weights over hashed features, learned by AdaGrad (Duchi et al. 2011) with a pull to zero, and averaged over all steps.
/// </summary>
internal sealed class AttributionLearner(int bits, float rate, float decay)
{
    private readonly float[] weights = new float[1 << bits];
    private readonly float[] squares = new float[1 << bits];
    private readonly double[] totals = new double[1 << bits]; // sum of each weight over the steps up to its stamp
    private readonly int[] stamps = new int[1 << bits];
    private readonly uint mask = (1u << bits) - 1;
    private int now;

    /// <summary>The weights, averaged over the steps so far.</summary>
    public float[] Averages()
    {
        var averages = new float[weights.Length];
        for (var i = 0; i < averages.Length; i++)
        {
            averages[i] = (float)((totals[i] + ((double)weights[i] * (now - stamps[i]))) / Math.Max(now, 1));
        }

        return averages;
    }

    /// <summary>One step for yes or no.</summary>
    public void Learn(AttributionCueExample example)
    {
        var error = (1 / (1 + MathF.Exp(-Score(example.Features)))) - (example.IsCue ? 1 : 0);
        Move(example.Features, error);
        now++;
    }

    /// <summary>One step for a choice: softmax over the candidates.</summary>
    public void Learn(AttributionRankExample example)
    {
        var count = example.Candidates.Length;
        Span<float> chance = count <= 128 ? stackalloc float[count] : new float[count];
        var highest = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            chance[i] = Score(example.Candidates[i]);
            highest = Math.Max(highest, chance[i]);
        }

        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            chance[i] = MathF.Exp(chance[i] - highest);
            sum += chance[i];
        }

        for (var i = 0; i < count; i++)
        {
            var error = (chance[i] / sum) - example.Target[i];
            if (MathF.Abs(error) > 1e-3f)
            {
                Move(example.Candidates[i], error);
            }
        }

        now++;
    }

    private float Score(uint[] features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights[feature & mask];
        }

        return sum;
    }

    private void Move(uint[] features, float error)
    {
        foreach (var feature in features)
        {
            var at = feature & mask;
            var slope = error + (decay * weights[at]);
            squares[at] += slope * slope;
            totals[at] += (double)weights[at] * (now - stamps[at]);
            stamps[at] = now;
            weights[at] -= rate * slope / (MathF.Sqrt(squares[at]) + 1e-3f);
        }
    }
}
