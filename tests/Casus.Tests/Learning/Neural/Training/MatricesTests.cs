using Casus.Learning.Neural.Training;
using Xunit;

namespace Casus.Tests.Learning.Neural.Training;

public class MatricesTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(6, 16, 32)]
    [InlineData(7, 300, 33)]
    [InlineData(13, 5, 96)]
    [InlineData(20, 513, 70)]
    public void A_product_is_the_sum_over_the_inner_index(int m, int k, int n)
    {
        var random = new Random(3);
        float[] a = Numbers(random, m * k), b = Numbers(random, k * n), c = Numbers(random, m * n);
        var expected = Naive(a, b, c, m, k, n);

        Matrices.AddProduct(a, k, b, c, m, k, n);

        AssertClose(expected, c);
    }

    [Theory]
    [InlineData(6, 16, 32)]
    [InlineData(11, 301, 64)]
    [InlineData(3, 2, 5)]
    public void A_transposed_product_is_the_product_of_the_transpose(int m, int k, int n)
    {
        var random = new Random(4);
        float[] a = Numbers(random, m * k), turned = new float[m * k], b = Numbers(random, k * n), c = new float[m * n];
        Matrices.Transpose(a, turned, m, k);
        var expected = Naive(a, b, c, m, k, n);

        Matrices.AddTransposedProduct(turned, m, b, c, m, k, n);

        AssertClose(expected, c);
    }

    [Fact]
    public void The_tangent_is_that_of_the_framework()
    {
        var x = Enumerable.Range(-80, 160).Select(i => i / 8f).ToArray();
        var expected = x.Select(MathF.Tanh).ToArray();

        Vectors.Tanh(x.AsSpan());

        AssertClose(expected, x);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (2f * random.NextSingle()) - 1f)];

    private static float[] Naive(float[] a, float[] b, float[] c, int m, int k, int n)
    {
        var result = new float[m * n];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                double sum = c[(i * n) + j];
                for (var p = 0; p < k; p++)
                {
                    sum += a[(i * k) + p] * (double)b[(p * n) + j];
                }

                result[(i * n) + j] = (float)sum;
            }
        }

        return result;
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-4f);
        }
    }
}
