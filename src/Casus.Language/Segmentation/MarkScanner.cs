namespace Casus.Language.Segmentation;

/// <summary>Finds the end of a token that begins with a mark: runs of one mark, clitics, years cut short, emoji.</summary>
internal static class MarkScanner
{
    /// <summary>The length of the token; at least 1.</summary>
    /// <param name="chunk">Text without white space that begins with a mark.</param>
    /// <param name="hasWordBefore">True when a letter or digit stands directly before it.</param>
    /// <param name="isFirst">True when white space stands before it.</param>
    public static int Length(ReadOnlySpan<char> chunk, bool hasWordBefore, bool isFirst)
    {
        if (TextMarks.IsApostrophe(chunk[0]))
        {
            return hasWordBefore ? ApostropheAfterWord(chunk) : ApostropheBeforeWord(chunk, isFirst);
        }

        if (char.IsHighSurrogate(chunk[0]) && chunk.Length > 1 && char.IsLowSurrogate(chunk[1]))
        {
            return EmojiLength(chunk);
        }

        return chunk[0] switch
        {
            '.' => Stops(chunk),
            '\u2026' => Run(chunk, "\u2026."),
            '!' or '?' => Run(chunk, "!?"),
            '-' => Run(chunk, "-"),
            '*' => Run(chunk, "*"),
            '=' => Run(chunk, "="),
            '_' => Run(chunk, "_"),
            '~' => Run(chunk, "~"),
            '<' => Run(chunk, "<"),
            '>' => Run(chunk, ">"),
            '$' => Run(chunk, "$"),
            '`' => Run(chunk, "`"),
            '\\' => Run(chunk, "\\"),
            '+' => Plus(chunk, isFirst),
            _ => 1,
        };
    }

    private static int Run(ReadOnlySpan<char> chunk, string marks)
    {
        var length = chunk.IndexOfAnyExcept(marks);
        return length < 0 ? chunk.Length : length;
    }

    // One stop takes the marks on it along (".?"); dots do not ("...?").
    private static int Stops(ReadOnlySpan<char> chunk)
    {
        var length = Run(chunk, ".");
        return length == 1 && chunk.Length > 1 && chunk[1] is '?' or '!' ? 1 + Run(chunk[1..], "!?") : length;
    }

    // +44 is a code of its own; elsewhere a plus stands alone.
    private static int Plus(ReadOnlySpan<char> chunk, bool isFirst)
    {
        var length = Run(chunk, "+");
        if (length > 1 || !isFirst)
        {
            return length;
        }

        while (length < chunk.Length && char.IsAsciiDigit(chunk[length]))
        {
            length++;
        }

        return length;
    }

    private static int ApostropheAfterWord(ReadOnlySpan<char> chunk)
    {
        var clitic = Clitics.LengthAt(chunk);
        return clitic > 0 ? clitic : DoubleApostrophe(chunk);
    }

    // '90s and '05 are one token; an apostrophe before other words is a quotation mark.
    private static int ApostropheBeforeWord(ReadOnlySpan<char> chunk, bool isFirst)
    {
        if (chunk.Length < 3 || !char.IsAsciiDigit(chunk[1]) || !char.IsAsciiDigit(chunk[2]))
        {
            // Text that was split into tokens before: "Norland 's".
            var clitic = chunk.Length > 1 && isFirst ? Clitics.LengthAt(chunk) : 0;
            return clitic == chunk.Length ? clitic : DoubleApostrophe(chunk);
        }

        var length = chunk.Length > 3 && chunk[3] == 's' ? 4 : 3;
        return length == chunk.Length || !char.IsLetterOrDigit(chunk[length]) ? length : 1;
    }

    // Two apostrophes are one quotation mark.
    private static int DoubleApostrophe(ReadOnlySpan<char> chunk) =>
        chunk.Length > 1 && TextMarks.IsApostrophe(chunk[1]) && (chunk.Length == 2 || !TextMarks.IsApostrophe(chunk[2])) ? 2 : 1;

    // A picture with its variation selectors, skin tones and joined pictures is one token, and so is a flag of two letters.
    private static int EmojiLength(ReadOnlySpan<char> chunk)
    {
        var length = 2;
        var isFlag = IsRegional(chunk);
        while (length < chunk.Length)
        {
            var rest = chunk[length..];
            if (rest[0] is '\uFE0E' or '\uFE0F' or '\u20E3')
            {
                length++;
            }
            else if (rest.Length > 1 && rest[0] == '\uD83C' && rest[1] is >= '\uDFFB' and <= '\uDFFF')
            {
                length += 2;
            }
            else if (rest.Length > 2 && rest[0] == '\u200D' && char.IsHighSurrogate(rest[1]) && char.IsLowSurrogate(rest[2]))
            {
                length += 3;
            }
            else if (isFlag && length == 2 && IsRegional(rest))
            {
                length += 2;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    private static bool IsRegional(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '\uD83C' && text[1] is >= '\uDDE6' and <= '\uDDFF';
}
