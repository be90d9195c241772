namespace Casus.Language.Tagging;

/// <summary>The outline of a word: kinds of characters with runs made one, so that "Lavrov" and "Dar" are alike.</summary>
internal static class WordShape
{
    /// <summary>A small number for the shape: up to seven runs, four bits each, and one bit for a word of one character.</summary>
    /// <param name="word">The word.</param>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint shape = 0, last = 0;
        var runs = 0;
        foreach (var c in word)
        {
            var kind = Kind(c);
            if (kind != last && runs < 7)
            {
                shape = (shape << 4) | kind;
                runs++;
            }

            last = kind;
        }

        return word.Length == 1 ? shape | (1u << 31) : shape;
    }

    /// <summary>True when the first character is an upper-case letter.</summary>
    /// <param name="word">The word.</param>
    public static bool IsCapitalised(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]);

    private static uint Kind(char c) => c switch
    {
        >= 'a' and <= 'z' => 1,
        >= 'A' and <= 'Z' => 2,
        >= '0' and <= '9' => 3,
        '.' => 4,
        '-' or '\u2013' or '\u2014' => 5,
        '\'' or '\u2019' or '"' => 6,
        '$' or '€' or '£' or '%' => 7,
        ',' => 8,
        '@' or '/' or ':' or '_' => 9,
        _ => char.IsUpper(c) ? 2u : char.IsLetter(c) ? 1u : char.IsDigit(c) ? 3u : 10u,
    };
}
