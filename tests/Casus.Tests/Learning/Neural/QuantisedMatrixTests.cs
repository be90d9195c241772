using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

public sealed class QuantisedMatrixTests
{
    [Theory]
    [InlineData(32, 128)]
    [InlineData(17, 4)]
    [InlineData(129, 36)]
    [InlineData(512, 256)]
    public void Every_path_gives_the_same_numbers(int outputs, int inputs)
    {
        var random = new Random(outputs);
        var weights = RandomNumbers.Real(random, "w", outputs, inputs, 1);
        var bias = RandomNumbers.Real(random, "b", 1, outputs, 1);
        for (var rows = 1; rows <= 8; rows++)
        {
            var input = RandomNumbers.Quantised(RandomNumbers.Uniform(random, rows * inputs / 8 * 8 + 8, 1));
            var results = RandomNumbers.Paths().Select(p => Multiply(new QuantisedMatrix(weights, bias, p), input, rows)).ToList();
            Assert.All(results, r => Assert.Equal(results[0], r));
        }
    }

    [Fact]
    public void The_largest_numbers_do_not_overflow()
    {
        foreach (var sign in (int[])[1, -1])
        {
            var weights = Tensor.OfFloats("w", 32, 256, [.. Enumerable.Range(0, 32 * 256).Select(n => n / 256 % 2 == 0 ? 1f : -1f)]);
            var input = RandomNumbers.Quantised([.. Enumerable.Repeat((float)sign, 256)]);
            foreach (var path in RandomNumbers.Paths())
            {
                var seen = Multiply(new QuantisedMatrix(weights, null, path), input, 1);
                Assert.All(seen.Select((v, n) => (v, n)), p => Assert.Equal(p.n % 2 == 0 ? sign * 256f : sign * -256f, p.v, 0.001f));
            }
        }
    }

    [Fact]
    public void A_product_is_near_that_of_real_numbers()
    {
        var random = new Random(8);
        int outputs = 70, inputs = 128, rows = 7;
        var weights = RandomNumbers.Real(random, "w", outputs, inputs, 0.1f);
        var values = RandomNumbers.Uniform(random, rows * inputs, 1);
        var matrix = new QuantisedMatrix(weights, null, DotPaths.Best);
        var seen = Multiply(matrix, RandomNumbers.Quantised(values), rows);
        for (var n = 0; n < rows * outputs; n++)
        {
            int row = n / outputs, output = n % outputs;
            var expected = Enumerable.Range(0, inputs).Sum(k => weights.Floats[(output * inputs) + k] * values[(row * inputs) + k]);
            Assert.Equal(expected, seen[(row * matrix.Width) + output], 0.02f);
        }
    }

    [Fact]
    public void A_row_has_the_same_product_alone_and_among_others()
    {
        var random = new Random(9);
        var matrix = new QuantisedMatrix(RandomNumbers.Real(random, "w", 40, 64, 1), RandomNumbers.Real(random, "b", 1, 40, 1), DotPaths.Best);
        var input = RandomNumbers.Quantised(RandomNumbers.Uniform(random, 11 * 64, 1));
        var all = Multiply(matrix, input, 11);
        for (var row = 0; row < 11; row++)
        {
            Assert.Equal(all[(row * matrix.Width)..((row + 1) * matrix.Width)], Multiply(matrix, input[(row * 64)..], 1));
        }
    }

    [Fact]
    public void A_stack_gives_what_its_parts_give_one_after_another()
    {
        var random = new Random(10);
        Tensor one = RandomNumbers.Real(random, "one", 17, 32, 1), two = RandomNumbers.Real(random, "two", 40, 32, 2);
        var bias = RandomNumbers.Real(random, "bias", 1, 40, 1);
        var input = RandomNumbers.Quantised(RandomNumbers.Uniform(random, 32, 1));
        var stack = Multiply(new QuantisedMatrix([(one, null), (two, bias)], DotPaths.Best), input, 1);
        Assert.Equal(Multiply(new QuantisedMatrix(one, null, DotPaths.Best), input, 1)[..17], stack[..17]);
        Assert.Equal(Multiply(new QuantisedMatrix(two, bias, DotPaths.Best), input, 1)[..40], stack[17..57]);
    }

    [Fact]
    public void Spans_that_are_too_short_and_parts_that_do_not_fit_are_refused()
    {
        var random = new Random(11);
        var matrix = new QuantisedMatrix(RandomNumbers.Real(random, "w", 8, 32, 1), null, DotPaths.Best);
        Assert.Throws<ArgumentException>(() => matrix.Multiply(new byte[63], 32, new float[64], 32, 2, isAdded: false));
        Assert.Throws<ArgumentException>(() => matrix.Multiply(new byte[64], 32, new float[63], 32, 2, isAdded: false));
        Assert.Throws<InvalidDataException>(() => new QuantisedMatrix(RandomNumbers.Real(random, "w", 8, 30, 1), null, DotPaths.Best));
        Assert.Throws<InvalidDataException>(() => new QuantisedMatrix(
            RandomNumbers.Real(random, "w", 8, 32, 1), RandomNumbers.Real(random, "b", 1, 9, 1), DotPaths.Best));
    }

    private static float[] Multiply(QuantisedMatrix matrix, byte[] input, int rows)
    {
        var output = new float[rows * matrix.Width];
        matrix.Multiply(input, matrix.Inputs, output, matrix.Width, rows, isAdded: false);
        return output;
    }
}
