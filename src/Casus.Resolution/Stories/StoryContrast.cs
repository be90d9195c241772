namespace Casus.Resolution.Stories;

/// <summary>
/// How foreign two units are to each other: the part of a unit's weight that lies in terms which hardly any report of the
/// other has. Two arrests of two players in one town are alike by most of their words, but each has its own name, and all reports of
/// it have that; reports of one happening differ here and there. What few reports have shows little, so that it counts less.
/// Keeps its scratch memory; not thread-safe.
/// </summary>
/// <param name="columns">The reports.</param>
/// <param name="mostUnits">How many units a part may have.</param>
internal sealed class StoryContrast(StoryColumns columns, int mostUnits)
{
    private const int Unknown = -1;
    private readonly int stride = mostUnits;
    private readonly float[] known = new float[mostUnits * mostUnits];  // [n, stride]: what was worked out, or Unknown
    private readonly int[] starts = new int[mostUnits], counts = new int[mostUnits]; // of a unit's entries; starts is Unknown before they are listed
    private readonly int[] nexts = new int[mostUnits], lasts = new int[mostUnits];   // units that were joined, in a chain; the last one of the chain
    private IReadOnlyList<StoryUnit> units = [];
    private Entry[] entries = new Entry[1024];
    private int used;

    /// <summary>Begins with the units of a part.</summary>
    public void Begin(IReadOnlyList<StoryUnit> part)
    {
        (units, used) = (part, 0);
        for (int i = 0; i < part.Count; i++)
        {
            (starts[i], nexts[i], lasts[i]) = (Unknown, Unknown, i);
            known.AsSpan(i * stride, part.Count).Fill(Unknown);
        }
    }

    /// <summary>Joins a unit to another.</summary>
    public void Join(int a, int b)
    {
        nexts[lasts[a]] = b;
        lasts[a] = lasts[b];
        if (starts[a] != Unknown && starts[b] != Unknown)
        {
            (starts[a], counts[a]) = Merge(starts[a], counts[a], starts[b], counts[b]);
        }
        else
        {
            starts[a] = Unknown;
        }

        for (int k = 0; k < units.Count; k++)
        {
            known[(a * stride) + k] = known[(k * stride) + a] = Unknown;
        }
    }

    /// <summary>How foreign two units are to each other, 0 to 1: the lesser of both sides.</summary>
    /// <param name="a">A unit.</param>
    /// <param name="b">Another.</param>
    /// <param name="reportsOfA">How many reports the one has.</param>
    /// <param name="reportsOfB">How many the other has.</param>
    public double Of(int a, int b, int reportsOfA, int reportsOfB)
    {
        ref float found = ref known[(a * stride) + b];
        if (found < 0)
        {
            List(a);
            List(b);
            known[(b * stride) + a] = found = (float)Compare(Entries(a), Entries(b), reportsOfA, reportsOfB);
        }

        return found;
    }

    private ReadOnlySpan<Entry> Entries(int unit) => entries.AsSpan(starts[unit], counts[unit]);

    private static double Compare(ReadOnlySpan<Entry> x, ReadOnlySpan<Entry> y, int reportsOfX, int reportsOfY)
    {
        double mostOfX = StoryWeights.ForeignShare * reportsOfX, mostOfY = StoryWeights.ForeignShare * reportsOfY;
        long allOfX = 0, allOfY = 0, foreignOfX = 0, foreignOfY = 0;
        for (int i = 0, j = 0; i < x.Length || j < y.Length;)
        {
            int order = i == x.Length ? 1 : j == y.Length ? -1 : x[i].Hash.CompareTo(y[j].Hash);
            var (one, other) = (order <= 0 ? x[i++] : default, order >= 0 ? y[j++] : default);
            allOfX += one.Weight;
            allOfY += other.Weight;
            foreignOfX += other.Reports <= mostOfY ? one.Weight : 0;
            foreignOfY += one.Reports <= mostOfX ? other.Weight : 0;
        }

        return Math.Min(
            Math.BigMul((int)foreignOfX, reportsOfX) / ((double)Math.Max(1, allOfX) * (reportsOfX + 1)),
            Math.BigMul((int)foreignOfY, reportsOfY) / ((double)Math.Max(1, allOfY) * (reportsOfY + 1)));
    }

    private void List(int unit)
    {
        if (starts[unit] != Unknown)
        {
            return;
        }

        (int start, int count) = (used, 0);
        for (int member = unit; member != Unknown; member = nexts[member])
        {
            foreach (int row in units[member].Rows)
            {
                var (own, ownCount) = Copy(columns.Terms(row));
                (start, count) = count == 0 ? (own, ownCount) : Merge(start, count, own, ownCount);
            }
        }

        (starts[unit], counts[unit]) = (start, count);
    }

    private (int Start, int Count) Copy(ReadOnlySpan<uint> terms)
    {
        MakeRoom(terms.Length);
        int start = used;
        foreach (uint term in terms)
        {
            entries[used++] = new Entry(StoryTerm.Hash(term), StoryTerm.Weight(term), 1);
        }

        return (start, terms.Length);
    }

    private (int Start, int Count) Merge(int a, int countA, int b, int countB)
    {
        MakeRoom(countA + countB);
        ReadOnlySpan<Entry> x = entries.AsSpan(a, countA), y = entries.AsSpan(b, countB);
        int start = used;
        for (int i = 0, j = 0; i < x.Length || j < y.Length;)
        {
            int order = i == x.Length ? 1 : j == y.Length ? -1 : x[i].Hash.CompareTo(y[j].Hash);
            var (one, other) = (order <= 0 ? x[i++] : default, order >= 0 ? y[j++] : default);
            entries[used++] = new Entry(order <= 0 ? one.Hash : other.Hash, one.Weight + other.Weight, one.Reports + other.Reports);
        }

        return (start, used - start);
    }

    private void MakeRoom(int more)
    {
        if (used + more > entries.Length)
        {
            Array.Resize(ref entries, Math.Max(used + more, entries.Length * 2));
        }
    }

    // A term of a unit: the sum of its weights in the unit's reports, and how many have it.
    private readonly record struct Entry(int Hash, int Weight, int Reports);
}
