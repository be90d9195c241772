namespace Casus.Resolution.Stories;

/// <summary>
/// The reports of a story book: one array a column, row i of every column is report i. Terms, weights and sketches of all
/// reports lie one after the other in blocks, so that a million reports are a few thousand objects.
/// </summary>
internal sealed class StoryColumns
{
    private const int BlockSize = 1 << 18;
    private readonly List<int[]> terms = [];      // by block: term hashes, ascending within a report
    private readonly List<float[]> weights = [];  // by block: beside the terms
    private readonly List<uint[]> sketches = [];  // by block: smallest hashes of word runs, ascending within a report
    private int termsUsed = BlockSize, sketchUsed = BlockSize;
    private string[] ids = [];
    private int[] days = [];
    private long[] termStarts = [], sketchStarts = [];
    private byte[] termCounts = [], sketchCounts = [], keyCounts = [];
    private ulong[] keys = [];
    private bool[] isOut = [], isDayOwn = [];

    /// <summary>How many rows there are; rows of reports that were taken out count.</summary>
    public int Count { get; private set; }

    /// <summary>The report's id.</summary>
    public string Id(int row) => ids[row];

    /// <summary>The day that the report is of, as days since 0001-01-01, or -1.</summary>
    public int Day(int row) => days[row];

    /// <summary>True when the day is the report's own and not inferred.</summary>
    public bool IsDayOwn(int row) => isDayOwn[row];

    /// <summary>A hash of the report's id.</summary>
    public ulong Key(int row) => keys[row];

    /// <summary>Under how many keys the report is looked for.</summary>
    public int Keys(int row) => keyCounts[row];

    /// <summary>True when the report was taken out.</summary>
    public bool IsOut(int row) => isOut[row];

    /// <summary>Takes a report out; its row is not used again.</summary>
    public void TakeOut(int row) => isOut[row] = true;

    /// <summary>Hashes of the report's terms, ascending.</summary>
    public ReadOnlySpan<int> Terms(int row) =>
        terms[(int)(termStarts[row] / BlockSize)].AsSpan((int)(termStarts[row] % BlockSize), termCounts[row]);

    /// <summary>Weights of the terms; their squares sum to one.</summary>
    public ReadOnlySpan<float> Weights(int row) =>
        weights[(int)(termStarts[row] / BlockSize)].AsSpan((int)(termStarts[row] % BlockSize), termCounts[row]);

    /// <summary>The smallest hashes of the report's word runs, ascending.</summary>
    public ReadOnlySpan<uint> Sketch(int row) =>
        sketches[(int)(sketchStarts[row] / BlockSize)].AsSpan((int)(sketchStarts[row] % BlockSize), sketchCounts[row]);

    /// <summary>Adds a report.</summary>
    /// <returns>Its row.</returns>
    public int Add(StoryMark mark)
    {
        if (Count == ids.Length)
        {
            Grow(Math.Max(1024, Count * 2));
        }

        int row = Count++;
        ids[row] = mark.DocumentId;
        keys[row] = StoryHash.Of(mark.DocumentId);
        days[row] = mark.Day;
        isDayOwn[row] = mark.IsDayOwn;
        keyCounts[row] = (byte)mark.Keys.Length;
        termStarts[row] = Room(terms, ref termsUsed, mark.Terms.Length);
        if (weights.Count < terms.Count)
        {
            weights.Add(new float[BlockSize]);
        }

        termCounts[row] = (byte)mark.Terms.Length;
        mark.Terms.CopyTo(terms[^1], (int)(termStarts[row] % BlockSize));
        mark.Weights.CopyTo(weights[^1], (int)(termStarts[row] % BlockSize));
        sketchStarts[row] = Room(sketches, ref sketchUsed, mark.Sketch.Length);
        sketchCounts[row] = (byte)mark.Sketch.Length;
        mark.Sketch.CopyTo(sketches[^1], (int)(sketchStarts[row] % BlockSize));
        return row;
    }

    /// <summary>Orders rows by day, then id, undated ones first: the order in which everything is worked out.</summary>
    public int Compare(int a, int b) => days[a] != days[b] ? days[a].CompareTo(days[b]) : string.CompareOrdinal(ids[a], ids[b]);

    // Where the next entries of a report go: never across two blocks.
    private static long Room<T>(List<T[]> blocks, ref int used, int count)
    {
        if (blocks.Count == 0 || used + count > BlockSize)
        {
            blocks.Add(new T[BlockSize]);
            used = 0;
        }

        long start = ((long)(blocks.Count - 1) * BlockSize) + used;
        used += count;
        return start;
    }

    private void Grow(int size)
    {
        Array.Resize(ref ids, size);
        Array.Resize(ref days, size);
        Array.Resize(ref termStarts, size);
        Array.Resize(ref sketchStarts, size);
        Array.Resize(ref termCounts, size);
        Array.Resize(ref sketchCounts, size);
        Array.Resize(ref keyCounts, size);
        Array.Resize(ref keys, size);
        Array.Resize(ref isOut, size);
        Array.Resize(ref isDayOwn, size);
    }
}
