using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural;

/// <content>The product in vectors: three rows by thirty-two outputs at a time, twelve sums in registers.</content>
public sealed partial class QuantisedMatrix
{
    // The kernels are compiled at their best at once: a short run would be over before the runtime found them worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyVectors<TDot>(
        ref byte input, int inputStride, ref float output, int outputStride, int rows, bool isAdded)
        where TDot : struct, IDotProduct
    {
        Span<int> sums = stackalloc int[3 * BlockWidth];
        for (var block = 0; block < Width; block += BlockWidth)
        {
            ref var part = ref weights[block * Inputs];
            for (var row = 0; row < rows; row += 3)
            {
                ref var from = ref Unsafe.Add(ref input, row * inputStride);
                if (row == rows - 1 && Inputs % 8 == 0)
                {
                    SumOne<TDot>(ref from, ref part, block, ref MemoryMarshal.GetReference(sums));
                    Scale(ref sums[0], block, ref Unsafe.Add(ref output, (row * outputStride) + block), isAdded);
                    continue;
                }

                // The rows that are missing at the end repeat the last: they cost little and are not written.
                int second = Math.Min(row + 1, rows - 1), third = Math.Min(row + 2, rows - 1);
                Sum<TDot>(
                    ref from,
                    (second - row) * inputStride,
                    (third - row) * inputStride,
                    ref part,
                    block,
                    ref MemoryMarshal.GetReference(sums));
                for (var r = row; r < Math.Min(row + 3, rows); r++)
                {
                    Scale(ref sums[(r - row) * BlockWidth], block, ref Unsafe.Add(ref output, (r * outputStride) + block), isAdded);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Scale(ref int sums, int block, ref float output, bool isAdded)
    {
        for (var n = 0; n < BlockWidth; n += Lane)
        {
            var from = isAdded ? Vector256.LoadUnsafe(ref output, (nuint)n) : Vector256.LoadUnsafe(ref bias[block], (nuint)n);
            var sum = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref sums, (nuint)n));
            Vector256.FusedMultiplyAdd(sum, Vector256.LoadUnsafe(ref scale[block], (nuint)n), from).StoreUnsafe(ref output, (nuint)n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum<TDot>(ref byte row, nint second, nint third, ref sbyte part, int block, ref int sums)
        where TDot : struct, IDotProduct
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default;
        if (TDot.IsShifted)
        {
            a0 = Vector256.LoadUnsafe(ref start[block]);
            a1 = Vector256.LoadUnsafe(ref start[block], Lane);
            a2 = Vector256.LoadUnsafe(ref start[block], 2 * Lane);
            a3 = Vector256.LoadUnsafe(ref start[block], 3 * Lane);
        }

        Vector256<int> b0 = a0, b1 = a1, b2 = a2, b3 = a3, c0 = a0, c1 = a1, c2 = a2, c3 = a3;
        for (nint k = 0; k < Inputs; k += 4)
        {
            var a = TDot.Ready(Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, k))).AsByte());
            var b = TDot.Ready(Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, k + second))).AsByte());
            var c = TDot.Ready(Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, k + third))).AsByte());
            var w = Vector256.LoadUnsafe(ref part);
            a0 = TDot.Add(a0, a, w);
            b0 = TDot.Add(b0, b, w);
            c0 = TDot.Add(c0, c, w);
            w = Vector256.LoadUnsafe(ref part, 4 * Lane);
            a1 = TDot.Add(a1, a, w);
            b1 = TDot.Add(b1, b, w);
            c1 = TDot.Add(c1, c, w);
            w = Vector256.LoadUnsafe(ref part, 8 * Lane);
            a2 = TDot.Add(a2, a, w);
            b2 = TDot.Add(b2, b, w);
            c2 = TDot.Add(c2, c, w);
            w = Vector256.LoadUnsafe(ref part, 12 * Lane);
            a3 = TDot.Add(a3, a, w);
            b3 = TDot.Add(b3, b, w);
            c3 = TDot.Add(c3, c, w);
            part = ref Unsafe.Add(ref part, 4 * BlockWidth);
        }

        Store(ref sums, a0, a1, a2, a3);
        Store(ref Unsafe.Add(ref sums, BlockWidth), b0, b1, b2, b3);
        Store(ref Unsafe.Add(ref sums, 2 * BlockWidth), c0, c1, c2, c3);
    }

    // One row alone: every other four inputs have sums of their own, for a sum waits for the one before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumOne<TDot>(ref byte row, ref sbyte part, int block, ref int sums)
        where TDot : struct, IDotProduct
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        if (TDot.IsShifted)
        {
            a0 = Vector256.LoadUnsafe(ref start[block]);
            a1 = Vector256.LoadUnsafe(ref start[block], Lane);
            a2 = Vector256.LoadUnsafe(ref start[block], 2 * Lane);
            a3 = Vector256.LoadUnsafe(ref start[block], 3 * Lane);
        }

        for (nint k = 0; k < Inputs; k += 8)
        {
            var a = TDot.Ready(Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, k))).AsByte());
            var b = TDot.Ready(Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, k + 4))).AsByte());
            a0 = TDot.Add(a0, a, Vector256.LoadUnsafe(ref part));
            a1 = TDot.Add(a1, a, Vector256.LoadUnsafe(ref part, 4 * Lane));
            a2 = TDot.Add(a2, a, Vector256.LoadUnsafe(ref part, 8 * Lane));
            a3 = TDot.Add(a3, a, Vector256.LoadUnsafe(ref part, 12 * Lane));
            b0 = TDot.Add(b0, b, Vector256.LoadUnsafe(ref part, 16 * Lane));
            b1 = TDot.Add(b1, b, Vector256.LoadUnsafe(ref part, 20 * Lane));
            b2 = TDot.Add(b2, b, Vector256.LoadUnsafe(ref part, 24 * Lane));
            b3 = TDot.Add(b3, b, Vector256.LoadUnsafe(ref part, 28 * Lane));
            part = ref Unsafe.Add(ref part, 8 * BlockWidth);
        }

        Store(ref sums, a0 + b0, a1 + b1, a2 + b2, a3 + b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref int to, Vector256<int> s0, Vector256<int> s1, Vector256<int> s2, Vector256<int> s3)
    {
        s0.StoreUnsafe(ref to);
        s1.StoreUnsafe(ref to, Lane);
        s2.StoreUnsafe(ref to, 2 * Lane);
        s3.StoreUnsafe(ref to, 3 * Lane);
    }
}
