using System.Buffers;
using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Html;

/// <summary>Gathers pieces of text into one: white space collapsed, soft hyphens and zero-width marks dropped, the ends trimmed.</summary>
internal sealed class TextGatherer
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u00AD\u200B\uFEFF\u2060");

    private char[] text = new char[1024];
    private int length;
    private bool isSpace = true; // a space ends what is gathered, or nothing is gathered

    /// <summary>Number of characters so far, a last space with them.</summary>
    public int Length => length;

    /// <summary>Appends a piece of a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="node">A piece of text.</param>
    public void Append(PageTree tree, int node)
    {
        ReadOnlySpan<char> raw = tree.RawText(node);
        Append(tree.IsPlain(node) ? raw : CharacterReferences.Decode(raw));
    }

    /// <summary>Appends text.</summary>
    /// <param name="piece">The text.</param>
    public void Append(ReadOnlySpan<char> piece)
    {
        if (text.Length < length + piece.Length + 1)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, length + piece.Length + 1));
        }

        while (!piece.IsEmpty)
        {
            int odd = piece.IndexOfAny(Odd);
            int run = odd < 0 ? piece.Length : odd;
            if (run > 0)
            {
                piece[..run].CopyTo(text.AsSpan(length));
                length += run;
                isSpace = false;
            }

            if (odd < 0)
            {
                return;
            }

            if (piece[odd] is not ('\u00AD' or '\u200B' or '\uFEFF' or '\u2060') && !isSpace)
            {
                text[length++] = ' ';
                isSpace = true;
            }

            piece = piece[(odd + 1)..];
        }
    }

    /// <summary>Gives what was gathered and starts anew.</summary>
    public string Take()
    {
        int end = isSpace && length > 0 ? length - 1 : length;
        string taken = end == 0 ? "" : new string(text, 0, end);
        length = 0;
        isSpace = true;
        return taken;
    }
}
