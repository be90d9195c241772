using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural.Training;

/// <summary>The optimiser of Kingma and Ba 2015. Rows of tables that a batch did not touch stay as they are.</summary>
/// <param name="beta1">Decay of the first moment.</param>
/// <param name="beta2">Decay of the second moment.</param>
internal sealed class Adam(float beta1 = 0.9f, float beta2 = 0.98f)
{
    private const float Epsilon = 1e-8f;
    private int steps;

    /// <summary>Begins a step.</summary>
    /// <param name="rate">The learning rate.</param>
    /// <returns>The rate with the correction for the first steps.</returns>
    public float Begin(float rate)
    {
        steps++;
        return rate * MathF.Sqrt(1f - MathF.Pow(beta2, steps)) / (1f - MathF.Pow(beta1, steps));
    }

    /// <summary>Changes values by a gradient, which becomes zero.</summary>
    /// <param name="rate">What <see cref="Begin"/> gave.</param>
    /// <param name="factor">A factor of the gradient.</param>
    /// <param name="values">The values.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="first">The first moment.</param>
    /// <param name="second">The second moment.</param>
    public void Update(float rate, float factor, Span<float> values, Span<float> gradient, Span<float> first, Span<float> second)
    {
        var i = 0;
        var epsilon = Vector512.Create(Epsilon);
        for (; i + 16 <= values.Length; i += 16)
        {
            var g = Vector512.Create(gradient[i..]) * factor;
            var m = (Vector512.Create(first[i..]) * beta1) + (g * (1f - beta1));
            var v = (Vector512.Create(second[i..]) * beta2) + (g * g * (1f - beta2));
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            (Vector512.Create(values[i..]) - (m * rate / (Vector512.Sqrt(v) + epsilon))).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            var g = gradient[i] * factor;
            first[i] = (first[i] * beta1) + (g * (1f - beta1));
            second[i] = (second[i] * beta2) + (g * g * (1f - beta2));
            values[i] -= rate * first[i] / (MathF.Sqrt(second[i]) + Epsilon);
        }

        gradient.Clear();
    }
}
