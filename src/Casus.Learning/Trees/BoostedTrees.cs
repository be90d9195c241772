namespace Casus.Learning.Trees;

/// <summary>
/// A sum of regression trees over rows of numbers, where a number may be missing (not a number): gradient boosting's model
/// of a yes or no. Immutable and safe to share.
/// </summary>
public sealed partial class BoostedTrees
{
    private readonly int[] roots;     // by tree: its root
    private readonly TreeNode[] nodes; // a question's node for what is less stands right after it; a leaf's value is exact, a question's an average

    internal BoostedTrees(float bias, int[] roots, TreeNode[] nodes)
    {
        Bias = bias;
        this.roots = roots;
        this.nodes = nodes;
    }

    /// <summary>What every row gets before the trees, in log-odds.</summary>
    public float Bias { get; }

    /// <summary>Number of trees.</summary>
    public int Count => roots.Length;

    /// <summary>The model whose score is the average of several models' scores.</summary>
    /// <param name="models">The models, over the same features.</param>
    internal static BoostedTrees Average(IReadOnlyList<BoostedTrees> models)
    {
        List<int> roots = [];
        List<TreeNode> nodes = [];
        foreach (BoostedTrees model in models)
        {
            int first = nodes.Count;
            roots.AddRange(model.roots.Select(root => root + first));
            nodes.AddRange(model.nodes.Select(node => node with { Other = node.Feature < 0 ? 0 : node.Other + first, Value = node.Value / models.Count }));
        }

        return new BoostedTrees(models.Average(model => model.Bias), [.. roots], [.. nodes]);
    }

    /// <summary>The log-odds of yes.</summary>
    /// <param name="row">The numbers, one a feature; a missing one is not a number.</param>
    public float Score(ReadOnlySpan<float> row)
    {
        float sum = Bias;
        foreach (int root in roots)
        {
            int at = root;
            ref readonly TreeNode node = ref nodes[at];
            while (node.Feature >= 0)
            {
                at = Next(in node, at, row[node.Feature]);
                node = ref nodes[at];
            }

            sum += node.Value;
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
            rest += nodes[node].Value;
            for (int feature = nodes[node].Feature; feature >= 0; feature = nodes[node].Feature)
            {
                int next = Next(in nodes[node], node, row[feature]);
                parts[feature] += nodes[next].Value - nodes[node].Value;
                node = next;
            }
        }

        return rest;
    }

    private static int Next(in TreeNode node, int at, float value) =>
        value <= node.Threshold || (node.MissingIsLess && float.IsNaN(value)) ? at + 1 : node.Other;
}
