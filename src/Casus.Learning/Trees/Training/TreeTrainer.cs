namespace Casus.Learning.Trees.Training;

/// <summary>
/// Learns boosted trees for a yes or no: each tree takes a step down the log loss of those before it (Friedman 2001), over
/// histograms of binned features. The same rows, options and seed give the same trees.
/// </summary>
public static class TreeTrainer
{
    /// <summary>Learns.</summary>
    /// <param name="rows">The rows, all of one length; a missing number is not a number.</param>
    /// <param name="answers">Whether each row is a yes.</param>
    /// <param name="weights">How much each row counts.</param>
    /// <param name="options">How.</param>
    public static BoostedTrees Train(IReadOnlyList<float[]> rows, IReadOnlyList<bool> answers, IReadOnlyList<float> weights, TreeOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(options);
        var binned = new BinnedRows(rows);
        float bias = Bias(answers, weights);
        float[] scores = Enumerable.Repeat(bias, rows.Count).ToArray();
        var (slopes, curves) = (new float[rows.Count], new float[rows.Count]);
        var random = new Random(options.Seed);
        var (roots, nodes) = (new List<int>(), new List<TreeNode>());
        for (int t = 0; t < options.Trees; t++)
        {
            for (int i = 0; i < scores.Length; i++)
            {
                float chance = 1 / (1 + MathF.Exp(-scores[i]));
                slopes[i] = weights[i] * ((answers[i] ? 1 : 0) - chance);
                curves[i] = weights[i] * chance * (1 - chance);
            }

            int[] used = Enumerable.Range(0, rows.Count).Where(_ => random.NextDouble() < options.RowShare).ToArray();
            int[] asked = Enumerable.Range(0, binned.Width).Where(_ => random.NextDouble() < options.FeatureShare).ToArray();
            var tree = new TreeGrower(binned, slopes, curves, options).Grow(used, asked, scores);
            roots.Add(nodes.Count);
            nodes.AddRange(tree.Select(n => n with { Other = n.Feature < 0 ? 0 : n.Other + roots[^1] }));
        }

        return new BoostedTrees(bias, [.. roots], [.. nodes]);
    }

    private static float Bias(IReadOnlyList<bool> answers, IReadOnlyList<float> weights)
    {
        double yes = 0, all = 0;
        for (int i = 0; i < answers.Count; i++)
        {
            all += weights[i];
            yes += answers[i] ? weights[i] : 0;
        }

        return (float)Math.Log((yes + 1) / (all - yes + 1));
    }
}
