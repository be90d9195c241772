namespace Casus.Learning.Trees;

/// <summary>
/// A sum of regression trees over rows of numbers, where a number may be missing (not a number): gradient boosting's model
/// of a yes or no. Immutable and safe to share.
/// </summary>
public sealed partial class BoostedTrees
{
    private readonly int[] roots;           // by tree: its root
    private readonly int[] features;        // by node: what it asks, or -1 for a leaf
    private readonly float[] thresholds;    // by node: at most this goes to the next node
    private readonly int[] others;          // by node: the node for what is greater; the node for what is not stands right after
    private readonly bool[] missingIsLess;  // by node: where a missing number goes
    private readonly float[] values;        // by node: what a row that comes here adds on average; a leaf's is exact

    internal BoostedTrees(float bias, int[] roots, TreeNode[] nodes)
    {
        Bias = bias;
        this.roots = roots;
        features = Array.ConvertAll(nodes, n => n.Feature);
        thresholds = Array.ConvertAll(nodes, n => n.Threshold);
        others = Array.ConvertAll(nodes, n => n.Other);
        missingIsLess = Array.ConvertAll(nodes, n => n.MissingIsLess);
        values = Array.ConvertAll(nodes, n => n.Value);
    }

    /// <summary>What every row gets before the trees, in log-odds.</summary>
    public float Bias { get; }

    /// <summary>Number of trees.</summary>
    public int Count => roots.Length;

    /// <summary>The log-odds of yes.</summary>
    /// <param name="row">The numbers, one a feature; a missing one is not a number.</param>
    public float Score(ReadOnlySpan<float> row)
    {
        float sum = Bias;
        foreach (int root in roots)
        {
            int node = root;
            for (int feature = features[node]; feature >= 0; feature = features[node])
            {
                node = Next(node, row[feature]);
            }

            sum += values[node];
        }

        return sum;
    }

    /// <summary>
    /// What each feature adds to the score: by every question, how far its answer moves the average of the rows that come there.
    /// The parts and what is left (the bias and the averages of the trees) add up to the score.
    /// </summary>
    /// <param name="row">The numbers.</param>
    /// <param name="parts">Takes what each feature adds, in log-odds; it is cleared first.</param>
    /// <returns>What no feature adds.</returns>
    public float Explain(ReadOnlySpan<float> row, Span<float> parts)
    {
        parts.Clear();
        float rest = Bias;
        foreach (int root in roots)
        {
            int node = root;
            rest += values[node];
            for (int feature = features[node]; feature >= 0; feature = features[node])
            {
                int next = Next(node, row[feature]);
                parts[feature] += values[next] - values[node];
                node = next;
            }
        }

        return rest;
    }

    private int Next(int node, float value)
    {
        bool isLess = float.IsNaN(value) ? missingIsLess[node] : value <= thresholds[node];
        return isLess ? node + 1 : others[node];
    }
}
