using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

public sealed class RealProductTests
{
    [Theory]
    [InlineData(1, 16, 8)]
    [InlineData(5, 48, 128)]
    [InlineData(30, 32, 96)]
    public void A_product_is_that_of_plain_loops_to_the_bit(int rows, int columns, int inner)
    {
        var random = new Random(rows);
        var left = RandomNumbers.Uniform(random, rows * (inner + 3), 1);
        var right = RandomNumbers.Uniform(random, inner * columns, 1);
        var start = RandomNumbers.Uniform(random, columns, 1);
        var seen = new float[rows * columns];
        var blocked = new float[right.Length];
        for (var n = 0; n < right.Length; n++)
        {
            blocked[RealProduct.Place(n / columns, n % columns, inner)] = right[n];
        }

        RealProduct.Multiply(left, inner + 3, blocked, inner, start, seen);
        for (var n = 0; n < seen.Length; n++)
        {
            var sum = start[n % columns];
            for (var k = 0; k < inner; k++)
            {
                sum = MathF.FusedMultiplyAdd(left[(n / columns * (inner + 3)) + k], right[(k * columns) + (n % columns)], sum);
            }

            Assert.Equal(sum, seen[n]);
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused() => Assert.Throws<ArgumentException>(
        () => RealProduct.Multiply(new float[8], 8, new float[8 * 15], 8, [], new float[15]));
}
