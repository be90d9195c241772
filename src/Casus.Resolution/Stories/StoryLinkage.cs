namespace Casus.Resolution.Stories;

/// <summary>
/// Joins the units of one part, the most alike two first, until no two are alike enough. Alike is the average likeness of
/// their reports, over how alike the reports of each are among themselves: close-knit stories take only what is close.
/// Worked out over all pairs, in a fixed order: the outcome depends on nothing but the units.
/// </summary>
internal sealed class StoryLinkage
{
    private readonly int n;
    private readonly float[] sums;      // [n, n]: sum of the likeness of their reports, row-major
    private readonly int[] sizes;
    private readonly double[] inner;    // sum of likeness among the unit's own reports
    private readonly double[] closeness;
    private readonly double[] daySums;
    private readonly int[] dated;
    private readonly double[] brevity;  // sum over reports; 1 for a mere headline, 0 for a long report
    private readonly bool[] isSure;     // one of its reports has a day of its own
    private readonly bool[] isGone;
    private readonly int[] nearest;
    private readonly double[] margins;  // by how much the link to the nearest is above what is asked

    private StoryLinkage(IReadOnlyList<StoryUnit> units, StoryColumns columns)
    {
        n = units.Count;
        sums = new float[n * n];
        (sizes, dated, nearest) = (new int[n], new int[n], new int[n]);
        (inner, closeness, daySums, brevity, margins) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (isGone, isSure) = (new bool[n], new bool[n]);
        for (int i = 0; i < n; i++)
        {
            sizes[i] = units[i].Rows.Length;
            foreach (int row in units[i].Rows)
            {
                daySums[i] += Math.Max(0, columns.Day(row));
                dated[i] += columns.Day(row) >= 0 ? 1 : 0;
                isSure[i] |= columns.IsDayOwn(row);
                brevity[i] += Brevity(columns.Terms(row).Length);
            }
        }

        UnitVectors.AddProducts(units, columns, sums, inner);
    }

    /// <summary>Joins units.</summary>
    /// <param name="units">The units, by day and id of their first reports.</param>
    /// <param name="columns">The reports.</param>
    /// <returns>For each unit the index of the first unit of its story.</returns>
    public static int[] Join(IReadOnlyList<StoryUnit> units, StoryColumns columns) => new StoryLinkage(units, columns).Join();

    private int[] Join()
    {
        int[] stories = new int[n];
        for (int i = 0; i < n; i++)
        {
            stories[i] = i;
            SetCloseness(i);
        }

        for (int i = 0; i < n; i++)
        {
            FindNearest(i);
        }

        for (int first = Best(); first >= 0; first = Best())
        {
            int a = Math.Min(first, nearest[first]), b = Math.Max(first, nearest[first]);
            Merge(a, b);
            for (int i = 0; i < n; i++)
            {
                stories[i] = stories[i] == b ? a : stories[i];
            }
        }

        return stories;
    }

    private int Best()
    {
        int best = -1;
        for (int i = 0; i < n; i++)
        {
            if (!isGone[i] && nearest[i] >= 0 && (best < 0 || margins[i] > margins[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private void Merge(int a, int b)
    {
        inner[a] += inner[b] + sums[(a * n) + b];
        sizes[a] += sizes[b];
        daySums[a] += daySums[b];
        dated[a] += dated[b];
        brevity[a] += brevity[b];
        isSure[a] |= isSure[b];
        isGone[b] = true;
        for (int k = 0; k < n; k++)
        {
            if (!isGone[k] && k != a)
            {
                sums[(a * n) + k] += sums[(b * n) + k];
                sums[(k * n) + a] = sums[(a * n) + k];
            }
        }

        SetCloseness(a);
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
            else if (Margin(k, a) is var margin && margin > 0 && (nearest[k] < 0 || margin > margins[k] || (margin == margins[k] && a < nearest[k])))
            {
                (nearest[k], margins[k]) = (a, margin);
            }
        }
    }

    private void FindNearest(int a)
    {
        (nearest[a], margins[a]) = (-1, 0);
        for (int b = 0; b < n; b++)
        {
            if (b != a && !isGone[b] && sums[(a * n) + b] > 0 && Margin(a, b) is var margin && margin > margins[a])
            {
                (nearest[a], margins[a]) = (b, margin);
            }
        }
    }

    private double Margin(int a, int b)
    {
        double both = sizes[a] + sizes[b];
        double alike = sums[(a * n) + b] / ((double)sizes[a] * sizes[b] * closeness[a] * closeness[b]);
        double brief = (brevity[a] + brevity[b]) / both;
        double asked = StoryWeights.Join + ((StoryWeights.JoinBrief - StoryWeights.Join) * brief);
        if (alike > asked && dated[a] > 0 && dated[b] > 0) // days only make it less
        {
            alike *= StoryWeights.Fading(Math.Abs((daySums[a] / dated[a]) - (daySums[b] / dated[b])), isSure[a] && isSure[b]);
        }

        return alike - asked;
    }

    // How alike the reports of a unit are, taken to be usual until they are many.
    private void SetCloseness(int a)
    {
        double pairs = (double)sizes[a] * (sizes[a] - 1) / 2;
        double mean = (inner[a] + (StoryWeights.UsualPairs * StoryWeights.UsualLikeness)) / (pairs + StoryWeights.UsualPairs);
        closeness[a] = Math.Pow(mean / StoryWeights.UsualLikeness, StoryWeights.ClosenessPower / 2);
    }

    private static double Brevity(int terms)
    {
        double share = terms / StoryWeights.BriefTerms;
        return 1 / (1 + (share * share * share));
    }
}
