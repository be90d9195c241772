using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

public sealed class ActivationsTests
{
    [Fact]
    public void The_hyperbolic_tangent_is_within_the_error_that_is_stated()
    {
        var values = Enumerable.Range(-80_000, 160_000).Select(n => n / 8000f).ToArray();
        var seen = (float[])values.Clone();
        Activations.Tanh(seen);
        var worst = values.Zip(seen, (x, y) => Math.Abs(Math.Tanh(x) - y)).Max();
        Assert.InRange(worst, 0, Activations.TanhError);
    }

    [Fact]
    public void Numbers_far_away_have_the_tangent_of_the_edge()
    {
        float[] values = [float.NegativeInfinity, -1e30f, -100, 0, 100, 1e30f, float.PositiveInfinity, float.MaxValue];
        Activations.Tanh(values);
        Assert.All(values[..3], v => Assert.InRange(v, -1.0001f, -0.9998f));
        Assert.Equal(0, values[3]);
        Assert.All(values[4..], v => Assert.InRange(v, 0.9998f, 1.0001f));
    }

    [Fact]
    public void A_number_between_minus_one_and_one_becomes_the_nearest_byte()
    {
        var values = Enumerable.Range(-1000, 2000).Select(n => n / 1000f).ToArray();
        var bytes = RandomNumbers.Quantised(values);
        for (var n = 0; n < values.Length; n++)
        {
            Assert.InRange(Math.Abs(((bytes[n] - 128) / 127f) - values[n]), 0, (0.5f / 127) + 1e-6f);
        }

        Assert.Equal([128, 255, 1, 128, 128, 128, 128, 128], RandomNumbers.Quantised([0, 1, -1, 0, 0, 0, 0, 0]));
    }

    [Fact]
    public void The_first_of_the_largest_numbers_is_found()
    {
        var random = new Random(4);
        for (var length = 1; length < 100; length++)
        {
            var values = Enumerable.Range(0, length).Select(_ => (float)random.Next(-9, 9)).ToArray();
            Assert.Equal(Array.IndexOf(values, values.Max()), Activations.IndexOfLargest(values));
        }
    }
}
