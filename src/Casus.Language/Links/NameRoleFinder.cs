namespace Casus.Language.Links;

/// <summary>Finds the role beside a person's name: before it, after a comma, or before a comma.</summary>
/// <param name="lexicon">Words for persons and countries.</param>
internal sealed class NameRoleFinder(LinkLexicon lexicon)
{
    private const int MostModifiers = 8;
    private const int MostApposed = 9;

    /// <summary>The role of one name; null when none stands there.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="sentence">The sentence of the name.</param>
    /// <param name="name">The name.</param>
    public NameRole? Find(TokenTable tokens, TokenSpan sentence, TokenSpan name) =>
        Before(tokens, sentence, name) ?? After(tokens, sentence, name) ?? BeforeComma(tokens, sentence, name);

    // Russian Foreign Minister Sergei Lavrov; Secretary of State John Kerry; Prime Minister Modi of India.
    private NameRole? Before(TokenTable tokens, TokenSpan sentence, TokenSpan name)
    {
        var head = HeadBefore(tokens, sentence.First, name.First);
        if (head < 0)
        {
            return null;
        }

        return Of(tokens, sentence, name, new TokenSpan(FirstModifier(tokens, sentence.First, head), name.First), name.End);
    }

    // Sergei Lavrov, Russia's foreign minister, ...
    private NameRole? After(TokenTable tokens, TokenSpan sentence, TokenSpan name)
    {
        if (name.End + 1 >= sentence.End || !tokens.Form(name.End).SequenceEqual(","))
        {
            return null;
        }

        var limit = Math.Min(sentence.End, name.End + 1 + MostApposed);
        for (var i = name.End + 1; i < limit; i++)
        {
            var isLast = i + 1 == sentence.End || !IsPartOfPhrase(tokens, i + 1);
            if (isLast && IsRoleNoun(tokens, i))
            {
                // A capitalised title before another name opens a list: "Lavrov, President Vucic and others".
                var isTitle = i + 1 < sentence.End && tokens.Upos[i + 1] == UniversalPos.Propn;
                var end = isTitle ? i : EndOfOffice(tokens, sentence, i + 1);
                return isTitle ? null : Of(tokens, sentence, name, new TokenSpan(name.End + 1, end), end);
            }

            if (!IsPartOfPhrase(tokens, i))
            {
                return null;
            }
        }

        return null;
    }

    // secretary of state; but the India of "prime minister of India" is a country beside the office.
    private int EndOfOffice(TokenTable tokens, TokenSpan sentence, int end)
    {
        if (end + 1 >= sentence.End || tokens.Form(end) is not ("of" or "for"))
        {
            return end;
        }

        var at = tokens.Upos[end + 1] == UniversalPos.Det ? end + 2 : end + 1;
        if (at >= sentence.End || lexicon.Countries.Find(tokens, at, sentence.End, out _) is not null)
        {
            return end;
        }

        var last = end;
        for (; at < sentence.End && at - end < MostModifiers && IsModifier(tokens, at); at++)
        {
            last = at + 1;
        }

        return last;
    }

    // Russia's foreign minister, Sergei Lavrov, said ...
    private NameRole? BeforeComma(TokenTable tokens, TokenSpan sentence, TokenSpan name)
    {
        var comma = name.First - 1;
        var isClosed = name.End < sentence.End && tokens.Form(name.End) is "," or "." or ")" or "-" or "--" or "\u2013" or "\u2014";
        if (!isClosed || comma <= sentence.First || !tokens.Form(comma).SequenceEqual(","))
        {
            return null;
        }

        var head = HeadBefore(tokens, sentence.First, comma);
        if (head < 0)
        {
            return null;
        }

        var phrase = new TokenSpan(FirstModifier(tokens, sentence.First, head), comma);
        var isDefinite = phrase.First > sentence.First && tokens.Form(phrase.First - 1).Equals("the", StringComparison.OrdinalIgnoreCase);
        return isDefinite || HasOwner(tokens, phrase) ? Of(tokens, sentence, name, phrase, comma) : null;
    }

