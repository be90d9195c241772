using System.Diagnostics;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Html.Blocks;

/// <summary>The numbers by which a block is judged a second time, once every block of the page has been judged by itself: how likely those around it are the report's.</summary>
internal sealed class BlockSurroundings
{
    /// <summary>How many numbers a block has.</summary>
    public const int Width = 31;

    private const int Near = 3, Window = 5, RunningLetters = 60;

    private readonly PageReading page;
    private readonly PageFigures figures;
    private readonly float[] scores;
    private readonly float[] chances;    // by block: chance that it is the report's
    private readonly double[] before;    // by block: characters of the report expected before it
    private readonly int[] likelyBefore; // by block: the nearest one up to it that is likely running text, or -1
    private readonly int[] likelyAfter;  // by block: the nearest one from it on, or the number of blocks
    private readonly Dictionary<int, (double Letters, double Kept, int Blocks)> around = [];
    private readonly Dictionary<int, (double Letters, double Kept, int Blocks)> outer = [];
    private readonly Dictionary<ulong, (double Letters, double Kept, int Blocks)> groups = [];

    private BlockSurroundings(PageReading page, PageFigures figures, float[] scores)
    {
        (this.page, this.figures, this.scores) = (page, figures, scores);
        int count = page.Blocks.Count;
        (chances, before, likelyBefore, likelyAfter) = (new float[count], new double[count + 1], new int[count], new int[count]);
        for (int i = 0; i < count; i++)
        {
            PageBlock block = page.Blocks[i];
            chances[i] = 1 / (1 + MathF.Exp(-scores[i]));
            before[i + 1] = before[i] + (chances[i] * block.Text.Length);
            likelyBefore[i] = IsLikely(i) ? i : i > 0 ? likelyBefore[i - 1] : -1;
            Add(around, figures.Around(block), i);
            Add(outer, Outer(block), i);
            Add(groups, figures.Signature(block), i);
        }

        for (int i = count - 1; i >= 0; i--)
        {
            likelyAfter[i] = IsLikely(i) ? i : i + 1 < count ? likelyAfter[i + 1] : count;
        }
    }

    /// <summary>The numbers of all blocks of a page, row by row.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    /// <param name="scores">By block, the log-odds that it is the report's, judged by itself.</param>
    public static float[] Of(PageReading page, PageFigures figures, float[] scores)
    {
        var surroundings = new BlockSurroundings(page, figures, scores);
        var rows = new float[page.Blocks.Count * Width];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            surroundings.Fill(i, rows.AsSpan(i * Width, Width));
        }

        return rows;
    }

    private bool IsLikely(int index) => scores[index] > 0 && page.Blocks[index].Text.Length >= RunningLetters;

    private int Outer(PageBlock block) => Math.Max(0, page.Map.Tree.Parent(figures.Around(block)));

    private void Add<TKey>(Dictionary<TKey, (double Letters, double Kept, int Blocks)> sums, TKey key, int index)
        where TKey : notnull
    {
        ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        int letters = page.Blocks[index].Text.Length;
        sum = (sum.Letters + letters, sum.Kept + (chances[index] * letters), sum.Blocks + 1);
    }

    private void Fill(int index, Span<float> row)
    {
        PageBlock block = page.Blocks[index];
        var features = new FeatureRow(row);
        features.Add(scores[index]);
        for (int step = 1; step <= Near; step++)
        {
            features.Add(index >= step ? scores[index - step] : float.NaN);
            features.Add(index + step < scores.Length ? scores[index + step] : float.NaN);
        }

        features.Add(Share(index - Window, index));
        features.Add(Share(index + 1, index + 1 + Window));
        AddOthers(ref features, around, figures.Around(block), index);
        AddOthers(ref features, outer, Outer(block), index);
        AddOthers(ref features, groups, figures.Signature(block), index);
        AddExtent(ref features, index);
        AddHeadings(ref features, index);
        AddKind(ref features, index, block);
        Debug.Assert(features.Count == Width, "A row is filled to its end.");
    }

    // Of the characters of some blocks, the share that is expected to be the report's.
    private float Share(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(scores.Length, to));
        return from >= to ? float.NaN : (float)((before[to] - before[from]) / Math.Max(1, figures.LettersBefore[to] - figures.LettersBefore[from]));
    }

    // 2 numbers: the share of the others' characters, and how many others there are.
    private void AddOthers<TKey>(ref FeatureRow row, Dictionary<TKey, (double Letters, double Kept, int Blocks)> sums, TKey key, int index)
        where TKey : notnull
    {
        (double letters, double kept, int blocks) = sums[key];
        int own = page.Blocks[index].Text.Length;
        row.Add(blocks == 1 ? float.NaN : (float)((kept - (chances[index] * own)) / Math.Max(1, letters - own)));
        row.AddLog(blocks);
    }

    // 7 numbers: where it stands in what is likely the report.
    private void AddExtent(ref FeatureRow row, int index)
    {
        double all = Math.Max(1, before[^1]);
        int last = index > 0 ? likelyBefore[index - 1] : -1, next = index + 1 < scores.Length ? likelyAfter[index + 1] : scores.Length;
        row.Add((float)(before[index] / all));
        row.Add((float)((before[^1] - before[index + 1]) / all));
        row.Add(MathF.Log2(1 + (float)before[^1]));
        row.Add(last < 0 ? float.NaN : Math.Min(index - last, 40));
        row.Add(next >= scores.Length ? float.NaN : Math.Min(next - index, 40));
        row.Add(last < 0 ? float.NaN : MathF.Log2(1 + figures.LettersBefore[index] - figures.LettersBefore[last + 1]));
        row.Add(next >= scores.Length ? float.NaN : MathF.Log2(1 + figures.LettersBefore[next] - figures.LettersBefore[index + 1]));
    }

    // 2 numbers: the score of the heading over it and of the first block under it that is none.
    private void AddHeadings(ref FeatureRow row, int index)
    {
        int over = index - 1, under = index + 1;
        while (over >= 0 && index - over <= 30 && !TagTable.IsHeading(page.Blocks[over].Tag))
        {
            over--;
        }

        while (under < scores.Length && TagTable.IsHeading(page.Blocks[under].Tag))
        {
            under++;
        }

        row.Add(over < 0 || index - over > 30 ? float.NaN : scores[over]);
        row.Add(under >= scores.Length ? float.NaN : scores[under]);
    }

    // 7 numbers: what it is.
    private void AddKind(ref FeatureRow row, int index, PageBlock block)
    {
        row.AddLog(block.Text.Length);
        row.Add(block.LinkShare);
        row.Add(TagTable.IsHeading(block.Tag) ? 0 : block.Tag == HtmlTag.P ? 1 : block.Tag == HtmlTag.Li ? 2 : 3);
        row.Add((float)(figures.Traits[index].Uses & ~PhraseUse.Correction));
        row.Add(figures.Traits[index].EndsSentence);
        row.Add(figures.Traits[index].Insides);
        row.Add((float)block.StressLetters / block.Text.Length);
    }
}
