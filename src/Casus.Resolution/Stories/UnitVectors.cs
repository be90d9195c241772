namespace Casus.Resolution.Stories;

/// <summary>The likeness of units as sums over their reports, through the terms that they share.</summary>
internal static class UnitVectors
{
    /// <summary>Adds up the likeness of all pairs of reports.</summary>
    /// <param name="units">The units.</param>
    /// <param name="columns">The reports.</param>
    /// <param name="sums">Square, row-major: the sum over the pairs of two units is added here, on both sides.</param>
    /// <param name="inner">By unit: the sum over the pairs within it is added here.</param>
    public static void AddProducts(IReadOnlyList<StoryUnit> units, StoryColumns columns, float[] sums, double[] inner)
    {
        int n = units.Count;
        var entries = new List<(int Term, int Unit, float Weight)>();
        for (int i = 0; i < n; i++)
        {
            AddEntries(entries, units[i], i, columns);
            inner[i] += Inner(entries, i, units[i].Rows.Length);
        }

        entries.Sort((a, b) => a.Term != b.Term ? a.Term.CompareTo(b.Term) : a.Unit.CompareTo(b.Unit));
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries);
        for (int first = 0, end; first < all.Length; first = end)
        {
            for (end = first + 1; end < all.Length && all[end].Term == all[first].Term; end++)
            {
                for (int k = first; k < end; k++)
                {
                    sums[(all[end].Unit * n) + all[k].Unit] += all[end].Weight * all[k].Weight;
                }
            }
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                sums[(j * n) + i] = sums[(i * n) + j];
            }
        }
    }

    private static void AddEntries(List<(int Term, int Unit, float Weight)> entries, StoryUnit unit, int index, StoryColumns columns)
    {
        int from = entries.Count;
        foreach (int row in unit.Rows)
        {
            var terms = columns.Terms(row);
            var weights = columns.Weights(row);
            for (int k = 0; k < terms.Length; k++)
            {
                entries.Add((terms[k], index, weights[k]));
            }
        }

        if (unit.Rows.Length > 1)
        {
            // Of several reports: each term once. The order of the reports is fixed, so the sums are, too.
            var own = entries.Skip(from).GroupBy(e => e.Term).Select(g => (g.Key, index, g.Sum(e => e.Weight))).ToList();
            entries.RemoveRange(from, entries.Count - from);
            entries.AddRange(own);
        }
    }

    // The square of the sum holds each pair twice and each report with itself once.
    private static double Inner(List<(int Term, int Unit, float Weight)> entries, int unit, int reports)
    {
        double square = 0;
        for (int k = entries.Count - 1; k >= 0 && entries[k].Unit == unit; k--)
        {
            square += (double)entries[k].Weight * entries[k].Weight;
        }

        return reports == 1 ? 0 : Math.Max(0, (square - reports) / 2);
    }
}
