namespace Casus.Resolution.Stories;

/// <summary>
/// The nearest reports of each report. Two reports are linked when one is among the nearest of the other. Which reports are
/// the nearest does not depend on the order in which they were offered: ties go by day and id.
/// </summary>
/// <param name="columns">The reports.</param>
internal sealed class StoryGraph(StoryColumns columns)
{
    private const int Most = StoryMark.MostNear;
    private readonly StoryLinks links = new();
    private int[] near = [];          // [rows, Most]: rows, most alike first
    private float[] likeness = [];    // [rows, Most]
    private byte[] counts = [];       // by row
    private float[] leasts = [];      // by row: what is less alike does not come in; 0 while there is room

    /// <summary>Makes room for a new row.</summary>
    public void Add(int row)
    {
        if (row >= counts.Length)
        {
            int size = Math.Max(1024, counts.Length * 2);
            Array.Resize(ref near, size * Most);
            Array.Resize(ref likeness, size * Most);
            Array.Resize(ref counts, size);
            Array.Resize(ref leasts, size);
            links.MakeRoom(size);
        }
    }

    /// <summary>Has what linking asks of a row brought near.</summary>
    public void Fetch(int row)
    {
        Ahead.Fetch(in leasts[row]);
        Ahead.Fetch(in near[row * Most]);
        Ahead.Fetch(in likeness[row * Most]);
    }

    /// <summary>The nearest reports of a row, most alike first.</summary>
    public ReadOnlySpan<int> Near(int row) => near.AsSpan(row * Most, counts[row]);

    /// <summary>How alike they are.</summary>
    public ReadOnlySpan<float> Likeness(int row) => likeness.AsSpan(row * Most, counts[row]);

    /// <summary>All reports linked to a row, in no order; those that were taken out are among them.</summary>
    public ReadOnlySpan<int> Linked(int row) => links.Rows(row);

    /// <summary>The levels of these links.</summary>
    public ReadOnlySpan<byte> Levels(int row) => links.Levels(row);

    /// <summary>Offers two reports to each other as one of their nearest. Two reports are offered to each other once.</summary>
    /// <param name="a">A report.</param>
    /// <param name="b">Another.</param>
    /// <param name="alike">How alike they are.</param>
    /// <returns>
    /// True when they are linked now, and for each of them the report that it is not linked with any more because of this, or -1.
    /// </returns>
    public (bool IsMade, int LostByA, int LostByB) Link(int a, int b, float alike)
    {
        bool isMade = Offer(a, b, alike, out int lostByA);
        isMade |= Offer(b, a, alike, out int lostByB);
        if (isMade)
        {
            links.Add(a, b, (byte)StoryLevels.Of(alike));
        }

        return (isMade, lostByA, lostByB);
    }

    // What lost its place is in no link with the row any more, unless the row is among its own nearest.
    private bool Offer(int row, int other, float alike, out int lost)
    {
        lost = -1;
        if (alike < leasts[row])
        {
            return false;
        }

        int start = row * Most, count = counts[row], at = count;
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
        leasts[row] = count >= Most - 1 ? likeness[start + Most - 1] : 0;
        if (last >= 0 && !Near(last).Contains(row))
        {
            links.Remove(row, last);
            lost = last;
        }

        return true;
    }

    private bool IsNearer(float alike, int other, float thanAlike, int thanOther) =>
        alike != thanAlike ? alike > thanAlike : columns.Compare(other, thanOther) < 0;
}
