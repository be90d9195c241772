namespace Casus.Resolution.Stories;

/// <summary>
/// The reports of a story book: one array a column, row i of every column is report i. Terms and sketches of all
/// reports lie one after the other in blocks, so that a million reports are a few thousand objects.
/// </summary>
internal sealed class StoryColumns
{
    private const int BlockSize = 1 << 18;
    private const int TermsOfLine = 16; // of what the processor fetches at once
    private readonly List<uint[]> terms = [];     // by block: packed terms, ascending within a report
    private readonly List<uint[]> sketches = [];  // by block: smallest hashes of word runs, ascending within a report
    private int termsUsed = BlockSize, sketchUsed = BlockSize;
    private string[] ids = [];
    private long[] sketchStarts = [];
    private ulong[] keys = [];
    private Head[] heads = [];

    /// <summary>How many rows there are; rows of reports that were taken out count.</summary>
    public int Count { get; private set; }

    /// <summary>The report's id.</summary>
    public string Id(int row) => ids[row];

    /// <summary>The day that the report is of, as days since 0001-01-01, or -1.</summary>
    public int Day(int row) => heads[row].Day;

    /// <summary>True when the day is the report's own and not inferred.</summary>
    public bool IsDayOwn(int row) => heads[row].IsDayOwn;

    /// <summary>A hash of the report's id.</summary>
    public ulong Key(int row) => keys[row];

    /// <summary>Under how many keys the report is looked for.</summary>
    public int Keys(int row) => heads[row].Keys;

    /// <summary>True when the report was taken out.</summary>
    public bool IsOut(int row) => heads[row].IsOut;

    /// <summary>Takes a report out; its row is not used again.</summary>
    public void TakeOut(int row) => heads[row].IsOut = true;

    /// <summary>The report's terms with their weights (<see cref="StoryTerm"/>), ascending; the squares of the weights sum to one.</summary>
    public ReadOnlySpan<uint> Terms(int row) =>
        terms[(int)(heads[row].Start / BlockSize)].AsSpan((int)(heads[row].Start % BlockSize), heads[row].Terms);

    /// <summary>Has what is asked of a report brought near, as <see cref="FetchTerms"/> needs it.</summary>
    public void Fetch(int row) => Ahead.Fetch(in heads[row]);

    /// <summary>Has the report's terms brought near.</summary>
    public void FetchTerms(int row)
    {
        var all = Terms(row);
        for (int i = 0; i < all.Length; i += TermsOfLine)
        {
            Ahead.Fetch(in all[i]);
        }
    }

    /// <summary>How many terms the report has.</summary>
    public int TermCount(int row) => heads[row].Terms;

    /// <summary>The smallest hashes of the report's word runs, ascending.</summary>
    public ReadOnlySpan<uint> Sketch(int row) =>
        sketches[(int)(sketchStarts[row] / BlockSize)].AsSpan((int)(sketchStarts[row] % BlockSize), heads[row].Sketch);

    /// <summary>Adds a report.</summary>
    /// <param name="id">The report's id.</param>
    /// <param name="mark">What is kept of it.</param>
    /// <returns>Its row.</returns>
    public int Add(string id, in StoryMarkView mark)
    {
        if (Count == ids.Length)
        {
            Grow(Math.Max(1024, Count * 2));
        }

        int row = Count++;
        ids[row] = id;
        keys[row] = StoryHash.Of(id);
        heads[row] = new Head
        {
            Start = Room(terms, ref termsUsed, mark.Terms.Length),
            Day = mark.Day,
            IsDayOwn = mark.IsDayOwn,
            Keys = (byte)mark.Keys.Length,
            Terms = (byte)mark.Terms.Length,
            Sketch = (byte)mark.Sketch.Length,
        };
        mark.Terms.CopyTo(terms[^1].AsSpan((int)(heads[row].Start % BlockSize)));
        sketchStarts[row] = Room(sketches, ref sketchUsed, mark.Sketch.Length);
        mark.Sketch.CopyTo(sketches[^1].AsSpan((int)(sketchStarts[row] % BlockSize)));
        return row;
    }

    /// <summary>Orders rows by day, then id, undated ones first: the order in which everything is worked out.</summary>
    public int Compare(int a, int b) =>
        heads[a].Day != heads[b].Day ? heads[a].Day.CompareTo(heads[b].Day) : string.CompareOrdinal(ids[a], ids[b]);

    // Where the next entries of a report go: never across two blocks.
    private static long Room(List<uint[]> blocks, ref int used, int count)
    {
        if (blocks.Count == 0 || used + count > BlockSize)
        {
            blocks.Add(new uint[BlockSize]);
            used = 0;
        }

        long start = ((long)(blocks.Count - 1) * BlockSize) + used;
        used += count;
        return start;
    }

    private void Grow(int size)
    {
        Array.Resize(ref ids, size);
        Array.Resize(ref sketchStarts, size);
        Array.Resize(ref keys, size);
        Array.Resize(ref heads, size);
    }

    // What is asked of many reports a time: in one place, so that asking for all of it is one look at memory.
    private struct Head
    {
        public long Start; // of its terms
        public int Day;
        public byte Keys, Terms, Sketch;
        private byte flags;

        public bool IsOut
        {
            readonly get => (flags & 1) != 0;
            set => flags = (byte)(value ? flags | 1 : flags & ~1);
        }

        public bool IsDayOwn
        {
            readonly get => (flags & 2) != 0;
            set => flags = (byte)(value ? flags | 2 : flags & ~2);
        }
    }
}
