using Casus.Learning.Neural;

namespace Casus.Tests.Learning.Neural;

/// <summary>Numbers for tests, the same for the same seed.</summary>
internal static class RandomNumbers
{
    public static float[] Uniform(Random random, int count, float limit)
    {
        var values = new float[count];
        for (var n = 0; n < count; n++)
        {
            values[n] = ((random.NextSingle() * 2) - 1) * limit;
        }

        return values;
    }

    public static Tensor Real(Random random, string name, int rows, int columns, float limit) =>
        Tensor.OfFloats(name, rows, columns, Uniform(random, rows * columns, limit));

    public static byte[] Quantised(float[] values)
    {
        var bytes = new byte[values.Length];
        Activations.Quantise(values, bytes);
        return bytes;
    }

    public static IEnumerable<DotPath> Paths() => Enum.GetValues<DotPath>().Where(DotPaths.IsSupported);
}
