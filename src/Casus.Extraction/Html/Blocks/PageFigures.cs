using System.Runtime.InteropServices;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;
using Casus.Learning.Features;

namespace Casus.Extraction.Html.Blocks;

/// <summary>What is counted once over all blocks of a page, for judging each.</summary>
internal sealed class PageFigures
{
    private const int RunningLetters = 60;

    private readonly Dictionary<ulong, (int Blocks, int Letters, int Links)> groups = [];
    private readonly Dictionary<int, int> running = []; // by element: characters of paragraphs that stand right in it
    private readonly Dictionary<string, int> repeats = new(StringComparer.Ordinal);
    private readonly TextLikeness? title;
    private readonly TextLikeness? description;
    private readonly PageReading page;
    private int mostRunning = 1;

    /// <summary>Counts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="phrases">Known phrases.</param>
    public PageFigures(PageReading page, PagePhrases phrases)
    {
        this.page = page;
        title = page.Metadata.Title is { } name ? new TextLikeness(name) : null;
        description = page.Metadata.Description is { } said ? new TextLikeness(said) : null;
        int count = page.Blocks.Count;
        Traits = new BlockTraits[count];
        LettersBefore = new int[count + 1];
        Body = page.Metadata.ArticleBody is { Length: > 300 } body ? TextLikeness.Letters(body) : null;
        for (int i = 0; i < count; i++)
        {
            PageBlock block = page.Blocks[i];
            Traits[i] = BlockTraits.Of(block.Text, phrases);
            LettersBefore[i + 1] = LettersBefore[i] + block.Text.Length;
            Count(block);
        }

        FindBounds();
    }

    /// <summary>What the blocks' words look like.</summary>
    public BlockTraits[] Traits { get; }

    /// <summary>By block: characters of all blocks before it.</summary>
    public int[] LettersBefore { get; }

    /// <summary>Letters and digits of the report as the page's linked data hold it, or null.</summary>
    public string? Body { get; }

    /// <summary>The block that is the headline, or -1.</summary>
    public int Headline { get; private set; } = -1;

    /// <summary>The first block of running text in the main element, or -1.</summary>
    public int FirstRunning { get; private set; } = -1;

    /// <summary>The last block of running text in the main element, or -1.</summary>
    public int LastRunning { get; private set; } = -1;

    /// <summary>The number that blocks of one kind share: same element, same class, same class around them.</summary>
    /// <param name="block">The block.</param>
    public ulong Signature(PageBlock block)
    {
        PageTree tree = page.Map.Tree;
        int holder = block.Holder;
        int around = Math.Max(0, tree.Parent(holder));
        return ((ulong)FeatureHash.Of(tree.Raw(holder, HtmlAttribute.Class)) << 32) ^ ((ulong)FeatureHash.Of(tree.Raw(around, HtmlAttribute.Class)) << 8) ^ (ulong)block.Tag;
    }

    /// <summary>All blocks of one kind: how many, their characters, those in links.</summary>
    /// <param name="signature">The kind.</param>
    public (int Blocks, int Letters, int Links) Group(ulong signature) => groups[signature];

    /// <summary>How often a text stands on the page.</summary>
    /// <param name="text">The text.</param>
    public int Repeats(string text) => repeats[text];

    /// <summary>Running text that stands beside a block, as a share of the most that stands in one element.</summary>
    /// <param name="block">The block.</param>
    public float RunningShare(PageBlock block) => (float)running.GetValueOrDefault(Around(block)) / mostRunning;

    /// <summary>Share of a block's words that the title holds; 0 where there is none.</summary>
    /// <param name="text">The block's words.</param>
    public float TitleShare(string text) => title?.ShareOf(text) ?? 0;

    /// <summary>Share of a block's words that the page's summary of itself holds; 0 where there is none.</summary>
    /// <param name="text">The block's words.</param>
    public float DescriptionShare(string text) => description?.ShareOf(text) ?? 0;

    /// <summary>The element around the element that a block stands in.</summary>
    /// <param name="block">The block.</param>
    public int Around(PageBlock block)
    {
        int holder = block.Holder;
        return block.Tag == HtmlTag.P && page.Map.Tree.Tag(holder) != HtmlTag.P ? holder : Math.Max(0, page.Map.Tree.Parent(holder));
    }

    private void Count(PageBlock block)
    {
        ref (int Blocks, int Letters, int Links) group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, Signature(block), out _);
        group = (group.Blocks + 1, group.Letters + block.Text.Length, group.Links + block.LinkLetters);
        CollectionsMarshal.GetValueRefOrAddDefault(repeats, block.Text, out _)++;
        if (block.Text.Length >= RunningLetters && block.LinkShare < 0.5f)
        {
            ref int sum = ref CollectionsMarshal.GetValueRefOrAddDefault(running, Around(block), out _);
            sum += block.Text.Length;
            mostRunning = Math.Max(mostRunning, sum);
        }
    }

    private void FindBounds()
    {
        float best = 0.5f;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            bool isMain = page.Map.Tree.Holds(page.Main, block.First) && !page.Map.IsDropped(block.First);
            if (isMain && block.Text.Length >= RunningLetters && block.LinkShare < 0.4f && Traits[i].EndsSentence)
            {
                FirstRunning = FirstRunning < 0 ? i : FirstRunning;
                LastRunning = i;
            }

            if (TagTable.IsHeading(block.Tag) && block.Text.Length < 400)
            {
                float like = TitleShare(block.Text) + (block.Tag == HtmlTag.H1 ? 0.2f : 0) - (block.LinkShare > 0.8f ? 0.1f : 0);
                if (like > best)
                {
                    best = like;
                    Headline = i;
                }
            }
        }
    }
}
