using System.Numerics;
using System.Runtime.InteropServices;

namespace Casus.Resolution.Stories;

/// <summary>
/// How foreign two units are to each other: the part of a unit's weight that lies in terms which hardly any report of the
/// other has. Two arrests of two players in one town are alike by most of their words, but each has its own name, and all reports of
/// it have that; reports of one happening differ here and there. What few reports have shows little, so that it counts less.
/// All sums are of whole numbers, the same in any order. Keeps its scratch memory; not thread-safe.
/// </summary>
/// <param name="vectors">The terms of the units.</param>
/// <param name="mostUnits">How many units a part may have.</param>
internal sealed class StoryContrast(UnitVectors vectors, int mostUnits)
{
    private const int None = -1;
    private readonly float[] known = new float[mostUnits * mostUnits]; // [units, mostUnits]: what was worked out, or None
    private readonly int[] nexts = new int[mostUnits], lasts = new int[mostUnits]; // units that were joined, in a chain; the last one of a chain
    private readonly bool[] isLaidOut = new bool[mostUnits];
    private readonly int[][] weights = new int[mostUnits][], reports = new int[mostUnits][]; // by unit and shared term
    private readonly long[] totals = new long[mostUnits], own = new long[mostUnits]; // by unit: weight of all its terms, and of those that no other unit had
    private int count;

    /// <summary>Begins with the units that were multiplied last.</summary>
    /// <param name="units">How many there are.</param>
    public void Begin(int units)
    {
        count = units;
        for (int i = 0; i < units; i++)
        {
            (nexts[i], lasts[i], isLaidOut[i]) = (None, i, false);
            known.AsSpan(i * mostUnits, units).Fill(None);
        }
    }

    /// <summary>Joins a unit to another.</summary>
    public void Join(int a, int b)
    {
        nexts[lasts[a]] = b;
        lasts[a] = lasts[b];
        isLaidOut[a] &= isLaidOut[b];
        if (isLaidOut[a])
        {
            Add(weights[b], weights[a]);
            Add(reports[b], reports[a]);
            totals[a] += totals[b];
            own[a] += own[b];
        }

        for (int k = 0; k < count; k++)
        {
            known[(a * mostUnits) + k] = known[(k * mostUnits) + a] = None;
        }
    }

    /// <summary>How foreign two units are to each other, 0 to 1: the lesser of both sides.</summary>
    /// <param name="a">A unit.</param>
    /// <param name="b">Another.</param>
    /// <param name="reportsOfA">How many reports the one has.</param>
    /// <param name="reportsOfB">How many the other has.</param>
    public double Of(int a, int b, int reportsOfA, int reportsOfB)
    {
        ref float found = ref known[(a * mostUnits) + b];
        if (found < 0)
        {
            LayOut(a);
            LayOut(b);
            double first = (Foreign(a, b, reportsOfB) + own[a]) / (double)Math.Max(1, totals[a]) * reportsOfA / (reportsOfA + 1);
            double second = (Foreign(b, a, reportsOfA) + own[b]) / (double)Math.Max(1, totals[b]) * reportsOfB / (reportsOfB + 1);
            known[(b * mostUnits) + a] = found = (float)Math.Min(first, second);
        }

        return found;
    }

    // The weight of a unit's terms that are foreign to another; of terms that several units had.
    private long Foreign(int unit, int other, int reportsOfOther)
    {
        int most = (int)(StoryWeights.ForeignShare * reportsOfOther);
        ReadOnlySpan<int> its = weights[unit].AsSpan(0, vectors.SharedTerms), others = reports[other].AsSpan(0, its.Length);
        var wide = MemoryMarshal.Cast<int, Vector<int>>(its);
        var wideOthers = MemoryMarshal.Cast<int, Vector<int>>(others);
        var sums = Vector<int>.Zero;
        for (int i = 0; i < wide.Length; i++)
        {
            sums += wide[i] & Vector.LessThanOrEqual(wideOthers[i], new Vector<int>(most));
        }

        long sum = 0;
        for (int lane = 0; lane < Vector<int>.Count; lane++)
        {
            sum += sums[lane];
        }

        for (int i = wide.Length * Vector<int>.Count; i < its.Length; i++)
        {
            sum += others[i] <= most ? its[i] : 0;
        }

        return sum;
    }

    private void LayOut(int unit)
    {
        if (isLaidOut[unit])
        {
            return;
        }

        if (weights[unit] is null || weights[unit].Length < vectors.SharedTerms)
        {
            int room = (int)BitOperations.RoundUpToPowerOf2((uint)vectors.SharedTerms);
            (weights[unit], reports[unit]) = (new int[room], new int[room]);
        }

        weights[unit].AsSpan(0, vectors.SharedTerms).Clear();
        reports[unit].AsSpan(0, vectors.SharedTerms).Clear();
        (totals[unit], own[unit], isLaidOut[unit]) = (0, 0, true);
        for (int member = unit; member != None; member = nexts[member])
        {
            var (all, alone) = vectors.AddTerms(member, weights[unit], reports[unit]);
            totals[unit] += all;
            own[unit] += alone;
        }
    }

    private void Add(int[] from, int[] to)
    {
        for (int i = 0; i < vectors.SharedTerms; i++)
        {
            to[i] += from[i];
        }
    }
}
