using System.Runtime.InteropServices;

namespace Casus.Extraction.Html.Parsing;

/// <summary>
/// Builds a page's tree from its tags, by what the HTML standard's tree construction (section 13.2.6) does to text: paragraphs, list items,
/// headings and cells end where they must, and stray end tags do nothing. Two things are left out since words stay the same without them:
/// formatting is not opened again in the next paragraph, and what stands between a table's rows stays there.
/// </summary>
internal sealed partial class TreeBuilder
{
    /// <summary>Deepest nesting; what is deeper stands beside, as browsers do it.</summary>
    private const int Deepest = 512;

    private readonly List<PageTree.Node> nodes;
    private readonly List<PageTree.Value> values;
    private readonly List<(int Node, HtmlTag Tag)> open = [];
    private int link = -1;    // the open link, or -1
    private int foreign;      // open drawings and formulas
    private bool hasBody;

    /// <summary>Starts a tree.</summary>
    /// <param name="length">The page's characters.</param>
    public TreeBuilder(int length)
    {
        nodes = new(Math.Max(64, length / 48));
        values = new(Math.Max(64, length / 64));
        nodes.Add(new PageTree.Node(HtmlTag.Html, false, false, -1, 0, 0, 0));
        open.Add((0, HtmlTag.Html));
    }

    /// <summary>True inside a drawing or formula, where "/>" ends an element.</summary>
    public bool IsForeign => foreign > 0;

    /// <summary>Values of attributes; those of a tag are added before its start.</summary>
    public List<PageTree.Value> Values => values;

    /// <summary>The tree.</summary>
    /// <param name="source">The page.</param>
    public PageTree Finish(string source)
    {
        Pop(0);
        return new PageTree(source, nodes, values);
    }

    /// <summary>Adds a piece of text.</summary>
    /// <param name="start">Where it begins in the source.</param>
    /// <param name="length">Its characters.</param>
    /// <param name="isPlain">True when it holds no reference to a character.</param>
    /// <param name="isBlank">True when it holds white space alone.</param>
    public void AddText(int start, int length, bool isPlain, bool isBlank)
    {
        if (!isBlank && open[^1].Tag == HtmlTag.Head)
        {
            Pop(open.Count - 1);
        }

        nodes.Add(new PageTree.Node(HtmlTag.Text, link >= 0, isPlain, open[^1].Node, nodes.Count + 1, start, length));
    }

    /// <summary>Starts an element.</summary>
    /// <param name="tag">What it is.</param>
    /// <param name="firstValue">The first value of its attributes.</param>
    /// <param name="isClosed">True for a tag that ends with "/>".</param>
    public void Start(HtmlTag tag, int firstValue, bool isClosed)
    {
        if (foreign > 0 && TagTable.Is(tag, TagTraits.EndsForeign))
        {
            Pop(open.FindIndex(entry => entry.Tag is HtmlTag.Svg or HtmlTag.Math));
        }

        if (IsIgnored(tag, firstValue))
        {
            return;
        }

        CloseBefore(tag);
        int node = nodes.Count;
        nodes.Add(new PageTree.Node(tag, false, false, open[^1].Node, node + 1, firstValue, values.Count - firstValue));
        if (TagTable.Is(tag, TagTraits.Void) || TagTable.Is(tag, TagTraits.Raw) || (isClosed && (foreign > 0 || tag is HtmlTag.Svg or HtmlTag.Math)))
        {
            return;
        }

        if (open.Count >= Deepest)
        {
            Pop(open.Count - 1);
        }

        open.Add((node, tag));
        foreign += tag is HtmlTag.Svg or HtmlTag.Math ? 1 : 0;
        link = tag == HtmlTag.A && values.Count > firstValue && HasAddress(firstValue) ? node : link;
    }

    /// <summary>Adds an element that holds one piece of text which is no mark-up.</summary>
    /// <param name="tag">What it is.</param>
    /// <param name="firstValue">The first value of its attributes.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its characters; 0 for none.</param>
    public void AddRaw(HtmlTag tag, int firstValue, int start, int length)
    {
        if (!TagTable.Is(tag, TagTraits.InHead))
        {
            CloseBefore(tag);
        }

        int node = nodes.Count, inner = length > 0 ? 1 : 0;
        nodes.Add(new PageTree.Node(tag, false, false, open[^1].Node, node + 1 + inner, firstValue, values.Count - firstValue));
        if (inner > 0)
        {
            nodes.Add(new PageTree.Node(HtmlTag.Text, false, tag != HtmlTag.Title, node, node + 2, start, length));
        }
    }

    private bool HasAddress(int firstValue)
    {
        for (int i = firstValue; i < values.Count; i++)
        {
            if (values[i].Name == HtmlAttribute.Href)
            {
                return true;
            }
        }

        return false;
    }

    // A second body or html, and parts of tables outside any.
    private bool IsIgnored(HtmlTag tag, int firstValue)
    {
        switch (tag)
        {
            case HtmlTag.Html:
                if (nodes[0].Length == 0)
                {
                    nodes[0] = nodes[0] with { Start = firstValue, Length = values.Count - firstValue };
                }

                return true;
            case HtmlTag.Head:
                return nodes.Count > 1 && (hasBody || open.Count > 1);
            case HtmlTag.Body:
                bool isSecond = hasBody;
                hasBody = true;
                return isSecond;
            case HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup:
                return FindTable() < 0;
            default:
                return false;
        }
    }

    private int FindTable()
    {
        int at = open.Count - 1;
        while (at > 0 && open[at].Tag != HtmlTag.Table)
        {
            at--;
        }

        return at > 0 ? at : -1;
    }

    // Takes elements off the stack until so many are left.
    private void Pop(int left)
    {
        if (left < 0)
        {
            return;
        }

        Span<PageTree.Node> all = CollectionsMarshal.AsSpan(nodes);
        while (open.Count > left)
        {
            (int node, HtmlTag tag) = open[^1];
            all[node] = all[node] with { End = nodes.Count };
            foreign -= tag is HtmlTag.Svg or HtmlTag.Math ? 1 : 0;
            link = node == link ? -1 : link;
            open.RemoveAt(open.Count - 1);
        }
    }
}
