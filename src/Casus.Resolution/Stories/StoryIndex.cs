namespace Casus.Resolution.Stories;

/// <summary>
/// Finds reports by key. Of the reports under one key the first <see cref="Speakers"/>, by a number that is each report's own, speak
/// for it: two reports find each other under a key when one of them speaks for it. So what is looked at under a key is bounded, and in
/// the end it is the same whatever the order in which the reports came. A report that comes to speak for a key in the place of
/// another meets all that are there, which the fewer do the more there are.
/// </summary>
/// <param name="columns">The reports.</param>
internal sealed class StoryIndex(StoryColumns columns)
{
    /// <summary>Reports that speak for a key.</summary>
    public const int Speakers = 128;

    private readonly Stack<int>[] free = [.. Enumerable.Range(0, 32).Select(_ => new Stack<int>())]; // by power of two: lists given back
    private ulong[] keys = new ulong[1 << 12]; // an open table; 0 is empty
    private int[] counts = new int[1 << 12];   // beside the keys: how many rows
    private int[] places = new int[1 << 12];   // beside the keys: where the rows are in the pool; of one row: the row
    private int[] pool = new int[1 << 12];     // lists of rows; the first Speakers of a list are a heap, largest number first
    private int used, poolUsed;

    /// <summary>The reports that a new report with this key meets.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The new report.</param>
    /// <param name="one">Holds the row where there is one.</param>
    /// <param name="count">How many reports are under the key.</param>
    public ReadOnlySpan<int> Find(ulong key, int row, ref int one, out int count)
    {
        int at = Slot(key);
        count = counts[at];
        if (count <= 1)
        {
            one = places[at];
            return new ReadOnlySpan<int>(ref one)[..count];
        }

        var list = pool.AsSpan(places[at], count);
        return count <= Speakers || Number(row) < Number(list[0]) ? list : list[..Speakers];
    }

    /// <summary>Puts a report under a key.</summary>
    public void Add(ulong key, int row)
    {
        int at = Slot(key);
        int count = counts[at]++;
        if (count == 0)
        {
            (keys[at], places[at]) = (key, row);
            if (++used > keys.Length / 10 * 7)
            {
                Grow();
            }

            return;
        }

        if (count == 1 || int.IsPow2(count))
        {
            Move(at, count);
        }

        var list = pool.AsSpan(places[at], count + 1);
        list[count] = row;
        if (count < Speakers)
        {
            Rise(list, count);
        }
        else if (Number(row) < Number(list[0]))
        {
            (list[0], list[count]) = (row, list[0]);
            Sink(list[..Speakers]);
        }
    }

    private ulong Number(int row) => columns.Key(row);

    private int Slot(ulong key)
    {
        int mask = keys.Length - 1, at = (int)key & mask;
        while (keys[at] != key && keys[at] != 0)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    // Lists have room for a power of two; one that is full goes to where there is room for twice as many.
    private void Move(int at, int count)
    {
        int power = int.Log2(count) + 1, size = 1 << power;
        if (!free[power].TryPop(out int to))
        {
            if (poolUsed + size > pool.Length)
            {
                Array.Resize(ref pool, Math.Max(pool.Length * 2, poolUsed + size));
            }

            to = poolUsed;
            poolUsed += size;
        }

        if (count == 1)
        {
            pool[to] = places[at];
        }
        else
        {
            pool.AsSpan(places[at], count).CopyTo(pool.AsSpan(to));
            free[power - 1].Push(places[at]);
        }

        places[at] = to;
    }

    private void Rise(Span<int> heap, int at)
    {
        for (int above = (at - 1) / 2; at > 0 && Number(heap[at]) > Number(heap[above]); above = (at - 1) / 2)
        {
            (heap[at], heap[above]) = (heap[above], heap[at]);
            at = above;
        }
    }

    private void Sink(Span<int> heap)
    {
        for (int at = 0, below = 1; below < heap.Length; below = (2 * at) + 1)
        {
            below += below + 1 < heap.Length && Number(heap[below + 1]) > Number(heap[below]) ? 1 : 0;
            if (Number(heap[at]) >= Number(heap[below]))
            {
                return;
            }

            (heap[at], heap[below]) = (heap[below], heap[at]);
            at = below;
        }
    }

    private void Grow()
    {
        var (oldKeys, oldCounts, oldPlaces) = (keys, counts, places);
        keys = new ulong[oldKeys.Length * 2];
        counts = new int[keys.Length];
        places = new int[keys.Length];
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                int at = Slot(oldKeys[i]);
                (keys[at], counts[at], places[at]) = (oldKeys[i], oldCounts[i], oldPlaces[i]);
            }
        }
    }
}
