using System.Diagnostics;
using System.Numerics;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Html.Blocks;

/// <summary>The numbers by which a block is judged to be the report's or not: its words, what stands around it, where it stands.</summary>
internal sealed partial class BlockFeatures
{
    /// <summary>How many numbers a block has.</summary>
    public const int Width = 136;

    private const int KindCount = 23;
    private const int FarOff = 12;

    private readonly PageReading page;
    private readonly PageMap map;
    private readonly PageTree tree;
    private readonly PageFigures figures;
    private int sinceHeading;        // blocks since the last heading
    private PhraseUse headingUse;    // what that heading's words do

    private BlockFeatures(PageReading page, PageFigures figures)
    {
        (this.page, map, tree, this.figures) = (page, page.Map, page.Map.Tree, figures);
    }

    /// <summary>The numbers of all blocks of a page, row by row.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    public static float[] Of(PageReading page, PageFigures figures)
    {
        var features = new BlockFeatures(page, figures);
        var rows = new float[page.Blocks.Count * Width];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            features.Fill(i, rows.AsSpan(i * Width, Width));
        }

        return rows;
    }

    private void Fill(int index, Span<float> row)
    {
        PageBlock block = page.Blocks[index];
        if (TagTable.IsHeading(block.Tag))
        {
            (sinceHeading, headingUse) = (0, figures.Traits[index].Uses);
        }

        var features = new FeatureRow(row);
        AddWords(ref features, block, figures.Traits[index]);
        AddLikeness(ref features, index, block);
        AddPlace(ref features, index, block);
        AddGroup(ref features, block);
        AddNames(ref features, block);
        AddElements(ref features, block);
        AddNeighbours(ref features, index);
        Debug.Assert(features.Count == Width, "A row is filled to its end.");
        sinceHeading++;
    }

    // 26 numbers
    private static void AddWords(ref FeatureRow row, PageBlock block, BlockTraits traits)
    {
        row.AddLog(block.Text.Length);
        row.AddLog(traits.Words);
        row.Add(block.LinkShare);
        row.AddLog(block.LinkLetters);
        row.Add((float)block.StressLetters / block.Text.Length);
        row.Add((float)traits.Capitals / Math.Max(1, traits.Words));
        row.Add((float)traits.Digits / block.Text.Length);
        row.AddLog(traits.Commas);
        row.AddLog(traits.Stops);
        row.Add(traits.EndsSentence);
        row.Add(traits.Marks);
        row.Add(block.Text.EndsWith(':'));
        row.Add(block.Text[0] is '"' or '“' or '„' or '«' or '»' or '\'' or '‘');
        row.Add(char.IsLower(block.Text[0]));
        row.Add(block.Text[0] is '(' or '[' or '*' or '+' or '-' or '–' or '>' or '»');
        row.Add(block.Text.Contains('@', StringComparison.Ordinal));
        row.Add(block.Text.Contains("http", StringComparison.Ordinal) || block.Text.Contains("www.", StringComparison.Ordinal));
        AddUses(ref row, traits.Uses);
        row.Add(traits.Insides);
        row.Add((float)block.Text.Length / Math.Max(1, traits.Words));
        row.Add(Kind(block.Tag));
        row.Add(TagTable.IsHeading(block.Tag) ? block.Tag - HtmlTag.H1 + 1 : 0);
    }

    private static float Kind(HtmlTag tag) => tag switch
    {
        HtmlTag.H1 => 0,
        HtmlTag.P => 1,
        HtmlTag.Li => 2,
        HtmlTag.Blockquote => 3,
        HtmlTag.Td or HtmlTag.Th => 5,
        HtmlTag.Figcaption or HtmlTag.Caption => 6,
        HtmlTag.Dd or HtmlTag.Dt => 7,
        HtmlTag.Div or HtmlTag.Section or HtmlTag.Article => 8,
        _ => 4,
    };

    private static void AddUses(ref FeatureRow row, PhraseUse uses)
    {
        row.Add((uses & PhraseUse.Heading) != 0);
        row.Add((uses & PhraseUse.Start) != 0);
        row.Add((uses & PhraseUse.Whole) != 0);
        row.Add((uses & PhraseUse.Pointer) != 0);
        row.Add((uses & (PhraseUse.Credit | PhraseUse.Correction)) != 0);
    }

    // 5 numbers
    private void AddLikeness(ref FeatureRow row, int index, PageBlock block)
    {
        row.Add(figures.TitleShare(block.Text));
        row.Add(figures.DescriptionShare(block.Text));
        row.AddLog(figures.Repeats(block.Text));
        row.Add(figures.Body is null ? float.NaN : InBody(block.Text));
        row.Add(index == figures.Headline);
    }

    private float InBody(string text)
    {
        string letters = TextLikeness.Letters(text.Length > 80 ? text[..80] : text);
        return figures.Body!.Contains(letters, StringComparison.Ordinal) ? 1 : 0;
    }

    // 21 numbers
    private void AddPlace(ref FeatureRow row, int index, PageBlock block)
    {
        int count = page.Blocks.Count, all = Math.Max(1, figures.LettersBefore[count]);
        bool isMain = tree.Holds(page.Main, block.First);
        int mainWeight = Math.Max(1, map.Weight(map.Body));
        row.Add((float)index / count);
        row.Add((float)figures.LettersBefore[index] / all);
        row.AddLog(index);
        row.AddLog(count);
        row.Add(isMain ? 0 : block.First < page.Main ? -1 : 1);
        row.Add(map.IsDropped(block.First));
        row.Add((float)map.Weight(page.Main) / mainWeight);
        row.AddLog(map.Weight(page.Main));
        row.AddLog(mainWeight);
        row.Add(From(figures.FirstRunning, index));
        row.Add(From(figures.LastRunning, index));
        row.Add(From(figures.Headline, index));
        row.Add(figures.Headline < 0 ? float.NaN : MathF.Log2(1 + Math.Abs(figures.LettersBefore[index] - figures.LettersBefore[figures.Headline])) * Math.Sign(index - figures.Headline));
        row.Add(figures.LastRunning < 0 ? float.NaN : (float)(figures.LettersBefore[index] - figures.LettersBefore[figures.FirstRunning]) / Math.Max(1, figures.LettersBefore[figures.LastRunning + 1] - figures.LettersBefore[figures.FirstRunning]));
        row.Add(Math.Min(sinceHeading, 30));
        row.Add((headingUse & PhraseUse.Heading) != 0);
        row.Add(Depth(block.Holder));
        row.Add(isMain ? Depth(block.Holder) - Depth(page.Main) : -Shared(block.Holder));
        row.Add(figures.LettersBefore[count] - figures.LettersBefore[index] < 1500);
        row.AddLog(block.First - (index > 0 ? page.Blocks[index - 1].First : 0));
        row.AddLog((index + 1 < count ? page.Blocks[index + 1].First : tree.Count) - block.First);
    }

    private static float From(int place, int index) => place < 0 ? float.NaN : Math.Clamp(index - place, -40, 40);

    private int Depth(int node)
    {
        int depth = 0;
        for (int at = node; at > 0; at = tree.Parent(at))
        {
            depth++;
        }

        return depth;
    }

    // Steps from the main element up to the first that holds the block too.
    private int Shared(int node)
    {
        int steps = 0;
        for (int at = page.Main; at > 0 && !tree.Holds(at, node); at = tree.Parent(at))
        {
            steps++;
        }

        return steps;
    }

    // 12 numbers
    private void AddGroup(ref FeatureRow row, PageBlock block)
    {
        int holder = block.Holder, around = Math.Max(0, tree.Parent(holder)), outer = Math.Max(0, tree.Parent(around));
        (int blocks, int letters, int links) = figures.Group(figures.Signature(block));
        row.AddLog(blocks);
        row.AddLog(letters / blocks);
        row.Add((float)links / Math.Max(1, letters));
        row.Add((float)letters / Math.Max(1, figures.LettersBefore[page.Blocks.Count]));
        row.Add(figures.RunningShare(block));
        row.Add(map.LinkShare(holder));
        row.Add(map.LinkShare(around));
        row.Add(map.LinkShare(outer));
        row.AddLog(map.Letters(around));
        row.AddLog(map.Letters(outer));
        row.Add((float)map.Weight(around) / Math.Max(1, map.Weight(page.Main)));
        row.Add((float)map.Weight(outer) / Math.Max(1, map.Weight(page.Main)));
    }

    // 23 numbers: how far up the nearest element stands that is called so.
    private void AddNames(ref FeatureRow row, PageBlock block)
    {
        Span<float> far = stackalloc float[KindCount];
        far.Fill(float.NaN);
        int steps = 0;
        PartKind seen = PartKind.None;
        int from = tree.Parent(block.First);
        for (int at = from; at > map.Body && steps < FarOff; at = tree.Parent(at))
        {
            PartKind kinds = map.Kinds(at) & ~seen;
            seen |= kinds;
            for (uint left = (uint)kinds; left != 0; left &= left - 1)
            {
                far[BitOperations.TrailingZeroCount(left)] = steps;
            }

            steps += TagTable.Is(tree.Tag(at), TagTraits.Block) ? 1 : 0;
        }

        foreach (float value in far)
        {
            row.Add(value);
        }
    }
}
