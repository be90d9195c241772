namespace Casus.Resolution.Stories;

/// <summary>
/// The links of each report, on both sides, each once, with their levels. The lists lie in one pool, each with room for a power of two,
/// so that the links of a report are read in one go.
/// </summary>
internal sealed class StoryLinks
{
    private const int LeastPower = 3; // room for eight at first

    private readonly Stack<int>[] free = [.. Enumerable.Range(0, 32).Select(_ => new Stack<int>())]; // by power of two: lists given back
    private int[] starts = [];      // by row: where its list is in the pool
    private int[] counts = [];      // by row
    private int[] rows = new int[1 << 12];
    private byte[] levels = new byte[1 << 12]; // beside the rows
    private int used;

    /// <summary>Makes room for rows.</summary>
    /// <param name="count">How many rows there may be.</param>
    public void MakeRoom(int count)
    {
        Array.Resize(ref starts, count);
        Array.Resize(ref counts, count);
    }

    /// <summary>The reports linked to a row, in no order; those that were taken out are among them.</summary>
    public ReadOnlySpan<int> Rows(int row) => rows.AsSpan(starts[row], counts[row]);

    /// <summary>The levels of these links.</summary>
    public ReadOnlySpan<byte> Levels(int row) => levels.AsSpan(starts[row], counts[row]);

    /// <summary>Links two reports that are not linked.</summary>
    public void Add(int a, int b, byte level)
    {
        AddTo(a, b, level);
        AddTo(b, a, level);
    }

    /// <summary>Ends a link.</summary>
    public void Remove(int a, int b)
    {
        RemoveFrom(a, b);
        RemoveFrom(b, a);
    }

    private void AddTo(int row, int other, byte level)
    {
        int count = counts[row];
        if (count == 0)
        {
            starts[row] = Take(LeastPower);
        }
        else if (count >= 1 << LeastPower && int.IsPow2(count))
        {
            int power = int.Log2(count), to = Take(power + 1);
            rows.AsSpan(starts[row], count).CopyTo(rows.AsSpan(to));
            levels.AsSpan(starts[row], count).CopyTo(levels.AsSpan(to));
            free[power].Push(starts[row]);
            starts[row] = to;
        }

        rows[starts[row] + count] = other;
        levels[starts[row] + count] = level;
        counts[row]++;
    }

    private void RemoveFrom(int row, int other)
    {
        int at = Rows(row).IndexOf(other) + starts[row], last = starts[row] + --counts[row];
        (rows[at], levels[at]) = (rows[last], levels[last]);
        int count = counts[row], power = int.Log2(Math.Max(count, 1));
        if (count == 0)
        {
            free[LeastPower].Push(starts[row]);
        }
        else if (count >= 1 << LeastPower && int.IsPow2(count))
        {
            // It had room for twice as many: what is left goes where it just fits, as adding expects of it.
            int to = Take(power);
            rows.AsSpan(starts[row], count).CopyTo(rows.AsSpan(to));
            levels.AsSpan(starts[row], count).CopyTo(levels.AsSpan(to));
            free[power + 1].Push(starts[row]);
            starts[row] = to;
        }
    }

    private int Take(int power)
    {
        if (free[power].TryPop(out int start))
        {
            return start;
        }

        start = used;
        used += 1 << power;
        if (used > rows.Length)
        {
            Array.Resize(ref rows, Math.Max(used, rows.Length * 2));
            Array.Resize(ref levels, rows.Length);
        }

        return start;
    }
}
