namespace Casus.Language.Links;

/// <summary>The bodies and offices that a report has named, by their noun. Not thread-safe.</summary>
/// <param name="tokens">The tokens.</param>
internal sealed class BodyBook(TokenTable tokens)
{
    private readonly Dictionary<string, List<TokenSpan>> byNoun = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TokenSpan> writtenOut = [];

    /// <summary>Remembers a name that was written out before its acronym, by the nouns at its ends.</summary>
    /// <param name="name">The name.</param>
    /// <param name="lexicon">Words for bodies.</param>
    public void AddWrittenOut(TokenSpan name, LinkLexicon lexicon)
    {
        if (lexicon.KindOf(tokens.Form(name.First)) is LinkNounKind.Body or LinkNounKind.Group
            || lexicon.KindOf(tokens.Form(name.End - 1)) is LinkNounKind.Body or LinkNounKind.Group)
        {
            writtenOut.Add(name);
        }
    }

    /// <summary>The written-out name that begins at a token, when that token or its last is a noun for bodies.</summary>
    /// <param name="first">A token.</param>
    public TokenSpan? WrittenOutAt(int first)
    {
        foreach (var name in writtenOut)
        {
            if (name.First == first)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Remembers a named phrase.</summary>
    /// <param name="noun">Its noun.</param>
    /// <param name="phrase">The phrase or the name.</param>
    public void Add(ReadOnlySpan<char> noun, TokenSpan phrase)
    {
        var lookup = byNoun.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(noun, out var known))
        {
            known = [];
            lookup[noun] = known;
        }

        for (var k = 0; k < known.Count; k++)
        {
            if (Holds(known[k], phrase))
            {
                return;
            }

            if (Holds(phrase, known[k]))
            {
                known[k] = phrase;
                return;
            }
        }

        known.Add(phrase);
    }

    /// <summary>The one phrase named with a noun; null when there is none or two.</summary>
    /// <param name="noun">The noun.</param>
    public TokenSpan? Only(ReadOnlySpan<char> noun) =>
        byNoun.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var known) && known.Count == 1 ? known[0] : null;

    /// <summary>All phrases named with a noun.</summary>
    /// <param name="noun">The noun.</param>
    public IReadOnlyList<TokenSpan> All(ReadOnlySpan<char> noun) =>
        byNoun.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var known) ? known : [];

    // The longer phrase has every word with a capital of the shorter.
    private bool Holds(TokenSpan longer, TokenSpan shorter)
    {
        for (var i = shorter.First; i < shorter.End; i++)
        {
            if (char.IsUpper(tokens.Form(i)[0]) && !Has(longer, tokens.Form(i)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Has(TokenSpan phrase, ReadOnlySpan<char> word)
    {
        if (word.Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (tokens.Form(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
