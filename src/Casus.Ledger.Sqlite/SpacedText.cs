using System.Text;

namespace Casus.Ledger.Sqlite;

/// <summary>
/// Text as the index of words sees it. Scripts written without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese), and
/// Korean, whose endings join the word, get a space around each character: a word searched for is then a run of characters.
/// </summary>
internal static class SpacedText
{
    // First and last code unit.
    private static readonly (char First, char Last)[] Blocks =
    [
        ('\u0E00', '\u0EFF'), ('\u1000', '\u109F'), ('\u1780', '\u17FF'), ('\u2E80', '\uA4CF'), ('\uAC00', '\uD7AF'), ('\uF900', '\uFAFF'), ('\uFF66', '\uFF9F'),
    ];

    /// <summary>The text with those spaces; the text itself where it has no such character.</summary>
    public static string? Of(string? text)
    {
        int first = 0;
        while (text is not null && first < text.Length && !IsAlone(text[first]))
        {
            first++;
        }

        if (text is null || first == text.Length)
        {
            return text;
        }

        var spaced = new StringBuilder(text.Length * 2).Append(text, 0, first);
        foreach (char c in text.AsSpan(first))
        {
            _ = IsAlone(c) ? spaced.Append(' ').Append(c).Append(' ') : spaced.Append(c);
        }

        return spaced.ToString();
    }

    private static bool IsAlone(char c)
    {
        if (c < Blocks[0].First)
        {
            return false;
        }

        foreach (var (first, last) in Blocks)
        {
            if (c >= first && c <= last)
            {
                return true;
            }
        }

        return false;
    }
}
