using Casus.Learning.Neural;

namespace Casus.Tests.Learning.Neural;

/// <summary>A layer as plain loops over real numbers.</summary>
internal sealed class PlainLstm
{
    private readonly int inputs;
    private readonly int hidden;
    private readonly (Tensor Input, Tensor Recurrent, Tensor Bias)[] directions;

    public PlainLstm(Random random, int inputs, int hidden)
        : this(inputs, hidden, [Direction(random, inputs, hidden), Direction(random, inputs, hidden)])
    {
    }

    public PlainLstm(int inputs, int hidden, (Tensor Input, Tensor Recurrent, Tensor Bias)[] directions)
    {
        this.inputs = inputs;
        this.hidden = hidden;
        this.directions = directions;
    }

    public LstmLayer Layer(DotPath path) => new(Direction(0, path), Direction(1, path));

    /// <summary>The states of one sequence, [length, 2 hidden].</summary>
    public float[] Run(float[] rows, int length)
    {
        var states = new float[length * 2 * hidden];
        for (var direction = 0; direction < 2; direction++)
        {
            float[] h = new float[hidden], c = new float[hidden];
            for (var step = 0; step < length; step++)
            {
                var at = direction == 0 ? step : length - 1 - step;
                Step(directions[direction], rows.AsSpan(at * inputs, inputs), h, c);
                h.CopyTo(states, (at * 2 * hidden) + (direction * hidden));
            }
        }

        return states;
    }

    private static void Step((Tensor Input, Tensor Recurrent, Tensor Bias) weights, ReadOnlySpan<float> x, float[] h, float[] c)
    {
        var hidden = h.Length;
        var gates = new float[4 * hidden];
        for (var n = 0; n < gates.Length; n++)
        {
            gates[n] = weights.Bias.Floats[n] + Dot(weights.Input.Floats.Slice(n * x.Length, x.Length), x)
                + Dot(weights.Recurrent.Floats.Slice(n * hidden, hidden), h);
        }

        for (var n = 0; n < hidden; n++)
        {
            c[n] = (Sigmoid(gates[hidden + n]) * c[n]) + (Sigmoid(gates[n]) * MathF.Tanh(gates[(2 * hidden) + n]));
            h[n] = Sigmoid(gates[(3 * hidden) + n]) * MathF.Tanh(c[n]);
        }
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var n = 0; n < a.Length; n++)
        {
            sum += a[n] * b[n];
        }

        return sum;
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    private static (Tensor Input, Tensor Recurrent, Tensor Bias) Direction(Random random, int inputs, int hidden) => (
        RandomNumbers.Real(random, "input", 4 * hidden, inputs, 2 / MathF.Sqrt(inputs)),
        RandomNumbers.Real(random, "recurrent", 4 * hidden, hidden, 1.5f / MathF.Sqrt(hidden)),
        RandomNumbers.Real(random, "bias", 1, 4 * hidden, 0.5f));

    private LstmDirection Direction(int n, DotPath path) =>
        new(new QuantisedMatrix(directions[n].Input, directions[n].Bias, path), new QuantisedMatrix(directions[n].Recurrent, null, path));
}
