using Casus.Extraction.Html.Blocks;
using Casus.Learning.Features;
using Casus.Learning.Trees;
using Casus.Learning.Trees.Training;

namespace Casus.Tools.Train.Pages;

/// <summary>Learns which blocks of pages are the report's: first each block by itself, then once more with what the first trees say of those around it.</summary>
/// <param name="first">How the first trees grow.</param>
/// <param name="second">How the second trees grow.</param>
/// <param name="folds">In how many parts hosts are divided where trees judge pages that they have not seen.</param>
internal sealed class PageLearner(TreeOptions first, TreeOptions second, int folds)
{
    private const float Sure = 1.5f, TaughtWeight = 0.5f;
    private const int Copies = 3;

    /// <summary>By page: the log-odds of its blocks by a model that saw no page of its host, neither in its trees nor in the answers they learned from.</summary>
    /// <param name="examples">The pages.</param>
    public float[][] Cross(IReadOnlyList<PageExample> examples)
    {
        float[][] scores = new float[examples.Count][];
        for (int fold = 0; fold < folds; fold++)
        {
            BlockModel model = Learn([.. examples.Where(example => Fold(example) != fold).Select(example => example.Copy())]);
            for (int i = 0; i < examples.Count; i++)
            {
                if (Fold(examples[i]) == fold)
                {
                    scores[i] = model.Score(examples[i].Page, examples[i].Figures);
                }
            }
        }

        return scores;
    }

    /// <summary>Learns from pages; answers that nobody knows are filled in.</summary>
    /// <param name="examples">The pages.</param>
    public BlockModel Learn(IReadOnlyList<PageExample> examples)
    {
        Teach(examples, CrossFirst(examples, 1));
        float[][] scores = CrossFirst(examples, Copies);
        BoostedTrees own = Train(examples, example => example.Rows, first, Copies);
        var rows = examples.Select((example, i) => (example, Rows: example.Surroundings(scores[i]))).ToDictionary(pair => pair.example, pair => pair.Rows);
        BoostedTrees again = Train(examples, example => rows[example], second, Copies);
        return new BlockModel(own, again);
    }

    /// <summary>What the pages give at a threshold.</summary>
    /// <param name="examples">The pages.</param>
    /// <param name="scores">By page: the log-odds of its blocks.</param>
    /// <param name="threshold">Log-odds above which a block is kept.</param>
    public static PageScores Scores(IReadOnlyList<PageExample> examples, float[][] scores, float threshold)
    {
        var sums = new PageScores();
        for (int page = 0; page < examples.Count; page++)
        {
            sums.Add(examples[page].Gold, Text(examples[page], scores[page], threshold));
        }

        return sums;
    }

    /// <summary>What a page gives at a threshold.</summary>
    /// <param name="example">The page.</param>
    /// <param name="scores">The log-odds of its blocks.</param>
    /// <param name="threshold">Log-odds above which a block is kept.</param>
    public static string Text(PageExample example, float[] scores, float threshold) =>
        string.Join("\n\n", BlockChoice.Choose(example.Page, example.Figures, scores, threshold).Select(i => example.Page.Blocks[i].Text));

    private float[][] CrossFirst(IReadOnlyList<PageExample> examples, int copies)
    {
        float[][] scores = new float[examples.Count][];
        for (int fold = 0; fold < folds; fold++)
        {
            if (!examples.Any(example => Fold(example) == fold))
            {
                continue;
            }

            BoostedTrees trees = Train([.. examples.Where(example => Fold(example) != fold)], example => example.Rows, first, copies);
            for (int i = 0; i < examples.Count; i++)
            {
                if (Fold(examples[i]) == fold)
                {
                    scores[i] = [.. examples[i].Rows.Select(row => trees.Score(row))];
                }
            }
        }

        return scores;
    }

    private static BoostedTrees Train(IReadOnlyList<PageExample> examples, Func<PageExample, float[][]> rowsOf, TreeOptions options, int copies)
    {
        List<float[]> rows = [];
        List<bool> answers = [];
        List<float> weights = [];
        foreach (PageExample example in examples)
        {
            float[][] all = rowsOf(example);
            for (int i = 0; i < all.Length; i++)
            {
                if (example.Weights[i] > 0)
                {
                    rows.Add(all[i]);
                    answers.Add(example.Answers[i]);
                    weights.Add(example.Weights[i]);
                }
            }
        }

        // Trees of other seeds see other blocks and ask other questions; their average varies less than each.
        return BoostedTrees.Average([.. Enumerable.Range(0, copies).Select(copy => TreeTrainer.Train(rows, answers, weights, options with { Seed = options.Seed + (100 * copy) }))]);
    }

    // Answers what nobody knows by trees that saw none of the page's host, where they are sure.
    private static void Teach(IReadOnlyList<PageExample> examples, float[][] scores)
    {
        for (int page = 0; page < examples.Count; page++)
        {
            PageExample example = examples[page];
            for (int i = 0; i < example.Rows.Length; i++)
            {
                if (example.Weights[i] <= PageExample.GuessWeight)
                {
                    bool isSure = Math.Abs(scores[page][i]) > Sure;
                    example.Answers[i] = scores[page][i] > 0;
                    example.Weights[i] = isSure ? TaughtWeight : 0;
                }
            }
        }
    }

    private int Fold(PageExample example) => (int)(FeatureHash.Of(example.Gold.Host) % (uint)folds);
}
