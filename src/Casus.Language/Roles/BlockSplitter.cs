namespace Casus.Language.Roles;

/// <summary>Cuts a text into blocks: lines, or whole paragraphs where the lines are only wrapped at a column.</summary>
internal static class BlockSplitter
{
    private const int LeastWrapWidth = 50;
    private const int MostWrapWidth = 132;
    private const int LeastWrappedPairs = 4;

    /// <summary>The blocks in text order, each without surrounding white space; none is empty.</summary>
    /// <param name="text">The document's text.</param>
    public static List<TextSpan> Split(ReadOnlySpan<char> text)
    {
        List<TextSpan> lines = [];
        List<bool> startsParagraph = [];
        bool blank = true;
        int at = 0;
        while (at < text.Length)
        {
            int length = text[at..].IndexOfAny(LineBreaks);
            int end = length < 0 ? text.Length : at + length;
            TextSpan line = Trim(text, at, end);
            if (line.IsEmpty)
            {
                // "\r\n" shows as an empty line between its two characters.
                blank |= !(end > 0 && end == at && text[end - 1] == '\r' && end < text.Length && text[end] == '\n');
            }
            else
            {
                lines.Add(line);
                startsParagraph.Add(blank);
                blank = false;
            }

            at = end + 1;
        }

        return IsWrapped(text, lines, startsParagraph) ? Join(lines, startsParagraph) : lines;
    }

    private static ReadOnlySpan<char> LineBreaks => "\n\r\u0085\u2028\u2029\f\v";

    private static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    // A wrapped text has paragraphs of several lines of nearly one width, and most lines stop inside a sentence.
    private static bool IsWrapped(ReadOnlySpan<char> text, List<TextSpan> lines, List<bool> startsParagraph)
    {
        int pairs = 0, open = 0, widest = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            widest = Math.Max(widest, lines[i - 1].Length);
            if (!startsParagraph[i])
            {
                pairs++;
                bool full = lines[i - 1].Length >= LeastWrapWidth && lines[i - 1].Length <= MostWrapWidth;
                open += full && !BlockTraits.HasFinalMark(lines[i - 1].Of(text)) ? 1 : 0;
            }
        }

        return pairs >= LeastWrappedPairs && widest <= MostWrapWidth && open * 10 >= pairs * 7;
    }

    private static List<TextSpan> Join(List<TextSpan> lines, List<bool> startsParagraph)
    {
        List<TextSpan> blocks = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (startsParagraph[i])
            {
                blocks.Add(lines[i]);
            }
            else
            {
                blocks[^1] = new TextSpan(blocks[^1].Start, lines[i].End);
            }
        }

        return blocks;
    }
}
