namespace Casus.Grounding.Quantities;

/// <summary>The tree of one sentence, with what its words say of counted things.</summary>
internal readonly struct QuantityTree(TokenTable tokens, TokenSpan sentence, QuantityLexicon lexicon)
{
    public TokenTable Tokens { get; } = tokens;

    public TokenSpan Sentence { get; } = sentence;

    public QuantityLexicon Lexicon { get; } = lexicon;

    public int Head(int token) => Tokens.Heads[token];

    public DependencyRelation Relation(int token) => Tokens.Relations[token];

    public QuantityWord? Word(int token)
    {
        // "are missing" is no form of "Miss", though its lemma may be written so.
        var word = Lexicon.Find(Tokens.Lemma(token));
        return Tokens.Upos[token] is UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Propn && word is null or { IsPersonOnly: true } ? Lexicon.Find(Tokens.Form(token)) ?? word : word;
    }

    public string? Kind(int token, QuantityCue cue) => Word(token)?.Kind(cue);

    public bool Has(int token, QuantityCue cue) => Word(token)?.Has(cue) == true;

    /// <summary>
    /// What a noun says, or the name of a model that it starts or ends ("F-16s", "MiG-21", whose parts are tokens of their own), or null.
    /// </summary>
    public QuantityWord? Noun(int token)
    {
        int first = token, end = token + 1;
        while (end + 1 < Sentence.End && Tokens.Form(end) is "-" && Tokens.Starts[end] == Tokens.Ends[end - 1] && Tokens.Starts[end + 1] == Tokens.Ends[end])
        {
            end += 2;
        }

        while (first - 2 >= Sentence.First && Tokens.Form(first - 1) is "-" && Tokens.Starts[first] == Tokens.Ends[first - 1] && Tokens.Starts[first - 1] == Tokens.Ends[first - 2])
        {
            first -= 2;
        }

        var text = Tokens.Text.AsSpan(Tokens.Starts[first], Tokens.Ends[end - 1] - Tokens.Starts[first]);
        return end - first == 1 ? Word(token) : Lexicon.Find(text) ?? Lexicon.Find(text.TrimEnd('s')) ?? Word(token);
    }

    /// <summary>True when the token is in the sentence and is a word of this sort.</summary>
    public bool Is(int token, NumberSort sort) => token >= Sentence.First && token < Sentence.End && Lexicon.Numbers.Find(Tokens.Form(token))?.Sort == sort;

    /// <summary>True for words of things and people, numbers among them.</summary>
    public bool IsNominal(int token) => Tokens.Upos[token] is UniversalPos.Noun or UniversalPos.Num or UniversalPos.Propn or UniversalPos.Pron or UniversalPos.Adj;

    /// <summary>The child with a relation nearest to the sentence's start, or -1.</summary>
    public int Child(int head, DependencyRelation relation) => Child(head, relation, relation);

    /// <summary>The child with one of two relations nearest to the sentence's start, or -1.</summary>
    public int Child(int head, DependencyRelation relation, DependencyRelation other)
    {
        for (int i = Sentence.First; i < Sentence.End; i++)
        {
            if (Head(i) == head && (Relation(i) == relation || Relation(i) == other))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True when a case or mark of the token is this word.</summary>
    public bool HasCase(int token, NumberSort sort)
    {
        for (int i = Sentence.First; i < token; i++)
        {
            if (Head(i) == token && Relation(i) is DependencyRelation.Case or DependencyRelation.Mark && Is(i, sort))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun after "of", or -1: the people in "five of the people".</summary>
    public int Of(int token) => Of(new TokenSpan(token, token + 1));

    /// <summary>The noun after "of" that hangs on one of these tokens, or -1.</summary>
    public int Of(TokenSpan span)
    {
        for (int i = span.End; i < Sentence.End; i++)
        {
            if (span.Contains(Head(i)) && Relation(i) is DependencyRelation.Nmod or DependencyRelation.Obl && HasCase(i, NumberSort.Of))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True for participles, past forms that may be participles of a headline, and adjectives.</summary>
    public bool IsParticiple(int token) => Tokens.Xpos[token] is "VBN" or "VBD" or "JJ" || Tokens.Upos[token] is UniversalPos.Adj;

    /// <summary>True when the verb or noun is denied: "did not kill".</summary>
    public bool IsDenied(int token)
    {
        for (int i = Sentence.First; i < Sentence.End; i++)
        {
            if (Head(i) == token && Relation(i) is DependencyRelation.Advmod or DependencyRelation.Det or DependencyRelation.Case or DependencyRelation.Mark
                && Has(i, QuantityCue.Negator))
            {
                return !Is(i + 1, NumberSort.Only);
            }
        }

        return false;
    }

    /// <summary>True when words from a token on, two at most, have a cue: "so far".</summary>
    public bool HasPhrase(int token, QuantityCue cue) => Has(token, cue) || (token + 1 < Sentence.End
        && Lexicon.Find(Tokens.Text.AsSpan(Tokens.Starts[token], Tokens.Ends[token + 1] - Tokens.Starts[token]))?.Has(cue) == true);

    /// <summary>The token of a run whose head lies outside.</summary>
    public int Top(TokenSpan span)
    {
        for (int i = span.End - 1; i >= span.First; i--)
        {
            if (!span.Contains(Head(i)) && (span.Count == 1 || Relation(i) is not (DependencyRelation.Cc or DependencyRelation.Punct or DependencyRelation.Case)))
            {
                return i;
            }
        }

        return span.End - 1;
    }
}
