using System.Numerics;

namespace Casus.Resolution.Stories;

/// <summary>
/// The likeness of units as sums over their reports, through the terms that they share. Keeps its scratch memory; not thread-safe.
/// </summary>
/// <param name="columns">The reports.</param>
internal sealed class UnitVectors(StoryColumns columns)
{
    private int[] slots = [];            // an open table: index of a term + 1, or 0
    private int[] terms = [];            // by index: the term's hash
    private int[] unitCounts = [];       // by index: how many units have the term
    private int[] lastEntries = [];      // by index: the term's entry in the unit that is read
    private int[] entryTerms = [];       // by entry: index of its term; the entries of a unit one after the other
    private float[] entryWeights = [];   // by entry: sum of its weights in the reports of the unit
    private int[] entryReports = [];     // by entry: how many of the reports have it
    private int[] entryEnds = [];        // by unit: where its entries end
    private int[] sharedNumbers = [];    // by index: the term's number among those that several units have, or -1
    private int[] postingStarts = [], postingCounts = []; // by index: where the units that have the term are; how many were met
    private int[] postingUnits = [];
    private float[] postingWeights = [];
    private int termCount, entryCount;
    private int mask; // of the part of the table that is used

    /// <summary>How many terms several of the units have.</summary>
    public int SharedTerms { get; private set; }

    /// <summary>Adds up the likeness of all pairs of reports.</summary>
    /// <param name="units">The units.</param>
    /// <param name="sums">[units, stride], row-major: the sum over the pairs of two units is set here, on both sides.</param>
    /// <param name="stride">Length of a row.</param>
    public void Multiply(IReadOnlyList<StoryUnit> units, Span<float> sums, int stride)
    {
        Begin(units);
        for (int i = 0; i < units.Count; i++)
        {
            Read(units[i], i);
        }

        LayOut();
        sums.Clear();
        for (int i = 0, entry = 0; i < units.Count; i++)
        {
            var own = sums.Slice(i * stride, units.Count);
            for (; entry < entryEnds[i]; entry++)
            {
                Meet(entryTerms[entry], i, entryWeights[entry] / StoryTerm.Unit, own);
            }

            for (int j = 0; j < i; j++)
            {
                sums[(j * stride) + i] = own[j];
            }
        }
    }

    /// <summary>Adds the terms of a unit that other units have, too.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="weights">By number of the shared term: its weights in the unit's reports are added.</param>
    /// <param name="reports">By number of the shared term: how many of the unit's reports have it is added.</param>
    /// <returns>The weight of all terms of the unit, and of those that no other unit has.</returns>
    public (long All, long Own) AddTerms(int unit, Span<int> weights, Span<int> reports)
    {
        (long all, long own) = (0, 0);
        for (int entry = unit == 0 ? 0 : entryEnds[unit - 1]; entry < entryEnds[unit]; entry++)
        {
            int number = sharedNumbers[entryTerms[entry]], weight = (int)entryWeights[entry];
            all += weight;
            if (number < 0)
            {
                own += weight;
                continue;
            }

            weights[number] += weight;
            reports[number] += entryReports[entry];
        }

        return (all, own);
    }

    private void Begin(IReadOnlyList<StoryUnit> units)
    {
        int most = 0;
        foreach (var unit in units)
        {
            foreach (int row in unit.Rows)
            {
                most += columns.TermCount(row);
            }
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * most) + 1);
        if (slots.Length < size)
        {
            int room = size / 2;
            (terms, unitCounts, lastEntries, entryTerms, entryWeights) = (new int[room], new int[room], new int[room], new int[room], new float[room]);
            (postingStarts, postingCounts, postingUnits, postingWeights) = (new int[room], new int[room], new int[room], new float[room]);
            (entryReports, sharedNumbers) = (new int[room], new int[room]);
            slots = new int[size];
        }

        if (entryEnds.Length < units.Count)
        {
            entryEnds = new int[units.Count];
        }

        mask = size - 1;
        slots.AsSpan(0, size).Clear();
        (termCount, entryCount) = (0, 0);
    }

    // The order of the reports and of their terms is fixed, so the sums are, too.
    private void Read(StoryUnit unit, int number)
    {
        int first = entryCount;
        foreach (int row in unit.Rows)
        {
            var own = columns.Terms(row);
            for (int k = 0; k < own.Length; k++)
            {
                int term = Index(StoryTerm.Hash(own[k]));
                float weight = StoryTerm.Weight(own[k]);
                if (lastEntries[term] >= first)
                {
                    entryWeights[lastEntries[term]] += weight;
                    entryReports[lastEntries[term]]++;
                    continue;
                }

                (entryTerms[entryCount], entryWeights[entryCount], entryReports[entryCount]) = (term, weight, 1);
                lastEntries[term] = entryCount++;
                unitCounts[term]++;
            }
        }

        entryEnds[number] = entryCount;
    }

    private int Index(int term)
    {
        int slot = (int)((uint)term * 0x9E3779B1u) & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (terms[slots[slot] - 1] == term)
            {
                return slots[slot] - 1;
            }
        }

        (terms[termCount], unitCounts[termCount], lastEntries[termCount]) = (term, 0, -1);
        slots[slot] = termCount + 1;
        return termCount++;
    }

    private void LayOut()
    {
        SharedTerms = 0;
        for (int term = 0, start = 0; term < termCount; term++)
        {
            (postingStarts[term], postingCounts[term]) = (start, 0);
            sharedNumbers[term] = unitCounts[term] > 1 ? SharedTerms++ : -1;
            start += unitCounts[term] > 1 ? unitCounts[term] : 0;
        }
    }

    // The products with the units met before; a term of one unit alone has none.
    private void Meet(int term, int unit, float weight, Span<float> sums)
    {
        if (unitCounts[term] == 1)
        {
            return;
        }

        int start = postingStarts[term], count = postingCounts[term]++;
        var others = postingUnits.AsSpan(start, count);
        var weights = postingWeights.AsSpan(start, count);
        for (int p = 0; p < others.Length; p++)
        {
            sums[others[p]] += weight * weights[p];
        }

        (postingUnits[start + count], postingWeights[start + count]) = (unit, weight * StoryTerm.Unit);
    }
}
