namespace Casus.Language.Links;

/// <summary>
/// Links an acronym to the name that a report writes out before it: "the Organisation for Peace in Europe (OPE)". The words
/// of the name must begin with the letters, in order; small words may be left out.
/// </summary>
internal static class AcronymLinker
{
    private const int FewestLetters = 2, MostLetters = 8;

    /// <summary>Adds the links of a document and the bodies that are written out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lexicon">Words for bodies.</param>
    /// <param name="bodies">Where the written-out names go.</param>
    /// <param name="links">Where to.</param>
    public static void Add(AnnotatedDocument document, LinkLexicon lexicon, BodyBook bodies, List<Link> links)
    {
        var tokens = document.Tokens;
        Dictionary<string, TokenSpan>? names = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsAcronym(tokens.Form(i)))
            {
                continue;
            }

            var isBracketed = i > 1 && i + 1 < tokens.Count && tokens.Form(i - 1) is "(" && tokens.Form(i + 1) is ")";
            if (isBracketed && WrittenOut(tokens, i - 1, tokens.Form(i)) is { } name)
            {
                names ??= new Dictionary<string, TokenSpan>(StringComparer.Ordinal);
                if (names.TryAdd(tokens.Form(i).ToString(), name))
                {
                    links.Add(new Link(new TokenSpan(i, i + 1), name));
                    bodies.AddWrittenOut(name, lexicon);
                }
            }
            else if (names is not null && names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Form(i), out var known))
            {
                links.Add(new Link(new TokenSpan(i, i + 1), known));
            }
        }
    }

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        if (form.Length is < FewestLetters or > MostLetters)
        {
            return false;
        }

        foreach (var c in form)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    // Backwards: each letter is the first of a word, from the last to the first; words in small letters may stand between.
    private static TokenSpan? WrittenOut(TokenTable tokens, int end, ReadOnlySpan<char> letters)
    {
        var letter = letters.Length - 1;
        for (var i = end - 1; i >= 0 && i >= end - (3 * letters.Length); i--)
        {
            var form = tokens.Form(i);
            if (char.IsLetter(form[0]) && char.ToUpperInvariant(form[0]) == letters[letter] && (char.IsUpper(form[0]) || letter > 0))
            {
                letter--;
                if (letter < 0)
                {
                    return new TokenSpan(i, end);
                }
            }
            else if (!char.IsLower(form[0]) && form is not ("-" or "&" or "'s" or "\u2019s" or "," or "'"))
            {
                return null;
            }
        }

        return null;
    }
}
