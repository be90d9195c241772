using System.Buffers;
using System.Numerics;

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
        int n = units.Count, most = 0;
        foreach (var unit in units)
        {
            foreach (int row in unit.Rows)
            {
                most += columns.Terms(row).Length;
            }
        }

        // A table of terms, open, at most half full; and the entries of each term as a chain, the newest unit first.
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * most) + 1);
        var table = new TermTable(ArrayPool<int>.Shared.Rent(size), ArrayPool<int>.Shared.Rent(4 * most), ArrayPool<float>.Shared.Rent(2 * most), size, most);
        table.Heads.AsSpan(0, size).Clear();
        for (int i = 0, used = 0; i < n; i++)
        {
            int count = Gather(units[i], columns, table.Terms, table.OwnWeights);
            inner[i] += Inner(table.OwnWeights[..count], units[i].Rows.Length);
            for (int k = 0; k < count; k++)
            {
                table.Add(used++, i, table.Terms[k], table.OwnWeights[k], sums.AsSpan(i * n, n));
            }
        }

        table.Return();
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                sums[(j * n) + i] = sums[(i * n) + j];
            }
        }
    }

    // The terms of a unit, ascending, each once. The order of the reports is fixed, so the sums are, too.
    private static int Gather(StoryUnit unit, StoryColumns columns, Span<int> terms, Span<float> weights)
    {
        int count = 0;
        foreach (int row in unit.Rows)
        {
            columns.Terms(row).CopyTo(terms[count..]);
            columns.Weights(row).CopyTo(weights[count..]);
            count += columns.Terms(row).Length;
        }

        return unit.Rows.Length == 1 ? count : Fold(terms[..count], weights[..count]);
    }

    private static int Fold(Span<int> terms, Span<float> weights)
    {
        // Sorted by term and then by place, so that equal terms are added up in the order of their reports.
        long[] keys = new long[terms.Length];
        for (int k = 0; k < keys.Length; k++)
        {
            keys[k] = ((long)terms[k] << 32) | (uint)k;
        }

        Array.Sort(keys);
        float[] before = weights.ToArray();
        int kept = 0;
        foreach (long key in keys)
        {
            int term = (int)(key >> 32);
            if (kept > 0 && terms[kept - 1] == term)
            {
                weights[kept - 1] += before[(int)(key & uint.MaxValue)];
            }
            else
            {
                (terms[kept], weights[kept++]) = (term, before[(int)(key & uint.MaxValue)]);
            }
        }

        return kept;
    }

    // The square of the sum holds each pair twice and each report with itself once.
    private static double Inner(ReadOnlySpan<float> weights, int reports)
    {
        double square = 0;
        foreach (float weight in weights)
        {
            square += (double)weight * weight;
        }

        return reports == 1 ? 0 : Math.Max(0, (square - reports) / 2);
    }

    private readonly ref struct TermTable(int[] heads, int[] numbers, float[] weights, int size, int most)
    {
        public int[] Heads { get; } = heads; // by slot: newest entry of a term + 1, or 0

        public Span<int> Terms => numbers.AsSpan(0, most);

        public Span<float> OwnWeights => weights.AsSpan(0, most);

        private Span<int> EntryTerms => numbers.AsSpan(most, most);

        private Span<int> EntryUnits => numbers.AsSpan(2 * most, most);

        private Span<int> Nexts => numbers.AsSpan(3 * most, most);

        private Span<float> EntryWeights => weights.AsSpan(most, most);

        // Adds an entry, and its products with those of earlier units to their sums.
        public void Add(int entry, int unit, int term, float weight, Span<float> sums)
        {
            Span<int> terms = EntryTerms, units = EntryUnits, nexts = Nexts;
            var others = EntryWeights;
            int slot = (int)(((uint)term * 0x9E3779B1u) & (uint)(size - 1));
            while (Heads[slot] != 0 && terms[Heads[slot] - 1] != term)
            {
                slot = (slot + 1) & (size - 1);
            }

            for (int at = Heads[slot] - 1; at >= 0; at = nexts[at] - 1)
            {
                sums[units[at]] += weight * others[at];
            }

            (terms[entry], units[entry], nexts[entry], others[entry]) = (term, unit, Heads[slot], weight);
            Heads[slot] = entry + 1;
        }

        public void Return()
        {
            ArrayPool<int>.Shared.Return(Heads);
            ArrayPool<int>.Shared.Return(numbers);
            ArrayPool<float>.Shared.Return(weights);
        }
    }
}
