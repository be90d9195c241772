using System.Numerics;
using System.Runtime.InteropServices;

namespace Casus.Resolution.Mentions;

/// <summary>Sums over vectors of words.</summary>
internal static class WordVector
{
    /// <summary>The product of two vectors; not a number when one is empty.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return float.NaN;
        }

        // Four lanes whatever the machine, so that sums are the same on all.
        var left = MemoryMarshal.Cast<float, Vector4>(a);
        var right = MemoryMarshal.Cast<float, Vector4>(b);
        var sum = Vector4.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        float rest = 0;
        for (int i = left.Length * 4; i < a.Length; i++)
        {
            rest += a[i] * b[i];
        }

        return sum.X + sum.Y + sum.Z + sum.W + rest;
    }

    /// <summary>The vector with length one.</summary>
    public static float[] Unit(float[] vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector)) + 1e-9f;
        return Array.ConvertAll(vector, v => v / length);
    }
}
