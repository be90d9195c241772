using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural.Training;

/// <summary>Products of matrices, row-major. The inner loops keep six rows by 32 columns of the result in registers.</summary>
internal static class Matrices
{
    private const int RowTile = 6;
    private const int DepthTile = 256;
    private const int TransposeTile = 16;

    /// <summary>Adds A·B to C.</summary>
    /// <param name="a">A: [m, k], row stride <paramref name="lda"/>.</param>
    /// <param name="lda">Numbers from one row of A to the next.</param>
    /// <param name="b">B: [k, n], row stride n.</param>
    /// <param name="c">C: [m, n], row stride n.</param>
    /// <param name="m">Rows of A and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="n">Columns of B and C.</param>
    public static void AddProduct(ReadOnlySpan<float> a, int lda, ReadOnlySpan<float> b, Span<float> c, int m, int k, int n) =>
        Add(ref MemoryMarshal.GetReference(a), lda, 1, ref MemoryMarshal.GetReference(b), ref MemoryMarshal.GetReference(c), m, k, n);

    /// <summary>Adds Aᵀ·B to C, where A is [k, m].</summary>
    /// <param name="a">A: [k, m], row stride <paramref name="lda"/>.</param>
    /// <param name="lda">Numbers from one row of A to the next.</param>
    /// <param name="b">B: [k, n].</param>
    /// <param name="c">C: [m, n].</param>
    /// <param name="m">Columns of A, rows of C.</param>
    /// <param name="k">Rows of A and B.</param>
    /// <param name="n">Columns of B and C.</param>
    public static void AddTransposedProduct(
        ReadOnlySpan<float> a, int lda, ReadOnlySpan<float> b, Span<float> c, int m, int k, int n) =>
        Add(ref MemoryMarshal.GetReference(a), 1, lda, ref MemoryMarshal.GetReference(b), ref MemoryMarshal.GetReference(c), m, k, n);

    /// <summary>Writes the transpose of A to B.</summary>
    /// <param name="a">A: [m, n].</param>
    /// <param name="b">B: [n, m].</param>
    /// <param name="m">Rows of A.</param>
    /// <param name="n">Columns of A.</param>
    public static void Transpose(ReadOnlySpan<float> a, Span<float> b, int m, int n)
    {
        // In squares, so that both sides stay in the cache.
        for (var top = 0; top < m; top += TransposeTile)
        {
            for (var left = 0; left < n; left += TransposeTile)
            {
                for (var i = top; i < Math.Min(top + TransposeTile, m); i++)
                {
                    for (var j = left; j < Math.Min(left + TransposeTile, n); j++)
                    {
                        b[(j * m) + i] = a[(i * n) + j];
                    }
                }
            }
        }
    }

    private static void Add(ref float a, int rowStride, int depthStride, ref float b, ref float c, int m, int k, int n)
    {
        for (var first = 0; first < k; first += DepthTile)
        {
            var depth = Math.Min(DepthTile, k - first);
            ref var at = ref Unsafe.Add(ref a, first * depthStride);
            ref var bt = ref Unsafe.Add(ref b, first * n);
            var j = 0;
            for (; j + 32 <= n; j += 32)
            {
                AddColumns(ref at, rowStride, depthStride, ref Unsafe.Add(ref bt, j), ref Unsafe.Add(ref c, j), m, depth, n);
            }

            for (; j < n; j++)
            {
                AddColumn(ref at, rowStride, depthStride, ref Unsafe.Add(ref bt, j), ref Unsafe.Add(ref c, j), m, depth, n);
            }
        }
    }

    private static void AddColumn(ref float a, int rowStride, int depthStride, ref float b, ref float c, int m, int k, int n)
    {
        for (var i = 0; i < m; i++)
        {
            var sum = 0f;
            for (var p = 0; p < k; p++)
            {
                sum += Unsafe.Add(ref a, (i * rowStride) + (p * depthStride)) * Unsafe.Add(ref b, p * n);
            }

            Unsafe.Add(ref c, i * n) += sum;
        }
    }

