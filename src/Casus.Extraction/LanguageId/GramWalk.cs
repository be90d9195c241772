namespace Casus.Extraction.LanguageId;

/// <summary>
/// Walks over the letters of one script in a text and names the features found: runs of one to four letters with the borders
/// of words, and whole words. Everything else is a border. A feature is the number of a row of a table.
/// </summary>
/// <param name="script">Whose letters are read.</param>
/// <param name="bits">The table has two to this power rows; 8 to 24.</param>
internal struct GramWalk(Script script, int bits)
{
    /// <summary>How many features one character adds at most.</summary>
    public const int PerLetter = 5;

    private const char Border = ' ';
    private const ulong Spread = 0x9E3779B97F4A7C15UL;
    private const int LeastWord = 3; // shorter words are runs already
    private readonly int shift = 64 - bits;

    // Chinese characters are thousands, and written without spaces: longer runs of them would only crowd the table.
    private readonly bool isShort = script == Script.Hani;
    private ulong window = Border; // the last four letters, the newest in the low bits
    private ulong word;
    private int length; // of the word so far

    /// <summary>Reads on in a text until it ends or the rows are full.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to read; moved on.</param>
    /// <param name="rows">Takes the features.</param>
    /// <returns>How many features there are. 0 at the end of the text.</returns>
    public int Read(ReadOnlySpan<char> text, ref int position, Span<int> rows)
    {
        int count = 0;
        int limit = rows.Length - PerLetter;
        int at = position;
        while (count <= limit && at <= text.Length)
        {
            // Past the end there is one more border.
            char c = at < text.Length ? text[at] : Border;
            at++;
            if (ScriptTable.Of(c) == script)
            {
                Letter(ScriptTable.Fold(c), rows, ref count);
            }
            else if (length > 0)
            {
                End(rows, ref count);
            }
        }

        position = at;
        return count;
    }

    private void Letter(char c, Span<int> rows, ref int count)
    {
        window = (window << 16) | c;
        length++;
        word = ((word ^ c) * 0x100000001B3UL) + (ulong)length;
        rows[count++] = Row(window & 0xFFFF);
        rows[count++] = Row(window & 0xFFFFFFFF);
        if (length >= 2 && !isShort)
        {
            rows[count++] = Row(window & 0xFFFFFFFFFFFF);
            if (length >= 3)
            {
                rows[count++] = Row(window);
            }
        }
    }

    private void End(Span<int> rows, ref int count)
    {
        window = (window << 16) | Border;
        rows[count++] = Row(window & 0xFFFFFFFF);
        if (!isShort)
        {
            rows[count++] = Row(window & 0xFFFFFFFFFFFF);
            if (length >= 2)
            {
                rows[count++] = Row(window);
                if (length >= LeastWord)
                {
                    rows[count++] = Row(word ^ Spread);
                }
            }
        }

        (window, word, length) = (Border, 0, 0);
    }

    private readonly int Row(ulong key)
    {
        key ^= key >> 29;
        key *= Spread;
        key ^= key >> 32;
        return (int)((key * 0xD6E8FEB86659FD93UL) >> shift);
    }
}
