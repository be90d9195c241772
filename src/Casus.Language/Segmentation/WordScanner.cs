namespace Casus.Language.Segmentation;

/// <summary>Finds the end of a word or number: which marks inside it belong to it.</summary>
/// <param name="lexicon">Abbreviations and prefixes.</param>
internal sealed class WordScanner(SegmentationLexicon lexicon)
{
    /// <summary>The length of the word at the start of a chunk; at least 1.</summary>
    /// <param name="chunk">Text without white space that begins with a word part.</param>
    /// <param name="after">What follows the chunk in its line.</param>
    public int Length(ReadOnlySpan<char> chunk, ReadOnlySpan<char> after)
    {
        var at = 0;
        while (at < chunk.Length)
        {
            if (TextMarks.IsWordPart(chunk[at]) || chunk[at] == '_')
            {
                // n't takes its n from the word before: do|n't.
                if (at > 0 && Clitics.IsNegationAt(chunk, at))
                {
                    return at;
                }

                if (at == 0 && Clitics.IsNegationAt(chunk, 0))
                {
                    return 3;
                }

                at++;
            }
            else if (IsInside(chunk, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at < chunk.Length && chunk[at] == '.' && KeepsFullStop(chunk, at, after) ? at + 1 : at;
    }

    private bool IsInside(ReadOnlySpan<char> chunk, int at)
    {
        if (at == 0 || at + 1 >= chunk.Length || !TextMarks.IsWordPart(chunk[at + 1]))
        {
            return false;
        }

        char before = chunk[at - 1], after = chunk[at + 1];
        var isBetweenDigits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return chunk[at] switch
        {
            '.' => isBetweenDigits || IsAbbreviationStop(chunk, at),
            ',' => isBetweenDigits && HasThousand(chunk, at + 1),
            ':' => isBetweenDigits,
            '/' => (isBetweenDigits && at <= 5) || IsMarkedWord(chunk, at),
            '-' => isBetweenDigits ? IsCodeHyphen(chunk, at) : lexicon.IsPrefix(chunk[..at]) || IsHyphenName(chunk, at),
            '*' => char.IsLetter(before) && char.IsLetter(after),
            '\'' or '\u2019' => char.IsLetter(before) && char.IsLetter(after) && Clitics.LengthAt(chunk[at..]) == 0,
            '&' => char.IsLetter(before) && char.IsLetter(after),
            _ => false,
        };
    }

    // U.S, a.m, Ph.D: every part before the stop is short; "end.Next" with its space lost is two words.
    private static bool IsAbbreviationStop(ReadOnlySpan<char> chunk, int at)
    {
        var lastPart = at - 1;
        while (lastPart >= 0 && chunk[lastPart] != '.')
        {
            lastPart--;
        }

        var length = at - 1 - lastPart;
        return char.IsLetter(chunk[at - 1]) && char.IsLetter(chunk[at + 1])
            && (length == 1 || (length == 2 && char.IsUpper(chunk[lastPart + 1]) && char.IsUpper(chunk[at + 1])));
    }

    private static bool HasThousand(ReadOnlySpan<char> chunk, int at) =>
        at + 2 < chunk.Length && char.IsAsciiDigit(chunk[at + 1]) && char.IsAsciiDigit(chunk[at + 2])
        && (at + 3 == chunk.Length || !char.IsAsciiDigit(chunk[at + 3]));

    // Telephone numbers and ISO dates keep their hyphens; ranges such as 24-36 do not.
    private static bool IsCodeHyphen(ReadOnlySpan<char> chunk, int at)
    {
        int before = at, after = at + 1;
        while (before > 0 && char.IsAsciiDigit(chunk[before - 1]))
        {
            before--;
        }

        while (after < chunk.Length && char.IsAsciiDigit(chunk[after]))
        {
            after++;
        }

        int left = at - before, right = after - at - 1;
        var isDate = left == 4 && right == 2 && after < chunk.Length - 1 && chunk[after] == '-' && char.IsAsciiDigit(chunk[after + 1]);
        var isSecondOfDate = left == 2 && right == 2 && before >= 5 && chunk[before - 1] == '-';
        var isTelephone = left is 1 or 3 or > 4 && right == 4;
        var isDayFirst = left is 1 or 2 && right is 1 or 2 && after + 4 < chunk.Length && chunk[after] == '-' && IsYear(chunk[(after + 1)..]);
        var isYearLast = right == 4 && left is 1 or 2 && before >= 2 && chunk[before - 1] == '-' && char.IsAsciiDigit(chunk[before - 2]);
        var isTelephoneArea = left <= 3 && right == 3 && after < chunk.Length && chunk[after] == '-';
        return isDate || isSecondOfDate || isTelephone || isTelephoneArea || isDayFirst || isYearLast;
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length >= 4 && text[0] is '1' or '2' && !text[..4].ContainsAnyExceptInRange('0', '9') && (text.Length == 4 || !char.IsAsciiDigit(text[4]));

    // w/o and s/he: the whole word is in the list.
    private bool IsMarkedWord(ReadOnlySpan<char> chunk, int at)
    {
        var end = at + 1;
        while (end < chunk.Length && char.IsLetter(chunk[end]))
        {
            end++;
        }

        return lexicon.IsMarkedWord(chunk[..end]);
    }

    // Ki-moon and Wai-ching: one token, as in the treebank, while Seoul-based is three.
    private bool IsHyphenName(ReadOnlySpan<char> chunk, int at)
    {
        var end = at + 1;
        while (end < chunk.Length && char.IsLetter(chunk[end]))
        {
            end++;
        }

        return char.IsUpper(chunk[0]) && (end == chunk.Length || chunk[end] != '-')
            && lexicon.IsNameSyllable(chunk[..at]) && lexicon.IsNameSyllable(chunk[(at + 1)..end]);
    }

    private bool KeepsFullStop(ReadOnlySpan<char> chunk, int at, ReadOnlySpan<char> after)
    {
        var end = lexicon.Abbreviation(chunk[..(at + 1)]);
        if (at + 1 < chunk.Length && chunk[at + 1] == '.')
        {
            // "Inc.." at the end of a sentence: the abbreviation's stop and the sentence's.
            return end is not null && (at + 2 == chunk.Length || chunk[at + 2] != '.');
        }

        var word = chunk[..at];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && !IsEnd(chunk[(at + 1)..], after);
        var hasInnerStop = word.Contains('.') && !word.ContainsAnyInRange('0', '9');
        return isInitial || hasInnerStop || end switch
        {
            null => false,
            AbbreviationEnd.Number => IsBeforeNumber(chunk[(at + 1)..], after),
            AbbreviationEnd.Split => !IsEnd(chunk[(at + 1)..], after) && !IsBeforeCapital(chunk[(at + 1)..], after),
            _ => true,
        };
    }

    // No. 5, but also No. RPC-727.
    private static bool IsBeforeNumber(ReadOnlySpan<char> rest, ReadOnlySpan<char> after)
    {
        if (rest.Length > 0)
        {
            return char.IsAsciiDigit(rest[0]);
        }

        after = after.TrimStart();
        var word = after.IndexOf(' ');
        word = word < 0 ? after.Length : word;
        return word > 0 && (char.IsAsciiDigit(after[0]) || (char.IsUpper(after[0]) && after[..word].IndexOfAnyInRange('0', '9') > 0));
    }

    private static bool IsBeforeCapital(ReadOnlySpan<char> rest, ReadOnlySpan<char> after) =>
        rest.Length == 0 && after.TrimStart() is [var next, ..] && char.IsUpper(next);

    // Nothing but closing marks follows in the line.
    private static bool IsEnd(ReadOnlySpan<char> rest, ReadOnlySpan<char> after)
    {
        foreach (var c in rest)
        {
            if (!TextMarks.IsCloser(c))
            {
                return false;
            }
        }

        return after.Trim().IsEmpty;
    }
}
