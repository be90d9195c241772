namespace Casus.Tools.Train.Words;

/// <summary>Fewer numbers a vector: what differs from the mean, onto the directions in which the vectors differ most (orthogonal iteration).</summary>
internal static class Projection
{
    private const int Rounds = 60;

    /// <summary>Projects the vectors.</summary>
    /// <param name="vectors">The vectors, all of one length.</param>
    /// <param name="width">Numbers of a new vector.</param>
    public static float[][] Run(float[][] vectors, int width)
    {
        int full = vectors[0].Length;
        float[] mean = Enumerable.Range(0, full).Select(i => vectors.Average(v => v[i])).ToArray();
        vectors = Array.ConvertAll(vectors, v => v.Zip(mean, (x, m) => x - m).ToArray());
        double[,] moments = Moments(vectors, full);
        var random = new Random(1);
        double[][] axes = Enumerable.Range(0, width).Select(_ => Enumerable.Range(0, full).Select(_ => random.NextDouble() - 0.5).ToArray()).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            axes = Array.ConvertAll(axes, a => Times(moments, a));
            MakeOrthogonal(axes);
        }

        return Array.ConvertAll(vectors, v => Array.ConvertAll(axes, a => (float)Dot(a, v)));
    }

    private static double[,] Moments(float[][] vectors, int full)
    {
        var moments = new double[full, full];
        foreach (float[] v in vectors)
        {
            for (int i = 0; i < full; i++)
            {
                for (int j = 0; j < full; j++)
                {
                    moments[i, j] += v[i] * v[j];
                }
            }
        }

        return moments;
    }

    private static double[] Times(double[,] matrix, double[] vector) =>
        Enumerable.Range(0, vector.Length).Select(i => Enumerable.Range(0, vector.Length).Sum(j => matrix[i, j] * vector[j])).ToArray();

    private static void MakeOrthogonal(double[][] axes)
    {
        for (int a = 0; a < axes.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                double along = axes[a].Zip(axes[b], (x, y) => x * y).Sum();
                axes[a] = axes[a].Zip(axes[b], (x, y) => x - (along * y)).ToArray();
            }

            double length = Math.Sqrt(axes[a].Sum(x => x * x));
            axes[a] = Array.ConvertAll(axes[a], x => x / length);
        }
    }

    private static double Dot(double[] axis, float[] vector)
    {
        double sum = 0;
        for (int i = 0; i < axis.Length; i++)
        {
            sum += axis[i] * vector[i];
        }

        return sum;
    }
}
