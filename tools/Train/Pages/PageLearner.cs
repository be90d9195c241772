using Casus.Extraction.Html.Blocks;
using Casus.Learning.Features;
using Casus.Learning.Trees;
using Casus.Learning.Trees.Training;

namespace Casus.Tools.Train.Pages;

/// <summary>Learns which blocks of pages are the report's.</summary>
internal static class PageLearner
{
    private const float Sure = 1.5f, TaughtWeight = 0.5f;

    /// <summary>By page: the log-odds of its blocks by trees that saw no page of its host.</summary>
    /// <param name="examples">The pages.</param>
    /// <param name="folds">In how many parts the hosts are divided.</param>
    /// <param name="options">How trees grow.</param>
    public static float[][] Cross(IReadOnlyList<PageExample> examples, int folds, TreeOptions options)
    {
        float[][] scores = new float[examples.Count][];
        for (int fold = 0; fold < folds; fold++)
        {
            BoostedTrees trees = Learn([.. examples.Where(example => Fold(example, folds) != fold)], options);
            for (int i = 0; i < examples.Count; i++)
            {
                if (Fold(examples[i], folds) == fold)
                {
                    scores[i] = [.. examples[i].Rows.Select(row => trees.Score(row))];
                }
            }
        }

        return scores;
    }

    /// <summary>Learns from pages.</summary>
    /// <param name="examples">The pages.</param>
    /// <param name="options">How trees grow.</param>
    public static BoostedTrees Learn(IReadOnlyList<PageExample> examples, TreeOptions options)
    {
        List<float[]> rows = [];
        List<bool> answers = [];
        List<float> weights = [];
        foreach (PageExample example in examples)
        {
            for (int i = 0; i < example.Rows.Length; i++)
            {
                if (example.Weights[i] > 0)
                {
                    rows.Add(example.Rows[i]);
                    answers.Add(example.Answers[i]);
                    weights.Add(example.Weights[i]);
                }
            }
        }

        return TreeTrainer.Train(rows, answers, weights, options);
    }

    /// <summary>Answers what nobody knows of pages by trees that saw none of their hosts, where they are sure.</summary>
    /// <param name="examples">The pages.</param>
    /// <param name="scores">By page: the log-odds of its blocks.</param>
    public static void Teach(IReadOnlyList<PageExample> examples, float[][] scores)
    {
        for (int page = 0; page < examples.Count; page++)
        {
            PageExample example = examples[page];
            for (int i = 0; i < example.Rows.Length; i++)
            {
                if (example.Weights[i] == 0 && Math.Abs(scores[page][i]) > Sure)
                {
                    example.Answers[i] = scores[page][i] > 0;
                    example.Weights[i] = TaughtWeight;
                }
            }
        }
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
            PageExample example = examples[page];
            string text = string.Join("\n\n", BlockChoice.Choose(example.Page, example.Figures, scores[page], threshold).Select(i => example.Page.Blocks[i].Text));
            sums.Add(example.Gold, text);
        }

        return sums;
    }

    private static int Fold(PageExample example, int folds) => (int)(FeatureHash.Of(example.Gold.Host) % (uint)folds);
}
