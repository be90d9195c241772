using System.Text;
using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>Reads an element's paragraphs, headings and list items in document order. Walks without recursion.</summary>
internal sealed class BlockReader
{
    private readonly List<PageBlock> blocks = [];
    private readonly StringBuilder words = new();
    private int linkLetters;
    private int breaks;

    private BlockReader()
    {
    }

    /// <summary>Reads the blocks below an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="dropped">Elements that are passed over.</param>
    public static List<PageBlock> Read(IElement root, IReadOnlySet<IElement> dropped)
    {
        var reader = new BlockReader();
        var walk = new NodeWalk(root, dropped);
        while (walk.MoveNext())
        {
            if (!walk.IsLeaving)
            {
                reader.Enter(walk.Node);
            }
            else if (walk.Node is IElement element)
            {
                reader.Leave(element);
            }
        }

        reader.Flush(root.LocalName);
        return reader.blocks;
    }

    private void Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text);
        }
        else if (node is IElement element)
        {
            if (element.LocalName == "br")
            {
                breaks++;
                words.Append('\n');
                if (breaks >= 2)
                {
                    Flush("p"); // Two line breaks are how older pages write paragraphs.
                }
            }
            else if (Tags.IsBlock(element.LocalName))
            {
                Flush(element.ParentElement?.LocalName ?? "div");
            }
        }
    }

    private void Leave(IElement element)
    {
        if (element.LocalName is "td" or "th")
        {
            words.Append(' ');
        }

        if (Tags.IsBlock(element.LocalName))
        {
            Flush(element.LocalName);
        }
    }

    private void Append(IText text)
    {
        string data = text.Data;
        words.Append(data);
        int letters = data.AsSpan().Trim().Length;
        if (letters > 0)
        {
            breaks = 0;
            linkLetters += IsLink(text) ? letters : 0;
        }
    }

    private static bool IsLink(IText text)
    {
        IElement? at = text.ParentElement;
        for (int up = 0; at is not null && up < 6 && at.LocalName is not ("p" or "div" or "li" or "td"); up++)
        {
            if (at.LocalName == "a" && at.HasAttribute("href"))
            {
                return true;
            }

            at = at.ParentElement;
        }

        return at is { LocalName: "a" };
    }

    private void Flush(string tag)
    {
        string text = PageText.Collapse(words.ToString());
        if (text.Length > 0)
        {
            blocks.Add(new PageBlock(text, linkLetters, tag));
        }

        words.Clear();
        linkLetters = 0;
        breaks = 0;
    }
}
