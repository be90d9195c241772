using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural;

/// <summary>Products of small matrices of real numbers. Each number of the result is added up in the same order whatever the shapes.</summary>
public static class RealProduct
{
    /// <summary>Columns are computed so many at a time.</summary>
    public const int BlockWidth = 16;

    /// <summary>result = left × right + start.</summary>
    /// <param name="left">[rows, leftStride]; the first <paramref name="inner"/> numbers of a row count.</param>
    /// <param name="leftStride">Numbers from row to row.</param>
    /// <param name="right">[inner, right.Length / inner], a multiple of <see cref="BlockWidth"/> columns.</param>
    /// <param name="inner">Rows of <paramref name="right"/>.</param>
    /// <param name="start">What each column begins with, or empty for 0.</param>
    /// <param name="result">[rows, columns of right]; overwritten. Its length gives the number of rows.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Multiply(
        ReadOnlySpan<float> left, int leftStride, ReadOnlySpan<float> right, int inner, ReadOnlySpan<float> start, Span<float> result)
    {
        var columns = right.Length / inner;
        var rows = result.Length / Math.Max(columns, 1);
        if (rows == 0)
        {
            return;
        }

        if (columns * inner != right.Length || columns % BlockWidth != 0 || left.Length < ((rows - 1) * leftStride) + inner
            || rows * columns != result.Length || (start.Length != 0 && start.Length < columns))
        {
            throw new ArgumentException("the shapes do not fit");
        }

        ref var a = ref MemoryMarshal.GetReference(left);
        for (var column = 0; column < columns; column += BlockWidth)
        {
            var (first, second) = start.Length == 0
                ? default
                : (Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(start), (nuint)column),
                    Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(start), (nuint)column + 8));
            ref var b = ref Unsafe.Add(ref MemoryMarshal.GetReference(right), column);
            for (var row = 0; row < rows; row += 4)
            {
                Block(ref a, leftStride, ref b, columns, inner, (row, rows), (first, second),
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(result), column));
            }
        }
    }

    // Four rows by sixteen columns; rows that are missing at the end repeat the last.
    private static void Block(
        ref float left, int leftStride, ref float right, int columns, int inner, (int First, int All) rows,
        (Vector256<float> First, Vector256<float> Second) start, ref float result)
    {
        nint last = rows.All - 1;
        nint r0 = rows.First, r1 = Math.Min(r0 + 1, last), r2 = Math.Min(r0 + 2, last), r3 = Math.Min(r0 + 3, last);
        var (a0, a1) = start;
        Vector256<float> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (nint k = 0; k < inner; k++)
        {
            ref var line = ref Unsafe.Add(ref right, k * columns);
            Vector256<float> w0 = Vector256.LoadUnsafe(ref line), w1 = Vector256.LoadUnsafe(ref line, 8);
            var x = Vector256.Create(Unsafe.Add(ref left, (r0 * leftStride) + k));
            a0 = Vector256.FusedMultiplyAdd(x, w0, a0);
            a1 = Vector256.FusedMultiplyAdd(x, w1, a1);
            x = Vector256.Create(Unsafe.Add(ref left, (r1 * leftStride) + k));
            b0 = Vector256.FusedMultiplyAdd(x, w0, b0);
            b1 = Vector256.FusedMultiplyAdd(x, w1, b1);
            x = Vector256.Create(Unsafe.Add(ref left, (r2 * leftStride) + k));
            c0 = Vector256.FusedMultiplyAdd(x, w0, c0);
            c1 = Vector256.FusedMultiplyAdd(x, w1, c1);
            x = Vector256.Create(Unsafe.Add(ref left, (r3 * leftStride) + k));
            d0 = Vector256.FusedMultiplyAdd(x, w0, d0);
            d1 = Vector256.FusedMultiplyAdd(x, w1, d1);
        }

        Store(ref Unsafe.Add(ref result, r3 * columns), d0, d1);
        Store(ref Unsafe.Add(ref result, r2 * columns), c0, c1);
        Store(ref Unsafe.Add(ref result, r1 * columns), b0, b1);
        Store(ref Unsafe.Add(ref result, r0 * columns), a0, a1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float to, Vector256<float> first, Vector256<float> second)
    {
        first.StoreUnsafe(ref to);
        second.StoreUnsafe(ref to, 8);
    }
}