    private static void AddColumns(ref float a, int rowStride, int depthStride, ref float b, ref float c, int m, int k, int n)
    {
        var i = 0;
        for (; i + RowTile <= m; i += RowTile)
        {
            AddTile(ref Unsafe.Add(ref a, i * rowStride), rowStride, depthStride, ref b, ref Unsafe.Add(ref c, i * n), k, n);
        }

        for (; i < m; i++)
        {
            AddRow(ref Unsafe.Add(ref a, i * rowStride), depthStride, ref b, ref Unsafe.Add(ref c, i * n), k, n);
        }
    }

    private static void AddRow(ref float a, int depthStride, ref float b, ref float c, int k, int n)
    {
        var low = Vector512.LoadUnsafe(ref c);
        var high = Vector512.LoadUnsafe(ref c, 16);
        for (var p = 0; p < k; p++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, p * depthStride));
            low = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, (nuint)(p * n)), low);
            high = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, (nuint)((p * n) + 16)), high);
        }

        low.StoreUnsafe(ref c);
        high.StoreUnsafe(ref c, 16);
    }

    private static void AddTile(ref float a, int rowStride, int depthStride, ref float b, ref float c, int k, int n)
    {
        Vector512<float> l0 = default, l1 = default, l2 = default, l3 = default, l4 = default, l5 = default;
        Vector512<float> h0 = default, h1 = default, h2 = default, h3 = default, h4 = default, h5 = default;
        ref var a3 = ref Unsafe.Add(ref a, 3 * rowStride);
        for (var p = 0; p < k; p++)
        {
            var low = Vector512.LoadUnsafe(ref b);
            var high = Vector512.LoadUnsafe(ref b, 16);
            var x = Vector512.Create(a);
            (l0, h0) = (Vector512.FusedMultiplyAdd(x, low, l0), Vector512.FusedMultiplyAdd(x, high, h0));
            x = Vector512.Create(Unsafe.Add(ref a, rowStride));
            (l1, h1) = (Vector512.FusedMultiplyAdd(x, low, l1), Vector512.FusedMultiplyAdd(x, high, h1));
            x = Vector512.Create(Unsafe.Add(ref a, 2 * rowStride));
            (l2, h2) = (Vector512.FusedMultiplyAdd(x, low, l2), Vector512.FusedMultiplyAdd(x, high, h2));
            x = Vector512.Create(a3);
            (l3, h3) = (Vector512.FusedMultiplyAdd(x, low, l3), Vector512.FusedMultiplyAdd(x, high, h3));
            x = Vector512.Create(Unsafe.Add(ref a3, rowStride));
            (l4, h4) = (Vector512.FusedMultiplyAdd(x, low, l4), Vector512.FusedMultiplyAdd(x, high, h4));
            x = Vector512.Create(Unsafe.Add(ref a3, 2 * rowStride));
            (l5, h5) = (Vector512.FusedMultiplyAdd(x, low, l5), Vector512.FusedMultiplyAdd(x, high, h5));
            a = ref Unsafe.Add(ref a, depthStride);
            a3 = ref Unsafe.Add(ref a3, depthStride);
            b = ref Unsafe.Add(ref b, n);
        }

        Store(ref c, l0, h0);
        Store(ref Unsafe.Add(ref c, n), l1, h1);
        Store(ref Unsafe.Add(ref c, 2 * n), l2, h2);
        Store(ref Unsafe.Add(ref c, 3 * n), l3, h3);
        Store(ref Unsafe.Add(ref c, 4 * n), l4, h4);
        Store(ref Unsafe.Add(ref c, 5 * n), l5, h5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float c, Vector512<float> low, Vector512<float> high)
    {
        (Vector512.LoadUnsafe(ref c) + low).StoreUnsafe(ref c);
        (Vector512.LoadUnsafe(ref c, 16) + high).StoreUnsafe(ref c, 16);
    }
}
