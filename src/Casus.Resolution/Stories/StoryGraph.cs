using System.Diagnostics;

namespace Casus.Resolution.Stories;

/// <summary>
/// The nearest reports of each report. Two reports are linked when one is among the nearest of the other. Which reports are
/// the nearest does not depend on the order in which they were offered: ties go by day and id.
/// </summary>
/// <param name="columns">The reports.</param>
internal sealed class StoryGraph(StoryColumns columns)
{
    private const int Most = StoryMark.MostNear;
    private int[] near = [];          // [rows, Most]: rows, most alike first
    private float[] likeness = [];    // [rows, Most]
    private byte[] counts = [];       // by row
    private int[] backHeads = [];     // by row: entry + 1 of those that hold this row among their nearest, or 0
    private int[] backNexts = new int[1024], backRows = new int[1024];
    private int backCount;
    private long links;

    /// <summary>Makes room for a new row.</summary>
    public void Add(int row)
    {
        if (row >= counts.Length)
        {
            int size = Math.Max(1024, counts.Length * 2);
            Array.Resize(ref near, size * Most);
            Array.Resize(ref likeness, size * Most);
            Array.Resize(ref counts, size);
            Array.Resize(ref backHeads, size);
        }
    }

    /// <summary>The nearest reports of a row, most alike first.</summary>
    public ReadOnlySpan<int> Near(int row) => near.AsSpan(row * Most, counts[row]);

    /// <summary>How alike they are.</summary>
    public ReadOnlySpan<float> Likeness(int row) => likeness.AsSpan(row * Most, counts[row]);

    /// <summary>Offers a report to another as one of its nearest.</summary>
    /// <param name="row">The report whose nearest are asked.</param>
    /// <param name="other">The report that is offered.</param>
    /// <param name="alike">How alike they are.</param>
    /// <param name="lost">The report that it took the place of, when the two are not linked any more; else -1.</param>
    /// <returns>True when it is one of the nearest now.</returns>
    public bool Offer(int row, int other, float alike, out int lost)
    {
        int start = row * Most, count = counts[row], at = count;
        lost = -1;
        while (at > 0 && IsNearer(alike, other, likeness[start + at - 1], near[start + at - 1]))
        {
            at--;
        }

        if (at == Most)
        {
            return false;
        }

        int last = count == Most ? near[start + Most - 1] : -1;
        int moved = Math.Min(count, Most - 1) - at;
        near.AsSpan(start + at, moved).CopyTo(near.AsSpan(start + at + 1));
        likeness.AsSpan(start + at, moved).CopyTo(likeness.AsSpan(start + at + 1));
        (near[start + at], likeness[start + at]) = (other, alike);
        counts[row] = (byte)Math.Min(count + 1, Most);
        links += last < 0 ? 1 : 0;
        AddBack(other, row);
        lost = last >= 0 && !Near(last).Contains(row) ? last : -1;
        return true;
    }

    /// <summary>Adds all reports linked to a row, with how alike they are, to two lists. Some may be there twice.</summary>
    public void Links(int row, List<int> rows, List<float> alike)
    {
        for (int i = row * Most, end = i + counts[row]; i < end; i++)
        {
            if (!columns.IsOut(near[i]))
            {
                rows.Add(near[i]);
                alike.Add(likeness[i]);
            }
        }

        for (int entry = backHeads[row] - 1; entry >= 0; entry = backNexts[entry] - 1)
        {
            int other = backRows[entry];
            int at = Near(other).IndexOf(row); // -1 when something nearer has taken its place since
            if (at >= 0 && !columns.IsOut(other))
            {
                rows.Add(other);
                alike.Add(likeness[(other * Most) + at]);
            }
        }
    }

    private bool IsNearer(float alike, int other, float thanAlike, int thanOther) =>
        alike != thanAlike ? alike > thanAlike : columns.Compare(other, thanOther) < 0;

    private void AddBack(int row, int from)
    {
        if (backCount == backRows.Length)
        {
            if (links > backCount / 2)
            {
                Array.Resize(ref backRows, backCount * 2);
                Array.Resize(ref backNexts, backCount * 2);
            }
            else
            {
                RemakeBacks(row, from);
                return;
            }
        }

        backRows[backCount] = from;
        backNexts[backCount] = backHeads[row];
        backHeads[row] = ++backCount;
    }

    // Without what is not among the nearest any more; the new link is there already.
    private void RemakeBacks(int row, int from)
    {
        Debug.Assert(Near(from).Contains(row), "the link was not made");
        Array.Clear(backHeads);
        backCount = 0;
        for (int r = 0; r < columns.Count; r++)
        {
            foreach (int other in Near(r))
            {
                AddBack(other, r);
            }
        }
    }
}
