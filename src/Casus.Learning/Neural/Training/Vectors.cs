using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural.Training;

/// <summary>Operations number by number.</summary>
internal static class Vectors
{
    /// <summary>Slope of the leaky rectifier below zero.</summary>
    public const float Slope = 0.1f;

    /// <summary>Adds x to y.</summary>
    /// <param name="x">The numbers to add.</param>
    /// <param name="y">Where to; at least as long.</param>
    public static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        var i = 0;
        for (; i + 16 <= x.Length; i += 16)
        {
            (Vector512.Create(y[i..]) + Vector512.Create(x[i..])).CopyTo(y[i..]);
        }

        for (; i < x.Length; i++)
        {
            y[i] += x[i];
        }
    }

    /// <summary>The scalar product.</summary>
    /// <param name="x">One row.</param>
    /// <param name="y">Another, at least as long.</param>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = Vector512<float>.Zero;
        var i = 0;
        for (; i + 16 <= x.Length; i += 16)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(x[i..]), Vector512.Create(y[i..]), sum);
        }

        var total = Vector512.Sum(sum);
        for (; i < x.Length; i++)
        {
            total += x[i] * y[i];
        }

        return total;
    }

    /// <summary>Adds factor·x to y.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="x">The numbers to add.</param>
    /// <param name="y">Where to; at least as long.</param>
    public static void AddScaled(float factor, ReadOnlySpan<float> x, Span<float> y)
    {
        var f = Vector512.Create(factor);
        var i = 0;
        for (; i + 16 <= x.Length; i += 16)
        {
            Vector512.FusedMultiplyAdd(f, Vector512.Create(x[i..]), Vector512.Create(y[i..])).CopyTo(y[i..]);
        }

        for (; i < x.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }

    /// <summary>Multiplies y by x.</summary>
    /// <param name="x">The factors.</param>
    /// <param name="y">The numbers to change; at least as long.</param>
    public static void Multiply(ReadOnlySpan<float> x, Span<float> y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] *= x[i];
        }
    }

    /// <summary>The logistic function.</summary>
    /// <param name="x">The numbers.</param>
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The numbers.</param>
    public static Vector512<float> Tanh(Vector512<float> x) => (Sigmoid(x + x) * 2f) - Vector512<float>.One;

    /// <summary>The hyperbolic tangent in place; the length is a multiple of 16.</summary>
    /// <param name="x">The numbers.</param>
    public static void Tanh(Span<float> x)
    {
        for (var i = 0; i < x.Length; i += 16)
        {
            Tanh(Vector512.Create(x[i..])).CopyTo(x[i..]);
        }
    }

    /// <summary>The leaky rectifier in place.</summary>
    /// <param name="x">The numbers.</param>
    public static void Rectify(Span<float> x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = x[i] > 0 ? x[i] : x[i] * Slope;
        }
    }

    /// <summary>Gradient through the leaky rectifier, in place.</summary>
    /// <param name="y">What the rectifier gave.</param>
    /// <param name="dy">Gradient of y; becomes that of the input.</param>
    public static void RectifyBack(ReadOnlySpan<float> y, Span<float> dy)
    {
        for (var i = 0; i < dy.Length; i++)
        {
            dy[i] = y[i] > 0 ? dy[i] : dy[i] * Slope;
        }
    }
}
