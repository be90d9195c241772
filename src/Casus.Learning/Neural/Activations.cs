using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural;

/// <summary>
/// Functions of a network's numbers, eight at a time, with the same result on every machine: nothing is used whose rounding is
/// the machine's own.
/// </summary>
public static class Activations
{
    /// <summary>How far <see cref="Tanh"/> is from the truth at most.</summary>
    public const float TanhError = 1.4e-4f;

    internal const float Slope = 0.1f;

    // tanh(x) = x P(x²) / Q(x²) for |x| <= 5, minimax; beyond, the value at 5.
    private const float Edge = 5f;
    private const float P0 = 0.99981016f, P1 = 0.10172322f, P2 = 6.549457e-4f;
    private const float Q1 = 0.4345042f, Q2 = 0.012639202f;

    // Adding this number leaves the rounded value plus 128 in the low byte.
    private const float Rounder = 12_582_912f + 128f;

    /// <summary>Hyperbolic tangent, within <see cref="TanhError"/>.</summary>
    /// <param name="values">The numbers, a multiple of eight; overwritten.</param>
    public static void Tanh(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += 8)
        {
            ref var at = ref values[i];
            var (above, below) = TanhRatio(Vector256.LoadUnsafe(ref at));
            (above / below).StoreUnsafe(ref at);
        }
    }

    /// <summary>Numbers at or above 0 stay, others become a tenth.</summary>
    /// <param name="values">The numbers, a multiple of eight; overwritten.</param>
    public static void LeakyRelu(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += 8)
        {
            ref var at = ref values[i];
            LeakyRelu(Vector256.LoadUnsafe(ref at)).StoreUnsafe(ref at);
        }
    }

    /// <summary>Numbers between -1 and 1 as bytes of 1 to 255: 128 is 0.</summary>
    /// <param name="values">The numbers, a multiple of eight.</param>
    /// <param name="bytes">Where to; as long.</param>
    public static void Quantise(ReadOnlySpan<float> values, Span<byte> bytes)
    {
        bytes = bytes[..values.Length];
        for (var i = 0; i < values.Length; i += 8)
        {
            Quantise(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values[i..])), ref bytes[i]);
        }
    }

    /// <summary>The first of the largest numbers.</summary>
    /// <param name="values">At least one number; none is NaN.</param>
    public static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        var best = 0;
        var largest = values[0];
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > largest)
            {
                largest = values[i];
                best = i;
            }
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> LeakyRelu(Vector256<float> x) => Vector256.MaxNative(x, x * Vector256.Create(Slope));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Quantise(Vector256<float> values, ref byte to)
    {
        var codes = Vector256.FusedMultiplyAdd(values, Vector256.Create(127f), Vector256.Create(Rounder)).AsInt32() & Vector256.Create(255);
        var shorts = Vector128.Narrow(codes.GetLower(), codes.GetUpper());
        Vector64.StoreUnsafe(Vector128.Narrow(shorts.AsUInt16(), shorts.AsUInt16()).GetLower(), ref to);
    }

    /// <summary>The tangent as a fraction, so that a caller can divide once for several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<float> Above, Vector256<float> Below) TanhRatio(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-Edge)), Vector256.Create(Edge));
        var s = x * x;
        var p = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(P2), s, Vector256.Create(P1)), s, Vector256.Create(P0));
        var q = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(Q2), s, Vector256.Create(Q1)), s, Vector256<float>.One);
        return (x * p, q);
    }

    /// <summary>The logistic function as a fraction; it is within half of <see cref="TanhError"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<float> Above, Vector256<float> Below) SigmoidRatio(Vector256<float> x)
    {
        // (1 + tanh(x / 2)) / 2 with the halves in the coefficients.
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-2 * Edge)), Vector256.Create(2 * Edge));
        var s = x * x;
        var p = Vector256.FusedMultiplyAdd(
            Vector256.FusedMultiplyAdd(Vector256.Create(P2 / 64), s, Vector256.Create(P1 / 16)), s, Vector256.Create(P0 / 4));
        var q = Vector256.FusedMultiplyAdd(
            Vector256.FusedMultiplyAdd(Vector256.Create(Q2 / 32), s, Vector256.Create(Q1 / 8)), s, Vector256.Create(0.5f));
        return (Vector256.FusedMultiplyAdd(x, p, q), q + q);
    }
}
