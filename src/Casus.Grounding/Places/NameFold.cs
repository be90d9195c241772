using System.Text;

namespace Casus.Grounding.Places;

/// <summary>
/// How spellings of a name are held equal. The folded form has lower case, no diacritics, no apostrophes and no full stops, and a
/// space for a hyphen; names are found by the hash of it, then compared letter by letter.
/// </summary>
internal static class NameFold
{
    public const uint HashSeed = 2166136261;
    private const char Unknown = '?';

    // The plain letter of U+00C0 to U+024F and of U+1E00 to U+1EFF; '?' where there is none or two ("ae").
    private const string Latin =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll" +
        "lllnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?" +
        "bb????o??dd????ae??g???ikk??????oo?????????????uu??yy???????????" +
        "?????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????" +
        "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
        "???b????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(c => (byte)FoldAscii((char)c))]; // 0 for a character that is dropped

    /// <summary>One kind of apostrophe and one kind of white space.</summary>
    public static char Normal(char c) => c switch
    {
        > '`' and < '\u0080' or > ' ' and < '`' or >= '\u00c0' and < '\u02b0' => c,
        < '\u0080' => c is '`' ? '\'' : c is '\t' or '\n' or '\r' ? ' ' : c,
        '’' or '‘' or 'ʼ' or 'ʻ' or 'ʾ' or 'ʿ' or '‛' => '\'',
        '‐' or '‑' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };

    /// <summary>Normal text: as <see cref="Normal(char)"/>, and white space once.</summary>
    public static string Normal(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            char normal = Normal(c);
            if (normal != ' ' || (text.Length > 0 && text[^1] != ' '))
            {
                text.Append(normal);
            }
        }

        return text.ToString().TrimEnd(' ');
    }

    /// <summary>The folded letter, and a second one ("ae", "ss") or 0. The first is 0 for a character that the folded form drops.</summary>
    /// <param name="c">A normal character.</param>
    public static (char First, char Second) Fold(char c)
    {
        if (c < '\u0080')
        {
            return ((char)Ascii[c], '\0');
        }

        char plain = c is >= '\u00c0' and < '\u0250' ? Latin[c - '\u00c0'] : c is >= '\u1e00' and < '\u1f00' ? LatinAdditional[c - '\u1e00'] : Unknown;
        return plain != Unknown ? (plain, '\0') : c switch
        {
            'ß' or 'ẞ' => ('s', 's'),
            'Æ' or 'æ' => ('a', 'e'),
            'Œ' or 'œ' => ('o', 'e'),
            'Þ' or 'þ' => ('t', 'h'),
            _ => (char.ToLowerInvariant(c), '\0'),
        };
    }

    /// <summary>A name without diacritics.</summary>
    /// <param name="name">A name in normal form.</param>
    public static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            var (first, second) = Fold(c);
            if (char.IsAscii(c) || !char.IsAsciiLetter(first))
            {
                text.Append(c);
                continue;
            }

            text.Append(char.IsUpper(c) ? char.ToUpperInvariant(first) : first);
            text.Append(second == '\0' ? "" : second.ToString());
        }

        return text.ToString();
    }

    /// <summary>Adds a normal character to the hash of what stands before it.</summary>
    public static uint Hash(uint hash, char c)
    {
        if (c < '\u0080')
        {
            byte ascii = Ascii[c];
            return ascii == 0 ? hash : (hash ^ ascii) * 16777619; // FNV-1a
        }

        var (first, second) = Fold(c);
        hash = (hash ^ first) * 16777619;
        return second == '\0' ? hash : (hash ^ second) * 16777619;
    }

    /// <summary>True for a character that ends a word of a name: what folds to a space.</summary>
    public static bool IsBreak(char normal) => normal is ' ' or '-';

    /// <summary>Spreads a hash over all its bits.</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        hash ^= hash >> 15;
        hash *= 0x846ca68b;
        return hash ^ (hash >> 16);
    }

    /// <summary>The hash of a name's first word; words that begin in lower case are apart from others. A name with a dropped
    /// character inside its first word has two: up to it ("N'Djamena" cut into two tokens), and without it.</summary>
    /// <param name="text">Normal text.</param>
    /// <param name="isWhole">True to read past apostrophes and full stops.</param>
    /// <param name="end">Where the word ends.</param>
    public static uint FirstWord(ReadOnlySpan<char> text, bool isWhole, out int end)
    {
        uint hash = HashSeed;
        for (end = 0; end < text.Length; end++)
        {
            char c = Normal(text[end]);
            bool isDropped = c is '\'' or '.';
            if (isDropped ? !isWhole && end > 0 : !(c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c)))
            {
                break;
            }

            hash = Hash(hash, c);
        }

        bool isLower = text.Length > 0 && char.IsLower(text[0]);
        return Mix(isLower ? ~hash : hash);
    }

    private static char FoldAscii(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\'' or '.' => '\0',
        '-' => ' ',
        _ => c,
    };
}
