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

    private readonly Stack<int>[] free = new Stack<int>[32]; // by power of two: lists given back
    private Slot[] slots = new Slot[1 << 6]; // an open table
    private int[] pool = new int[1 << 6];    // lists of rows; the first Speakers of a list are a heap, largest number first
    private int shift = 32 - 6;              // what is left of a key is its place in the table
    private int used, poolUsed;

    /// <summary>The reports that a new report with this key meets.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The new report.</param>
    /// <param name="one">Holds the row where there is one.</param>
    /// <param name="count">How many reports are under the key.</param>
    public ReadOnlySpan<int> Find(uint key, int row, ref int one, out int count)
    {
        ref readonly var slot = ref slots[Place(key | 1)];
        count = slot.Count;
        if (count <= 1)
        {
            one = slot.Start;
            return new ReadOnlySpan<int>(ref one)[..count];
        }

        var list = pool.AsSpan(slot.Start, count);
        return count <= Speakers || Number(row) < Number(list[0]) ? list : list[..Speakers];
    }

    /// <summary>Has the place of a key brought near.</summary>
    public void Fetch(uint key) => Ahead.Fetch(in slots[First(key | 1)]);

    /// <summary>Puts a report under a key.</summary>
    public void Add(uint key, int row)
    {
        ref var slot = ref slots[Place(key | 1)];
        int count = slot.Count++;
        if (count == 0)
        {
            (slot.Key, slot.Start) = (key | 1, row);
            if (++used > slots.Length / 10 * 7)
            {
                Grow();
            }

            return;
        }

        if (int.IsPow2(count))
        {
            Move(ref slot, count);
        }

        var list = pool.AsSpan(slot.Start, count + 1);
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

    private int First(uint key) => (int)((key * 0x9E3779B1u) >> shift); // spread: the word runs of a sketch are small numbers

    private int Place(uint key)
    {
        int mask = slots.Length - 1, at = First(key);
        while (slots[at].Key != key && slots[at].Key != 0)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    // Lists have room for a power of two; one that is full goes to where there is room for twice as many.
    private void Move(ref Slot slot, int count)
    {
        int power = int.Log2(count) + 1, size = 1 << power;
        if (free[power] is not { } given || !given.TryPop(out int to))
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
            pool[to] = slot.Start;
        }
        else
        {
            pool.AsSpan(slot.Start, count).CopyTo(pool.AsSpan(to));
            (free[power - 1] ??= new Stack<int>()).Push(slot.Start);
        }

        slot.Start = to;
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
        var old = slots;
        slots = new Slot[old.Length * 2];
        shift--;
        foreach (var slot in old)
        {
            if (slot.Key != 0)
            {
                slots[Place(slot.Key)] = slot;
            }
        }
    }

    // Start is where the rows are in the pool; of one row the row itself. A key of 0 is none.
    private struct Slot
    {
        public uint Key;
        public int Count, Start;
    }
}
