using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Html;

/// <summary>The words of a part of a page.</summary>
internal static class PageText
{
    /// <summary>The visible words of an element, white space collapsed.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="element">The element.</param>
    /// <param name="limit">Most characters looked at.</param>
    public static string Of(PageTree tree, int element, int limit)
    {
        var text = new TextGatherer();
        int end = tree.End(element);
        for (int node = element + 1; node < end && text.Length <= limit; node++)
        {
            HtmlTag tag = tree.Tag(node);
            if (tag == HtmlTag.Text)
            {
                text.Append(tree, node);
            }
            else if (TagTable.Is(tag, TagTraits.Unread))
            {
                node = tree.End(node) - 1;
            }
            else if (tag == HtmlTag.Br || TagTable.Is(tag, TagTraits.Block))
            {
                text.Append(" ");
            }
        }

        return text.Take();
    }

    /// <summary>Makes one space of each run of white space, drops soft hyphens and zero-width marks, and trims.</summary>
    /// <param name="text">The text.</param>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var clean = new TextGatherer();
        clean.Append(text);
        return clean.Take();
    }
}
