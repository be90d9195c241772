using System.Numerics;
using System.Runtime.InteropServices;

namespace Casus.Resolution.Stories;

/// <summary>
/// Joins the units of one part, the most alike two first, until no two are alike enough. Alike is the average likeness of
/// their reports; of units of some reports it is more when they are less foreign to each other than usual, and less when they are more.
/// Worked out over all pairs, in a fixed order: the outcome depends on nothing but the units. Keeps its scratch memory; not thread-safe.
/// </summary>
/// <param name="columns">The reports.</param>
/// <param name="vectors">The terms of the units.</param>
/// <param name="mostUnits">How many units a part may have.</param>
internal sealed class StoryLinkage(StoryColumns columns, UnitVectors vectors, int mostUnits)
{
    private const float Slack = 0.9999f; // what is passed over is less than what is asked by more than floats err

    private readonly StoryContrast contrast = new(vectors, mostUnits);
    private readonly int stride = mostUnits + 8; // not a power of two: columns of the square would share few cache lines
    private readonly float[] sums = new float[mostUnits * (mostUnits + 8)]; // [n, stride]: sum of the likeness of their reports
    private readonly int[] sizes = new int[mostUnits], dated = new int[mostUnits], nearest = new int[mostUnits];
    private readonly double[] daySums = new double[mostUnits];
    private readonly double[] brevity = new double[mostUnits];  // sum over reports; 1 for a mere headline, 0 for a long report
    private readonly double[] margins = new double[mostUnits];  // by how much the link to the nearest is above what is asked
    private readonly float[] scales = new float[mostUnits];     // what a sum times those of both units is: their likeness; 0 of units that are gone
    private readonly bool[] isSure = new bool[mostUnits], isGone = new bool[mostUnits];
    private double leastAsked; // of any two units
    private int n;

    /// <summary>Joins units.</summary>
    /// <param name="units">The units, by day and id of their first reports; not more than there may be.</param>
    /// <returns>For each unit the index of the first unit of its story.</returns>
    public int[] Join(IReadOnlyList<StoryUnit> units)
    {
        Begin(units);
        vectors.Multiply(units, sums.AsSpan(0, n * stride), stride);
        contrast.Begin(n);
        int[] stories = new int[n];
        for (int i = 0; i < n; i++)
        {
            stories[i] = i;
            FindNearest(i);
        }

        for (int first = Best(); first >= 0; first = Best())
        {
            int a = Math.Min(first, nearest[first]), b = Math.Max(first, nearest[first]);
            Merge(a, b);
            stories.AsSpan().Replace(b, a);
        }

        return stories;
    }

    private void Begin(IReadOnlyList<StoryUnit> units)
    {
        n = units.Count;
        double briefest = 0;
        for (int i = 0; i < n; i++)
        {
            (sizes[i], dated[i], daySums[i], brevity[i], isSure[i], isGone[i]) = (units[i].Rows.Length, 0, 0, 0, false, false);
            foreach (int row in units[i].Rows)
            {
                daySums[i] += Math.Max(0, columns.Day(row));
                dated[i] += columns.Day(row) >= 0 ? 1 : 0;
                isSure[i] |= columns.IsDayOwn(row);
                brevity[i] += StoryBrevity.Of(columns.TermCount(row));
            }

            scales[i] = 1f / sizes[i];
            briefest = Math.Max(briefest, brevity[i] / sizes[i]);
        }

        leastAsked = StoryBrevity.Asked(briefest);
    }

    private int Best()
    {
        int best = -1;
        for (int i = 0; i < n; i++)
        {
            if (nearest[i] >= 0 && !isGone[i] && (best < 0 || margins[i] > margins[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private void Merge(int a, int b)
    {
        Span<float> ofA = sums.AsSpan(a * stride, n), ofB = sums.AsSpan(b * stride, n);
        contrast.Join(a, b);
        sizes[a] += sizes[b];
        daySums[a] += daySums[b];
        dated[a] += dated[b];
        brevity[a] += brevity[b];
        isSure[a] |= isSure[b];
        (isGone[b], scales[a], scales[b]) = (true, 1f / sizes[a], 0);
        for (int k = 0; k < n; k++)
        {
            if (!isGone[k] && k != a)
            {
                ofA[k] += ofB[k];
                sums[(k * stride) + a] = ofA[k];
            }
        }

        FindNearest(a);
        for (int k = 0; k < n; k++)
        {
            if (isGone[k] || k == a)
            {
                continue;
            }

            if (nearest[k] == a || nearest[k] == b)
            {
                FindNearest(k);
            }
            else if (ofA[k] * scales[k] * scales[a] > Slack * Glance(a, margins[k]) && Margin(k, a, margins[k] == 0 ? 0 : Math.BitDecrement(margins[k])) is var margin && margin > 0
                && (nearest[k] < 0 || margin > margins[k] || (margin == margins[k] && a < nearest[k])))
            {
                (nearest[k], margins[k]) = (a, margin);
            }
        }
    }

    // Most units are too unlike at a glance, several at a time; only the others are looked at closely.
    private void FindNearest(int a)
    {
        (nearest[a], margins[a]) = (-1, 0);
        var alike = MemoryMarshal.Cast<float, Vector<float>>(sums.AsSpan(a * stride, mostUnits));
        var others = MemoryMarshal.Cast<float, Vector<float>>(scales.AsSpan());
        var least = new Vector<float>(Least(a));
        for (int first = 0; first * Vector<float>.Count < n; first++)
        {
            if (!Vector.GreaterThanAny(alike[first] * others[first], least))
            {
                continue;
            }

            for (int b = first * Vector<float>.Count, end = Math.Min(n, b + Vector<float>.Count); b < end; b++)
            {
                if (b != a && !isGone[b] && sums[(a * stride) + b] > 0 && Margin(a, b, margins[a]) is var margin && margin > margins[a])
                {
                    (nearest[a], margins[a]) = (b, margin);
                    least = new Vector<float>(Least(a));
                }
            }
        }
    }

    private float Least(int a) => Slack * Glance(a, margins[a]) / scales[a];

    // Below this likeness nothing is above what is asked by more than that.
    private float Glance(int a, double moreThan) => (float)(leastAsked + moreThan - (sizes[a] >= StoryWeights.FewForContrast ? StoryWeights.MostContrast : 0));

    // What cannot be more than that is told as it is before it is looked at closely.
    private double Margin(int a, int b, double moreThan)
    {
        double both = sizes[a] + sizes[b];
        double alike = sums[(a * stride) + b] / ((double)sizes[a] * sizes[b]);
        double brief = (brevity[a] + brevity[b]) / both, asked = StoryBrevity.Asked(brief);
        bool isContrasted = sizes[a] >= StoryWeights.FewForContrast && sizes[b] >= StoryWeights.FewForContrast;
        double most = alike + (isContrasted ? StoryWeights.MostContrast : 0);
        if (most - asked <= moreThan)
        {
            return alike - asked;
        }

        double fading = dated[a] == 0 || dated[b] == 0
            ? 1
            : StoryWeights.Fading(Math.Abs((daySums[a] / dated[a]) - (daySums[b] / dated[b])), isSure[a] && isSure[b]);
        if (isContrasted && (most * fading) - asked > moreThan)
        {
            alike += (1 - brief) * StoryWeights.Contrast(contrast.Of(a, b, sizes[a], sizes[b]));
        }

        return (alike * fading) - asked;
    }
}
