using Casus.Resolution.Scoring;

namespace Casus.Resolution.Claims;

/// <summary>
/// Says whether two names are of one maker of claims: one party of the files, or spellings of one name ("The Dawn Brigade", "Dawn Brigades",
/// "al-Fajr", "Al Fajr", a name and its first letters). Words in lower case ("group", "the") count for nothing.
/// </summary>
internal static class MakerMatch
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēęěğìíîïīıłñńňòóôõöøőŕřśşšșťţțùúûüūůűýÿźżž";
    private const string Unaccented = "aaaaaaaaacccddeeeeeeegiiiiiilnnnooooooorrsssstttuuuuuuuyyzzz";
    private const int ArticleLength = 3;
    private const int LongWord = 6; // one letter may differ in a word this long

    /// <summary>True when both can be one maker.</summary>
    /// <param name="a">A party.</param>
    /// <param name="b">A party.</param>
    public static bool IsOne(Actor a, Actor b)
    {
        if (a.Person is { } x && b.Person is { } y && !PartyMatch.SamePerson(x, y) && a.Code.IsEmpty)
        {
            return false;
        }

        return PartyMatch.Compare(a, b) >= PartyRelation.OtherPerson || (a.Code == b.Code && a.Name == b.Name)
            || ((a.Code == b.Code || a.Code.IsEmpty || b.Code.IsEmpty) && IsOneName(a.Name, b.Name));
    }

    /// <summary>True when both can be spellings of one name.</summary>
    /// <param name="a">A name.</param>
    /// <param name="b">A name.</param>
    public static bool IsOneName(string a, string b)
    {
        var x = Words(a);
        var y = Words(b);
        if (x.Count == 0 || y.Count == 0)
        {
            return false;
        }

        string joined = string.Concat(x), other = string.Concat(y);
        if (IsNear(joined, other) || IsInitials(a, Words(b, keepsAll: true)) || IsInitials(b, Words(a, keepsAll: true)))
        {
            return true;
        }

        // "the Dawn Brigade of Khost" and "Dawn Brigade": all words of the shorter, two at least, or one that is all there is.
        var (few, many) = x.Count <= y.Count ? (x, y) : (y, x);
        return few.Count > 1 && few.All(w => many.Exists(v => IsNear(w, v)));
    }

    private static bool IsInitials(string name, List<string> words)
    {
        string letters = string.Concat(name.Where(char.IsLetterOrDigit));
        return letters.Length > 1 && letters.Length == words.Count && letters.All(char.IsUpper)
            && letters.Select((c, i) => char.ToLowerInvariant(c) == words[i][0]).All(isSame => isSame);
    }

    private static bool IsNear(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        if (Math.Min(a.Length, b.Length) < LongWord || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        int start = a.AsSpan().CommonPrefixLength(b);
        var x = a.AsSpan(start);
        var y = b.AsSpan(start);
        return x.Length == y.Length ? x[1..].SequenceEqual(y[1..]) : x.Length > y.Length ? x[1..].SequenceEqual(y) : y[1..].SequenceEqual(x);
    }

    // The words that begin with a capital, without accents and marks; of a name without capitals all.
    private static List<string> Words(string name, bool keepsAll = false)
    {
        var all = name.Split([' ', '-', '‐', '–', '’', '\'', '.', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        var capital = all.Where(w => char.IsUpper(w[0]) || char.IsDigit(w[0])).ToList();
        if (!keepsAll && capital.Count > 1 && capital[0].Length <= ArticleLength && capital[0].Any(char.IsLower))
        {
            capital.RemoveAt(0); // "The", "El", "Al"
        }

        return (capital.Count > 0 ? capital : [.. all]).ConvertAll(Plain);
    }

    private static string Plain(string word) => string.Create(word.Length, word, static (letters, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = char.ToLowerInvariant(text[i]);
            int accented = Accented.IndexOf(c, StringComparison.Ordinal);
            letters[i] = accented < 0 ? c : Unaccented[accented];
        }
    });
}
