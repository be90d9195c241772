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
        var walk = new NodeWalk(element, null);
        while (text.Length <= limit && walk.MoveNext())
        {
            if (walk.IsLeaving)
            {
                continue;
            }

            if (walk.Node is IText words)
            {
                text.Append(words.Data);
            }
            else if (walk.Node is IElement inner)
            {
                if (inner.LocalName is "script" or "style" or "svg" or "noscript" or "button")
                {
                    walk.SkipChildren();
                }
                else if (Tags.IsBlock(inner.LocalName) || inner.LocalName == "br")
                {
                    text.Append(' ');
                }
            }
        }

        return Collapse(text.ToString());
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
