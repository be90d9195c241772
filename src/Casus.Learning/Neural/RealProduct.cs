using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural;

/// <summary>Products of small matrices of real numbers. Each number of the result is added up in the same order whatever the shapes.</summary>
public static class RealProduct
{
    /// <summary>The columns of a right matrix lie together in blocks of so many, so that a block stays in the nearest cache.</summary>
    public const int BlockWidth = 16;

    /// <summary>The place of a number in a right matrix, which is laid out [columns / 16, inner, 16].</summary>
    /// <param name="row">Its row.</param>
    /// <param name="column">Its column.</param>
    /// <param name="inner">Number of rows.</param>
    public static int Place(int row, int column, int inner) =>
        (((column / BlockWidth) * inner) + row) * BlockWidth + (column % BlockWidth);

    /// <summary>Columns rounded up to whole blocks.</summary>
    /// <param name="columns">Columns that are needed.</param>
    public static int Width(int columns) => (columns + BlockWidth - 1) / BlockWidth * BlockWidth;

    /// <summary>result = left × right + start.</summary>
    /// <param name="left">[rows, leftStride]; the first <paramref name="inner"/> numbers of a row count.</param>
    /// <param name="leftStride">Numbers from row to row.</param>
    /// <param name="right">[inner, columns] in blocks, see <see cref="Place"/>; whole blocks.</param>
    /// <param name="inner">Rows of <paramref name="right"/>.</param>
    /// <param name="start">What each column begins with, or empty for 0.</param>
    /// <param name="result">[rows, columns] row-major; overwritten. Its length gives the number of rows.</param>
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

        if (columns * inner != right.Length || columns % BlockWidth != 0 || left.Length < ((long)(rows - 1) * leftStride) + inner
            || rows * columns != result.Length || (start.Length != 0 && start.Length < columns))
        {
            throw new ArgumentException("the shapes do not fit");
        }

        for (var column = 0; column < columns; column += BlockWidth)
        {
            var first = start.Length == 0 ? Vector512<float>.Zero : Vector512.Create(start.Slice(column, BlockWidth));
            var block = right.Slice(column * inner, BlockWidth * inner);
            for (var row = 0; row < rows;)
            {
                ref var to = ref result[(row * columns) + column];
                ref var from = ref Unsafe.Add(ref MemoryMarshal.GetReference(left), row * leftStride);
                row += Vector512.IsHardwareAccelerated
                    ? EightRows(ref from, block, first, ref to, (leftStride, columns), rows - row)
                    : FourRows(ref from, block, first, ref to, (leftStride, columns), rows - row);
            }
        }
    }

    // Rows that are missing at the end repeat the last.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int EightRows(
        ref float left, ReadOnlySpan<float> block, Vector512<float> start, ref float result, (nint Left, nint Result) strides, int rows)
    {
        ref var w = ref MemoryMarshal.GetReference(block);
        nint last = rows - 1, inner = block.Length / BlockWidth;
        var (stride, columns) = strides;
        nint r1 = Math.Min(1, last), r2 = Math.Min(2, last), r3 = Math.Min(3, last);
        nint r4 = Math.Min(4, last), r5 = Math.Min(5, last), r6 = Math.Min(6, last), r7 = Math.Min(7, last);
        Vector512<float> a = start, b = start, c = start, d = start, e = start, f = start, g = start, h = start;
        for (nint k = 0; k < inner; k++)
        {
            var line = Vector512.LoadUnsafe(ref w, (nuint)(k * BlockWidth));
            ref var x = ref Unsafe.Add(ref left, k);
            a = Vector512.FusedMultiplyAdd(Vector512.Create(x), line, a);
            b = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r1 * stride)), line, b);
            c = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r2 * stride)), line, c);
            d = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r3 * stride)), line, d);
            e = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r4 * stride)), line, e);
            f = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r5 * stride)), line, f);
            g = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r6 * stride)), line, g);
            h = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, r7 * stride)), line, h);
        }

        a.StoreUnsafe(ref result);
        b.StoreUnsafe(ref result, (nuint)(r1 * columns));
        c.StoreUnsafe(ref result, (nuint)(r2 * columns));
        d.StoreUnsafe(ref result, (nuint)(r3 * columns));
        e.StoreUnsafe(ref result, (nuint)(r4 * columns));
        f.StoreUnsafe(ref result, (nuint)(r5 * columns));
        g.StoreUnsafe(ref result, (nuint)(r6 * columns));
        h.StoreUnsafe(ref result, (nuint)(r7 * columns));
        return 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FourRows(
        ref float left, ReadOnlySpan<float> block, Vector512<float> start, ref float result, (nint Left, nint Result) strides, int rows)
    {
        ref var w = ref MemoryMarshal.GetReference(block);
        nint last = rows - 1, inner = block.Length / BlockWidth;
        var (stride, columns) = strides;
        nint r1 = Math.Min(1, last), r2 = Math.Min(2, last), r3 = Math.Min(3, last);
        Vector256<float> a0 = start.GetLower(), a1 = start.GetUpper(), b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (nint k = 0; k < inner; k++)
        {
            ref var line = ref Unsafe.Add(ref w, k * BlockWidth);
            Vector256<float> w0 = Vector256.LoadUnsafe(ref line), w1 = Vector256.LoadUnsafe(ref line, 8);
            var x = Vector256.Create(Unsafe.Add(ref left, k));
            a0 = Vector256.FusedMultiplyAdd(x, w0, a0);
            a1 = Vector256.FusedMultiplyAdd(x, w1, a1);
            x = Vector256.Create(Unsafe.Add(ref left, (r1 * stride) + k));
            b0 = Vector256.FusedMultiplyAdd(x, w0, b0);
            b1 = Vector256.FusedMultiplyAdd(x, w1, b1);
            x = Vector256.Create(Unsafe.Add(ref left, (r2 * stride) + k));
            c0 = Vector256.FusedMultiplyAdd(x, w0, c0);
            c1 = Vector256.FusedMultiplyAdd(x, w1, c1);
            x = Vector256.Create(Unsafe.Add(ref left, (r3 * stride) + k));
            d0 = Vector256.FusedMultiplyAdd(x, w0, d0);
            d1 = Vector256.FusedMultiplyAdd(x, w1, d1);
        }

        Store(ref result, a0, a1);
        Store(ref Unsafe.Add(ref result, r1 * columns), b0, b1);
        Store(ref Unsafe.Add(ref result, r2 * columns), c0, c1);
        Store(ref Unsafe.Add(ref result, r3 * columns), d0, d1);
        return 4;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float to, Vector256<float> first, Vector256<float> second)
    {
        first.StoreUnsafe(ref to);
        second.StoreUnsafe(ref to, 8);
    }
}
