namespace Casus.Grounding.Times;

/// <summary>Finds the date that a report gives itself: "MOSCOW, May 6, 2025 –" or a line of its own.</summary>
/// <param name="document">The document with tokens and blocks.</param>
/// <param name="pieces">The pieces of its tokens.</param>
internal sealed class DatelineFinder(AnnotatedDocument document, TimePieces pieces)
{
    private const int LastBlock = 6, LongestPlace = 14, LongestLine = 12;
    private readonly BlockTable blocks = document.Get<BlockTable>();

    /// <summary>True when a date stands in the dateline.</summary>
    /// <param name="match">A match of a day of a month.</param>
    public bool IsDateline(TimeMatch match)
    {
        int start = document.Tokens.Starts[pieces.Token(match.First)];
        for (int i = 0; i < blocks.Blocks.Count && i < LastBlock; i++)
        {
            Block block = blocks.Blocks[i];
            if (start >= block.Span.Start && start < block.Span.End)
            {
                return block.Role is BlockRole.Body or BlockRole.Standfirst or BlockRole.Credit && IsAtHead(match, block);
            }
        }

        return false;
    }

    private bool IsAtHead(TimeMatch match, Block block)
    {
        TokenSpan tokens = document.Tokens.Covering(block.Span);
        int first = pieces.FirstOf(tokens.First), end = pieces.FirstOf(tokens.End);
        if (match.First - first > LongestPlace || !IsPlace(first, match.First))
        {
            return false;
        }

        int next = SkipBrackets(match.End, end);
        return (next < end && IsDash(next) && !pieces.Is(first, TimeField.Preposition)) || (end - first <= LongestLine + match.End - match.First && IsPlace(match.End, end) && IsShort(first, match, end));
    }

    // A line of its own holds nothing but the date, places and words such as "Published".
    private bool IsShort(int first, TimeMatch match, int end)
    {
        int words = 0;
        for (int i = first; i < end; i++)
        {
            if ((i < match.First || i >= match.End) && char.IsLetter(pieces.First(i)) && !pieces.Is(i, TimeField.PublishedCue))
            {
                words++;
            }
        }

        return words <= 3;
    }

    private int SkipBrackets(int at, int end)
    {
        while (at < end && pieces.First(at) == ',')
        {
            at++;
        }

        if (at < end && pieces.First(at) is '(' or '[')
        {
            int close = at;
            while (close < end && pieces.First(close) is not (')' or ']'))
            {
                close++;
            }

            return close + 1;
        }

        return at;
    }

    private bool IsPlace(int first, int end)
    {
        bool inBrackets = false;
        for (int i = first; i < end; i++)
        {
            char c = pieces.First(i);
            inBrackets = c == '(' || (inBrackets && c != ')');
            if (char.IsLetter(c) && !char.IsUpper(c) && !inBrackets && !pieces.Is(i, TimeField.Of) && !pieces.Is(i, TimeField.PublishedCue))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDash(int piece) => pieces.First(piece) is '-' or '\u2013' or '\u2014' or '\u2015' or '_';
}
