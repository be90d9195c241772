namespace Casus.Learning.Trees.Training;

/// <summary>Grows one tree.</summary>
/// <param name="rows">The rows.</param>
/// <param name="slopes">By row: how the loss falls with its score.</param>
/// <param name="curves">By row: how that slope changes.</param>
/// <param name="options">How.</param>
internal sealed class TreeGrower(BinnedRows rows, float[] slopes, float[] curves, TreeOptions options)
{
    private const double LeastGain = 0.5;
    private readonly List<TreeNode> nodes = [];

    /// <summary>Grows the tree and adds its values to the scores of all rows.</summary>
    /// <param name="used">The rows that it sees.</param>
    /// <param name="asked">The features that it may ask.</param>
    /// <param name="scores">By row: its score.</param>
    public List<TreeNode> Grow(int[] used, int[] asked, float[] scores)
    {
        Split(used, Enumerable.Range(0, rows.Count).ToArray(), asked, options.Depth, scores);
        return nodes;
    }

    // The node's rows that the tree sees, and all of its rows.
    private void Split(int[] seen, int[] all, int[] asked, int depth, float[] scores)
    {
        int node = nodes.Count;
        double slope = 0, curve = 0;
        foreach (int i in seen)
        {
            slope += slopes[i];
            curve += curves[i];
        }

        float value = (float)(options.Rate * slope / (curve + options.Shrinkage));
        nodes.Add(new TreeNode(-1, 0, 0, false, value));
        var best = depth == 0 ? default : BestOf(seen, asked, slope, curve);
        if (best.Gain <= LeastGain)
        {
            foreach (int i in all)
            {
                scores[i] += value;
            }

            return;
        }

        Split(Array.FindAll(seen, best.IsLess(rows)), Array.FindAll(all, best.IsLess(rows)), asked, depth - 1, scores);
        nodes[node] = new TreeNode(best.Feature, rows.Edges[best.Feature][best.Bin], nodes.Count, best.MissingIsLess, value);
        Split(Array.FindAll(seen, best.IsMore(rows)), Array.FindAll(all, best.IsMore(rows)), asked, depth - 1, scores);
    }

    private Question BestOf(int[] seen, int[] asked, double slope, double curve)
    {
        var sums = new Bin[asked.Length * BinnedRows.Bins];
        foreach (int i in seen)
        {
            var cells = rows.Cells.AsSpan(i * rows.Width, rows.Width);
            var (s, c) = (slopes[i], curves[i]);
            for (int a = 0; a < asked.Length; a++)
            {
                ref var bin = ref sums[(a * BinnedRows.Bins) + cells[asked[a]]];
                bin.Slope += s;
                bin.Curve += c;
                bin.Rows++;
            }
        }

        var best = default(Question);
        var whole = new Bin { Slope = slope, Curve = curve, Rows = seen.Length };
        for (int a = 0; a < asked.Length; a++)
        {
            var bins = sums.AsSpan(a * BinnedRows.Bins, BinnedRows.Bins);
            best = BestOf(best, asked[a], bins, whole, default, false);
            best = BestOf(best, asked[a], bins, whole, bins[BinnedRows.Missing], true);
        }

        return best;
    }

    private Question BestOf(Question best, int feature, ReadOnlySpan<Bin> bins, Bin whole, Bin less, bool missingIsLess)
    {
        double before = Fit(whole.Slope, whole.Curve);
        for (int b = 0; b < rows.Edges[feature].Length; b++)
        {
            less.Slope += bins[b].Slope;
            less.Curve += bins[b].Curve;
            less.Rows += bins[b].Rows;
            if (less.Rows < options.FewestRows || whole.Rows - less.Rows < options.FewestRows)
            {
                continue;
            }

            double gain = Fit(less.Slope, less.Curve) + Fit(whole.Slope - less.Slope, whole.Curve - less.Curve) - before;
            if (gain > best.Gain)
            {
                best = new Question(feature, b, missingIsLess, gain);
            }
        }

        return best;
    }

    private double Fit(double slope, double curve) => slope * slope / (curve + options.Shrinkage);

    private struct Bin
    {
        public double Slope, Curve;
        public int Rows;
    }

    private readonly record struct Question(int Feature, int Bin, bool MissingIsLess, double Gain)
    {
        public Predicate<int> IsLess(BinnedRows rows)
        {
            var (feature, bin, missing) = (Feature, Bin, MissingIsLess);
            return i => rows.Cells[(i * rows.Width) + feature] is var cell && (cell == BinnedRows.Missing ? missing : cell <= bin);
        }

        public Predicate<int> IsMore(BinnedRows rows)
        {
            var less = IsLess(rows);
            return i => !less(i);
        }
    }
}
