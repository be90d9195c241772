namespace Casus.Learning.Trees.Training;

/// <summary>Rows of numbers as bins: bin b of a feature holds what is greater than edge b-1 and at most edge b.</summary>
internal sealed class BinnedRows
{
    /// <summary>Bins of a feature; the last is for missing numbers.</summary>
    public const int Bins = 65;

    /// <summary>The bin of missing numbers.</summary>
    public const int Missing = Bins - 1;

    private const int Sample = 20_000;

    public BinnedRows(IReadOnlyList<float[]> rows)
    {
        (Count, Width) = (rows.Count, rows[0].Length);
        Cells = new byte[(long)Count * Width];
        Edges = new float[Width][];
        for (int f = 0; f < Width; f++)
        {
            Edges[f] = EdgesOf(rows, f);
            for (int i = 0; i < Count; i++)
            {
                float value = rows[i][f];
                Cells[(i * Width) + f] = float.IsNaN(value) ? (byte)Missing : (byte)Bin(Edges[f], value);
            }
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Number of features.</summary>
    public int Width { get; }

    /// <summary>The bins, [rows, features].</summary>
    public byte[] Cells { get; }

    /// <summary>By feature: the upper edges of its bins, ascending.</summary>
    public float[][] Edges { get; }

    private static float[] EdgesOf(IReadOnlyList<float[]> rows, int feature)
    {
        int taken = Math.Min(rows.Count, Sample);
        float[] values = Enumerable.Range(0, taken).Select(i => rows[(int)((long)i * rows.Count / taken)][feature]).Where(v => !float.IsNaN(v)).Order().ToArray();
        var edges = new List<float>();
        for (int b = 1; b < Missing - 1 && values.Length > 0; b++)
        {
            float edge = values[(int)((long)b * values.Length / (Missing - 1))];
            if (edges.Count == 0 || edge > edges[^1])
            {
                edges.Add(edge);
            }
        }

        return [.. edges];
    }

    // The first edge that is not below the value.
    private static int Bin(float[] edges, float value)
    {
        int low = 0, high = edges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = edges[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
