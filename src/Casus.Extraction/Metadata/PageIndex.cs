using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Metadata;

/// <summary>The places of a page that may say something of its report, found in one pass.</summary>
internal sealed class PageIndex
{
    /// <summary>Looks for them.</summary>
    /// <param name="tree">The page.</param>
    public PageIndex(PageTree tree)
    {
        Tree = tree;
        for (int node = 0; node < tree.Count; node++)
        {
            Note(node, tree.Tag(node));
        }
    }

    /// <summary>The page.</summary>
    public PageTree Tree { get; }

    /// <summary>Its <c>meta</c> elements with a content.</summary>
    public List<int> Metas { get; } = [];

    /// <summary>Its linked data.</summary>
    public List<int> LinkedData { get; } = [];

    /// <summary>Its first title, or -1.</summary>
    public int Title { get; private set; } = -1;

    /// <summary>Its <c>link</c> elements with an address.</summary>
    public List<int> Links { get; } = [];

    /// <summary>Its <c>h1</c>, and what is marked as headline.</summary>
    public List<int> Headlines { get; } = [];

    /// <summary>Its <c>time</c> elements, and what is marked as day of publication.</summary>
    public List<int> Times { get; } = [];

    /// <summary>What is marked as author.</summary>
    public List<int> Authors { get; } = [];

    /// <summary>Its links to a next page, and to the one before.</summary>
    public List<(int Node, bool IsNext)> Neighbours { get; } = [];

    /// <summary>Its links whose words are a number of one or two digits.</summary>
    public List<int> Numbers { get; } = [];

    private void Note(int node, HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Text:
                return;
            case HtmlTag.Meta when Tree.Has(node, HtmlAttribute.Content):
                Metas.Add(node);
                break;
            case HtmlTag.Script:
                LinkedData.Add(node);
                return;
            case HtmlTag.Title when Title < 0:
                Title = node;
                return;
            case HtmlTag.Link:
                Links.Add(node);
                break;
            case HtmlTag.H1:
                Headlines.Add(node);
                break;
            case HtmlTag.Time:
                Times.Add(node);
                break;
            default:
                break;
        }

        NoteMarks(node, tag);
    }

    private void NoteMarks(int node, HtmlTag tag)
    {
        ReadOnlySpan<char> property = Tree.Raw(node, HtmlAttribute.ItemProp);
        if (!property.IsEmpty && tag != HtmlTag.Meta)
        {
            if (property.SequenceEqual("headline") && tag != HtmlTag.H1)
            {
                Headlines.Add(node);
            }
            else if (property.Contains("datePublished", StringComparison.Ordinal) && tag != HtmlTag.Time)
            {
                Times.Add(node);
            }
        }

        ReadOnlySpan<char> rel = Tree.Raw(node, HtmlAttribute.Rel);
        if (tag != HtmlTag.Link && tag != HtmlTag.Meta && (rel.Contains("author", StringComparison.OrdinalIgnoreCase) || property.Contains("author", StringComparison.Ordinal)))
        {
            Authors.Add(node);
        }

        if (rel.Length is > 3 and < 20 && (rel.Contains("next", StringComparison.OrdinalIgnoreCase) || rel.Contains("prev", StringComparison.OrdinalIgnoreCase)))
        {
            Neighbours.Add((node, rel.Contains("next", StringComparison.OrdinalIgnoreCase)));
        }

        bool isShort = tag == HtmlTag.A && Tree.End(node) == node + 2 && Tree.Tag(node + 1) == HtmlTag.Text;
        if (isShort && Tree.RawText(node + 1).Trim() is { Length: 1 or 2 } words && !words.ContainsAnyExceptInRange('0', '9'))
        {
            Numbers.Add(node);
        }
    }
}
