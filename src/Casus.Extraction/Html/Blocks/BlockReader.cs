using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Html.Blocks;

/// <summary>Reads an element's paragraphs, headings and list items in document order.</summary>
internal sealed class BlockReader
{
    private readonly PageTree tree;
    private readonly List<PageBlock> blocks = [];
    private readonly TextGatherer words = new();
    private readonly Stack<int> open = new(); // block elements around the node
    private int first = -1;
    private int linkLetters;
    private int stressLetters;
    private int breaks;

    private BlockReader(PageTree tree) => this.tree = tree;

    /// <summary>Reads the blocks below an element.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="root">The element.</param>
    public static List<PageBlock> Read(PageTree tree, int root)
    {
        var reader = new BlockReader(tree);
        reader.open.Push(root);
        for (int node = root + 1; node < tree.End(root); node++)
        {
            while (node >= tree.End(reader.open.Peek()))
            {
                reader.Leave();
            }

            if (TagTable.Is(tree.Tag(node), TagTraits.Unread))
            {
                node = tree.End(node) - 1;
            }
            else
            {
                reader.Enter(node);
            }
        }

        while (reader.open.Count > 0)
        {
            reader.Leave();
        }

        return reader.blocks;
    }

    private void Enter(int node)
    {
        HtmlTag tag = tree.Tag(node);
        if (tag == HtmlTag.Text)
        {
            Append(node);
        }
        else if (tag == HtmlTag.Br)
        {
            words.Append(" ");
            if (++breaks >= 2)
            {
                Flush(HtmlTag.P); // Two line breaks are how older pages write paragraphs.
            }
        }
        else if (TagTable.Is(tag, TagTraits.Block))
        {
            Flush(tree.Tag(open.Peek()));
            open.Push(node);
        }
    }

    private void Leave()
    {
        Flush(tree.Tag(open.Peek()));
        open.Pop();
    }

    private void Append(int node)
    {
        ReadOnlySpan<char> shown = tree.RawText(node).Trim();
        words.Append(tree, node);
        if (shown.IsEmpty)
        {
            return;
        }

        first = first < 0 ? node : first;
        breaks = 0;
        linkLetters += tree.IsLinked(node) ? shown.Length : 0;
        stressLetters += tree.Tag(tree.Parent(node)) is HtmlTag.B or HtmlTag.Strong or HtmlTag.Em or HtmlTag.I ? shown.Length : 0;
    }

    private void Flush(HtmlTag tag)
    {
        string text = words.Take();
        if (text.Length > 0 && first >= 0)
        {
            blocks.Add(new PageBlock(text, open.Peek(), first) { Tag = tag, LinkLetters = linkLetters, StressLetters = stressLetters });
        }

        first = -1;
        linkLetters = 0;
        stressLetters = 0;
        breaks = 0;
    }
}
