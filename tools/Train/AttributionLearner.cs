namespace Casus.Tools.Train;

/// <summary>Log-linear weights over hashed features, learned by AdaGrad (Duchi et al. 2011) with a pull to zero.</summary>
internal sealed class AttributionLearner(int bits, float rate, float decay)
{
    private readonly float[] weights = new float[1 << bits];
    private readonly float[] squares = new float[1 << bits];
    private readonly uint mask = (1u << bits) - 1;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>One step for yes or no.</summary>
    public void Learn(AttributionCueExample example)
    {
        var error = (1 / (1 + MathF.Exp(-Score(example.Features)))) - (example.IsCue ? 1 : 0);
        Move(example.Features, error);
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
            weights[at] -= rate * slope / (MathF.Sqrt(squares[at]) + 1e-3f);
        }
    }
}
