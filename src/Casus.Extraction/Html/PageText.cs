using System.Text;
using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>The words of a part of a page.</summary>
internal static class PageText
{
    /// <summary>The visible words of an element, white space collapsed. Walks without recursion.</summary>
    /// <param name="element">The element.</param>
    /// <param name="limit">Most characters looked at.</param>
    public static string Of(IElement element, int limit)
    {
        var text = new StringBuilder();
        INode? node = element;
        while (node is not null && text.Length <= limit)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement inner && (Tags.IsBlock(inner.LocalName) || inner.LocalName == "br"))
            {
                text.Append(' ');
            }

            bool isHidden = node is IElement { LocalName: "script" or "style" or "svg" or "noscript" or "button" };
            node = Next(node, element, isHidden);
        }

        return Collapse(text.ToString());
    }

    /// <summary>The next node in document order below a root, or null.</summary>
    /// <param name="node">The node.</param>
    /// <param name="root">The root.</param>
    /// <param name="skipsChildren">True to pass over what is inside the node.</param>
    public static INode? Next(INode node, INode root, bool skipsChildren)
    {
        if (!skipsChildren && node.FirstChild is { } child)
        {
            return child;
        }

        INode? at = node;
        while (at is not null && at != root)
        {
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }

            at = at.Parent;
        }

        return null;
    }

    /// <summary>Makes one space of each run of white space, drops soft hyphens and zero-width marks, and trims.</summary>
    /// <param name="text">The text.</param>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        bool isSpace = true;
        foreach (char letter in text)
        {
            if (letter is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060')
            {
                continue;
            }

            if (char.IsWhiteSpace(letter))
            {
                if (!isSpace)
                {
                    clean.Append(' ');
                }

                isSpace = true;
            }
            else
            {
                clean.Append(letter);
                isSpace = false;
            }
        }

        return clean.ToString().TrimEnd(' ');
    }
}
