namespace Casus.Language.Links;

/// <summary>Links "the ministry", "the minister", "the group", "the country" where the report has named only one.</summary>
internal sealed class NounLinker(TokenTable tokens, LinkLexicon lexicon, BodyBook bodies, PersonBook persons, PlaceBook places)
{
    private const int MostModifiers = 6;

    /// <summary>Reads a noun: takes note of it where it stands with a name, and links it where it stands bare after "the".</summary>
    /// <param name="i">The noun.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="nameAfter">The name that begins directly after it, if any.</param>
    /// <param name="person">The person it stands for, or null.</param>
    public Link? Read(int i, TokenSpan sentence, TokenSpan? nameAfter, out Person? person)
    {
        person = null;
        var form = tokens.Form(i);
        var kind = lexicon.KindOf(form);
        if (kind is LinkNounKind.None or LinkNounKind.Lesser)
        {
            return null;
        }

        if (IsBareDefinite(i, sentence))
        {
            var phrase = new TokenSpan(i - 1, i + 1);
            var antecedent = Antecedent(i, kind, out person);
            return antecedent is { } found && found.End <= phrase.First ? new Link(phrase, found) : null;
        }

        if (kind is LinkNounKind.Body or LinkNounKind.Group or LinkNounKind.Office)
        {
            TakeNote(i, sentence, kind, nameAfter);
        }

        return null;
    }

    private TokenSpan? Antecedent(int i, LinkNounKind kind, out Person? person)
    {
        person = null;
        switch (kind)
        {
            case LinkNounKind.Country:
                return places.Country;
            case LinkNounKind.Capital:
                return places.Capital;
            case LinkNounKind.Office:
                return Officer(i, out person);
            default:
                return bodies.Only(tokens.Form(i));
        }
    }

    // The one person with the office, unless the report speaks of the same office of another country too.
    private TokenSpan? Officer(int i, out Person? person)
    {
        person = persons.WithOffice(tokens.Form(i).ToString(), out var isShared);
        var unnamed = bodies.All(tokens.Form(i));
        if (isShared || unnamed.Count > 1)
        {
            person = null;
            return null;
        }

        if (person is null)
        {
            return unnamed.Count == 1 ? unnamed[0] : null;
        }

        if (unnamed.Count == 1 && CountryOf(unnamed[0]) is { } country && country != person.Country)
        {
            person = null;
            return null;
        }

        return person.Full;
    }

    private string? CountryOf(TokenSpan phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (lexicon.Countries.Find(tokens, i, phrase.End, out _) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private void TakeNote(int i, TokenSpan sentence, LinkNounKind kind, TokenSpan? nameAfter)
    {
        if (bodies.WrittenOutAt(i) is { } written)
        {
            bodies.Add(tokens.Form(i), written);
        }
        else if (kind == LinkNounKind.Group && nameAfter is { } name)
        {
            bodies.Add(tokens.Form(i), name); // the militant group Hamas
        }
        else if (kind == LinkNounKind.Group && NameBefore(i, sentence) is { } apposed)
        {
            bodies.Add(tokens.Form(i), apposed); // Hamas, an Islamist group
        }
        else if (kind != LinkNounKind.Office || nameAfter is null)
        {
            var phrase = Phrase(i, sentence);
            if (HasName(phrase, i) && !HasSuperlative(phrase))
            {
                bodies.Add(tokens.Form(i), phrase);
            }
        }
    }

    // A name with a comma and an article before the noun.
    private TokenSpan? NameBefore(int i, TokenSpan sentence)
    {
        var at = i - 1;
        while (at > sentence.First && i - at < MostModifiers && tokens.Upos[at] is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct
            && !tokens.Form(at).SequenceEqual(","))
        {
            at--;
        }

        if (at - 2 < sentence.First || tokens.Upos[at] != UniversalPos.Det || !tokens.Form(at - 1).SequenceEqual(",") || tokens.Upos[at - 2] != UniversalPos.Propn
            || tokens.Form(at - 2)[^1] == '.')
        {
            return null;
        }

        var first = at - 2;
        while (first > sentence.First && tokens.Upos[first - 1] == UniversalPos.Propn)
        {
            first--;
        }

        return new TokenSpan(first, at - 1);
    }

    private TokenSpan Phrase(int noun, TokenSpan sentence)
    {
        var first = noun;
        while (first > sentence.First && noun - first < MostModifiers && IsModifier(first - 1) && tokens.Upos[first] != UniversalPos.Det)
        {
            first--;
        }

        return new TokenSpan(first, char.IsUpper(tokens.Form(noun)[0]) ? EndOfName(noun, sentence) : noun + 1);
    }

    // Ministry of Foreign Affairs and Trade: small words only between capitals.
    private int EndOfName(int noun, TokenSpan sentence)
    {
        var end = noun + 1;
        for (var i = end; i < sentence.End; i++)
        {
            var form = tokens.Form(i);
            if (char.IsUpper(form[0]) && i > noun + 1)
            {
                end = i + 1;
            }
            else if (form is not ("of" or "for" or "and" or "the"))
            {
                break;
            }
        }

        return end;
    }

    // "the biggest Catholic party" names none.
    private bool HasSuperlative(TokenSpan phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (tokens.Xpos[i] is "JJS" or "RBS")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsModifier(int i) => tokens.Upos[i] is UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Noun
        || tokens.Form(i) is "-" or "'s" or "\u2019s" or "the" or "The";

    private bool HasName(TokenSpan phrase, int noun)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            var isName = tokens.Upos[i] is UniversalPos.Propn or UniversalPos.Adj && char.IsUpper(tokens.Form(i)[0]);
            if (i != noun && isName)
            {
                return true;
            }
        }

        return false;
    }

    // "the ministry" alone: nothing before or behind it says which.
    private bool IsBareDefinite(int noun, TokenSpan sentence)
    {
        if (noun == sentence.First || !char.IsLower(tokens.Form(noun)[0]) || tokens.Xpos[noun] is "NNS"
            || !tokens.Form(noun - 1).Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (noun + 1 >= sentence.End)
        {
            return true;
        }

        var next = tokens.Form(noun + 1);
        if (tokens.Upos[noun + 1] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num || next is "-" or "\u2013")
        {
            return false;
        }

        var isPlaced = next is "in" or "at" or "near" && noun + 2 < sentence.End && char.IsUpper(tokens.Form(noun + 2)[0]);
        return !isPlaced && next is not ("of" or "for" or "that" or "which" or "who" or "whose" or "from" or "to" or "behind" or "responsible" or "led" or "based");
    }
}
