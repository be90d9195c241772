namespace Casus.Grounding.Places;

/// <summary>Compares a name of the gazetteer with a stretch of text.</summary>
internal static class SpellingComparer
{
    private const int MinCapitals = 4; // "ERIE" is Erie; "AIN" may stand for anything

    /// <summary>How a text spells a name.</summary>
    /// <param name="name">The name, UTF-8, in normal form.</param>
    /// <param name="text">The text in normal form.</param>
    public static SpellingMatch Compare(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        if (IsSame(name, text))
        {
            return SpellingMatch.Exact;
        }

        return Compare(name, text, isCapitals: false) ? SpellingMatch.Plain
            : text.Length >= MinCapitals && !HasLower(text) && Compare(name, text, isCapitals: true) ? SpellingMatch.Capitals
            : SpellingMatch.None;
    }

    private static bool IsSame(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        int at = 0;
        foreach (char c in text)
        {
            if (at >= name.Length || Next(name, ref at) != c)
            {
                return false;
            }
        }

        return at == name.Length;
    }

    private static bool Compare(ReadOnlySpan<byte> name, ReadOnlySpan<char> text, bool isCapitals)
    {
        int at = 0, i = 0;
        while (at < name.Length)
        {
            char n = Next(name, ref at);
            if (i > 0 && i + 1 < text.Length && text[i] is '.' or '\'' && n != text[i] && !IsGenitive(text[i..]))
            {
                i++; // "St. Albans" for "St Albans", "Sana'a" for "Sanaa"; never the full stop at the end of a sentence, nor "Well's" for Wells
            }

            if (i < text.Length && IsLike(n, text, ref i, isCapitals))
            {
                continue;
            }

            if (n is not ('\'' or '.'))
            {
                return false;
            }
        }

        return i == text.Length;
    }

    // True when text[i] and, for "ß", the letter after it may stand for a letter of the name.
    private static bool IsLike(char name, ReadOnlySpan<char> text, ref int i, bool isCapitals)
    {
        char c = text[i];
        if (c == name || (isCapitals && c == char.ToUpperInvariant(name)) || (name is ' ' or '-' && c is ' ' or '-'))
        {
            i++;
            return true;
        }

        if (!char.IsLetter(c) || (char.IsUpper(name) != char.IsUpper(c) && !isCapitals))
        {
            return false;
        }

        var (first, second) = NameFold.Fold(name);
        var folded = NameFold.Fold(c);
        if (first != folded.First)
        {
            return false;
        }

        bool isPair = second != folded.Second;
        if (isPair && (folded.Second != '\0' || i + 1 >= text.Length || NameFold.Fold(text[i + 1]).First != second))
        {
            return false;
        }

        i += isPair ? 2 : 1;
        return true;
    }

    private static bool IsGenitive(ReadOnlySpan<char> rest) => rest is ['\'', 's' or 'S'];

    private static bool HasLower(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static char Next(ReadOnlySpan<byte> utf8, ref int at)
    {
        byte first = utf8[at];
        if (first < 0x80)
        {
            at++;
            return (char)first;
        }

        if (first < 0xe0)
        {
            at += 2;
            return (char)(((first & 0x1f) << 6) | (utf8[at - 1] & 0x3f));
        }

        at += 3; // the builder takes no characters beyond U+FFFF
        return (char)(((first & 0x0f) << 12) | ((utf8[at - 2] & 0x3f) << 6) | (utf8[at - 1] & 0x3f));
    }
}