    // The noun for a person that ends directly before a token, with "of State" and the like behind it.
    private int HeadBefore(TokenTable tokens, int first, int before)
    {
        if (before - 1 >= first && IsRoleNoun(tokens, before - 1))
        {
            return before - 1;
        }

        for (var i = before - 1; i > first && i >= before - MostModifiers; i--)
        {
            if (tokens.Form(i) is "of" or "for")
            {
                return i < before - 1 && IsRoleNoun(tokens, i - 1) ? i - 1 : -1;
            }

            var isInside = tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Cconj;
            if (!isInside)
            {
                return -1;
            }
        }

        return -1;
    }

    private int FirstModifier(TokenTable tokens, int first, int head)
    {
        var at = FirstOfOne(tokens, first, head);

        // Pakistan's Deputy Prime Minister and Foreign Minister Ishaq Dar; but "the president and Foreign Minister Dar" are two.
        if (at - 2 > first && tokens.Form(at - 1).SequenceEqual("and") && IsRoleNoun(tokens, at - 2))
        {
            var other = FirstOfOne(tokens, first, at - 2);
            var isArticle = other > first && tokens.Upos[other - 1] == UniversalPos.Det;
            at = other < at - 2 && !isArticle ? other : at;
        }

        return at;
    }

    private static int FirstOfOne(TokenTable tokens, int first, int head)
    {
        var at = head;
        while (at > first && head - at < MostModifiers && IsModifier(tokens, at - 1))
        {
            at--;
        }

        return at;
    }

    private NameRole? Of(TokenTable tokens, TokenSpan sentence, TokenSpan name, TokenSpan phrase, int after)
    {
        TokenSpan? country = null;
        var roleFirst = phrase.First;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (lexicon.Countries.Find(tokens, i, phrase.End, out var end) is not null)
            {
                country = new TokenSpan(i, end);
                roleFirst = i == roleFirst || IsDropped(tokens, roleFirst, i) ? end : roleFirst;
                i = end - 1;
            }
        }

        // Prime Minister Modi of India; foreign minister of Russia.
        if (country is null && after + 1 < sentence.End && tokens.Form(after).SequenceEqual("of")
            && lexicon.Countries.Find(tokens, after + 1, sentence.End, out var last) is not null)
        {
            country = new TokenSpan(after + 1, last);
        }

        while (roleFirst < phrase.End && tokens.Upos[roleFirst] is UniversalPos.Part or UniversalPos.Det or UniversalPos.Punct or UniversalPos.Pron)
        {
            roleFirst++;
        }

        var role = new TokenSpan(roleFirst, phrase.End);
        return role.IsEmpty || !HasRoleNoun(tokens, role) ? null : new NameRole(name, role, country);
    }

    private bool HasRoleNoun(TokenTable tokens, TokenSpan role)
    {
        for (var i = role.First; i < role.End; i++)
        {
            if (IsRoleNoun(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    // What stands before the country goes with it, but not "former": that is another role.
    private bool IsDropped(TokenTable tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens.Upos[i] is not (UniversalPos.Adj or UniversalPos.Det or UniversalPos.Adv or UniversalPos.Punct)
                || lexicon.KindOf(tokens.Form(i)) == LinkNounKind.Lesser)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOwner(TokenTable tokens, TokenSpan phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (tokens.Upos[i] == UniversalPos.Part || tokens.Form(i) is "'s" or "\u2019s")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRoleNoun(TokenTable tokens, int i) =>
        tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj && lexicon.IsPerson(tokens.Form(i), out _);

    private static bool IsModifier(TokenTable tokens, int i) =>
        tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Part || tokens.Form(i) is "-" or "\u2013";

    private static bool IsPartOfPhrase(TokenTable tokens, int i) =>
        IsModifier(tokens, i) || tokens.Upos[i] is UniversalPos.Det or UniversalPos.Num;
}
