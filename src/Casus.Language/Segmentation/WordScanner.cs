namespace Casus.Language.Segmentation;

/// <summary>Finds the end of a word or number: which marks inside it belong to it.</summary>
/// <param name="lexicon">Abbreviations and prefixes.</param>
internal sealed class WordScanner(SegmentationLexicon lexicon)
{
    /// <summary>The length of the word at the start of a chunk; at least 1.</summary>
    /// <param name="chunk">Text without white space that begins with a word part.</param>
    public int Length(ReadOnlySpan<char> chunk)
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

        return at < chunk.Length && chunk[at] == '.' && KeepsFullStop(chunk, at) ? at + 1 : at;
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
            '/' => isBetweenDigits && at <= 5,
            '-' => isBetweenDigits ? IsCodeHyphen(chunk, at) : lexicon.IsPrefix(chunk[..at]),
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
        var isTelephone = left >= 3 && right == 4 && left != 4;
        var isTelephoneArea = left <= 3 && right == 3 && after < chunk.Length && chunk[after] == '-';
        return isDate || isSecondOfDate || isTelephone || isTelephoneArea;
    }

    private bool KeepsFullStop(ReadOnlySpan<char> chunk, int at)
    {
        if (at + 1 < chunk.Length && chunk[at + 1] == '.')
        {
            return false;
        }

        var word = chunk[..at];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        var hasInnerStop = word.Contains('.') && !word.ContainsAnyInRange('0', '9');
        return isInitial || hasInnerStop || lexicon.IsAbbreviation(chunk[..(at + 1)]);
    }
}
