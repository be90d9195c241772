using Casus.Grounding.Actors;

namespace Casus.Grounding.Places.Finding;

/// <summary>Reads the traits of a run of tokens: of the names around it, of the words beside it, of its own words and of the tree.</summary>
internal sealed class PlaceTraitReader(ReportView view, ReportParties parties, PlaceLexicon lexicon, Gazetteer gazetteer)
{
    private readonly TokenTable tokens = view.Tokens;

    /// <summary>Reads all traits but the echo.</summary>
    /// <param name="span">The tokens.</param>
    /// <param name="known">What the gazetteer has by the name.</param>
    /// <param name="sentence">Their sentence.</param>
    /// <param name="isTitle">True where the sentence has a capital on most words.</param>
    public PlaceTraits Read(TokenSpan span, KnownAs known, TokenSpan sentence, bool isTitle)
    {
        var traits = default(PlaceTraits);
        traits[(int)PlaceTrait.Fit] = (byte)FitOf(span);
        traits[(int)PlaceTrait.Known] = (byte)known;
        traits[(int)PlaceTrait.Form] = (byte)FormOf(span);
        traits[(int)PlaceTrait.Before] = (byte)BeforeOf(span, sentence);
        traits[(int)PlaceTrait.After] = (byte)AfterOf(span, sentence);
        traits[(int)PlaceTrait.Shape] = (byte)ShapeOf(span, isTitle);
        traits[(int)PlaceTrait.Word] = (byte)WordOf(span);
        traits[(int)PlaceTrait.Person] = (byte)PersonOf(span);
        traits[(int)PlaceTrait.Role] = (byte)RoleOf(span);
        traits[(int)PlaceTrait.Length] = (byte)Math.Min(span.Count, 4);
        return traits;
    }

    private NameFit FitOf(TokenSpan span)
    {
        if (view.NameOf(span.First) is not { } name)
        {
            for (int i = span.First + 1; i < span.End; i++)
            {
                if (view.NameOf(i) is { } inner)
                {
                    return inner.Tokens.End > span.End ? NameFit.Across : inner.Kind == NameKind.Location ? NameFit.AroundLocation : NameFit.AroundOther;
                }
            }

            return NameFit.None;
        }

        if (name.Tokens.End < span.End)
        {
            return name.Tokens.First < span.First ? NameFit.Across : name.Kind == NameKind.Location ? NameFit.AroundLocation : NameFit.AroundOther;
        }

        bool isStart = name.Tokens.First == span.First, isEnd = name.Tokens.End == span.End;
        return (name.Kind, isStart, isEnd) switch
        {
            (NameKind.Location, true, true) => NameFit.Location,
            (NameKind.Person, true, true) => NameFit.Person,
            (NameKind.Organisation, true, true) => NameFit.Organisation,
            (_, true, true) => NameFit.Other,
            (NameKind.Location, true, _) => NameFit.StartOfLocation,
            (NameKind.Location, _, _) => NameFit.EndOfLocation,
            (NameKind.Person, true, _) => NameFit.StartOfPerson,
            (NameKind.Person, _, _) => NameFit.EndOfPerson,
            (NameKind.Organisation, true, _) => NameFit.StartOfOrganisation,
            (NameKind.Organisation, _, true) => NameFit.EndOfOrganisation,
            (NameKind.Organisation, _, _) => NameFit.MiddleOfOrganisation,
            (_, true, _) => NameFit.StartOfOther,
            _ => NameFit.EndOfOther,
        };
    }

    private NameForm FormOf(TokenSpan span)
    {
        if (span.Count == 1)
        {
            return NameForm.Plain;
        }

        int last = span.End - 1;
        var start = lexicon.Of(tokens.Form(span.First));
        var end = lexicon.Of(tokens.Form(last));
        if (char.IsAsciiDigit(tokens.Text[tokens.Starts[last]]))
        {
            return NameForm.NumberedRoad;
        }

        return (start & PlaceWord.Title) != 0 && (start & PlaceWord.Lead) == 0 ? NameForm.Titled
            : (end & PlaceWord.Division) != 0 ? NameForm.Division
            : (end & PlaceWord.Nature) != 0 ? NameForm.Nature
            : (end & PlaceWord.Road) != 0 ? NameForm.Road
            : (end & PlaceWord.Facility) != 0 ? NameForm.Facility
            : (end & PlaceWord.Quarter) != 0 ? NameForm.Quarter
            : (end & PlaceWord.Body) != 0 ? NameForm.Body
            : (start & PlaceWord.Direction) != 0 ? NameForm.Directed
            : (start & (PlaceWord.Lead | PlaceWord.Nature)) != 0 ? NameForm.Led
            : NameForm.Plain;
    }

    private WordBefore BeforeOf(TokenSpan span, TokenSpan sentence)
    {
        int before = span.First - 1;
        if (before < sentence.First)
        {
            return WordBefore.Nothing;
        }

        var form = tokens.Form(before);
        var cue = lexicon.Of(form);
        if (form is ",")
        {
            return before > sentence.First && IsKnownEnd(before) ? WordBefore.CommaAfterPlace : WordBefore.Comma;
        }

        if ((cue & PlaceWord.Near) != 0)
        {
            return WordBefore.Near;
        }

        if (view.IsUpper(before) && view.Tokens.Upos[before] is UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Adj)
        {
            return (cue & PlaceWord.Direction) != 0 ? WordBefore.Direction : (cue & PlaceWord.Title) != 0 ? WordBefore.Title
                : lexicon.ListOf(form) == NameWord.GivenName ? WordBefore.GivenName : WordBefore.Capital;
        }

        return (cue & PlaceWord.Direction) != 0 ? WordBefore.Direction
            : (cue & PlaceWord.Kind) != 0 ? WordBefore.Kind
            : view.IsPossessive(before) ? WordBefore.Possessive
            : tokens.Upos[before] switch
            {
                UniversalPos.Adp => form is "of" ? WordBefore.Of : WordBefore.Weak,
                UniversalPos.Part or UniversalPos.Sconj => WordBefore.Weak,
                UniversalPos.Det => form is "the" or "The" ? WordBefore.The : WordBefore.Determiner,
                UniversalPos.Cconj => WordBefore.Conjunction,
                UniversalPos.Verb or UniversalPos.Aux => (lexicon.Of(tokens.Lemma(before)) & PlaceWord.Verb) != 0 ? WordBefore.PlaceVerb : WordBefore.Verb,
                UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron => WordBefore.Noun,
                UniversalPos.Adj or UniversalPos.Adv => WordBefore.Adjective,
                UniversalPos.Num => WordBefore.Number,
                UniversalPos.Punct => form is "\"" or "“" or "'" or "‘" ? WordBefore.Quote : WordBefore.Punctuation,
                _ => WordBefore.Other,
            };
    }

    // "Anderson, [Texas]"
    private bool IsKnownEnd(int comma)
    {
        for (int first = Math.Max(0, comma - 3); first < comma; first++)
        {
            if (view.IsUpper(first) && !gazetteer.Longest(tokens, first, comma, out int end).IsEmpty && end == comma)
            {
                return true;
            }
        }

        return false;
    }

    private WordAfter AfterOf(TokenSpan span, TokenSpan sentence)
    {
        int after = span.End;
        if (after >= sentence.End || tokens.Form(after) is "." or "!" or "?")
        {
            return WordAfter.Nothing;
        }

        var form = tokens.Form(after);
        if (form is ",")
        {
            return AfterComma(after + 1, sentence);
        }

        var cue = lexicon.Of(form);
        if (view.IsUpper(after) && (cue & (PlaceWord.Generic | PlaceWord.Body)) != 0)
        {
            return (cue & PlaceWord.Institution) != 0 ? WordAfter.Institution : (cue & PlaceWord.Generic) != 0 ? WordAfter.Generic
                : (cue & PlaceWord.Outlet) != 0 ? WordAfter.Outlet : (cue & PlaceWord.Team) != 0 ? WordAfter.Team
                : (cue & PlaceWord.Company) != 0 ? WordAfter.Company : WordAfter.Accord;
        }

        if (view.IsUpper(after))
        {
            return WordAfter.Capital;
        }

        if ((cue & (PlaceWord.Kind | PlaceWord.Dweller)) != 0)
        {
            return (cue & PlaceWord.Kind) != 0 ? WordAfter.Kind : WordAfter.Dweller;
        }

        return view.IsPossessive(after) ? WordAfter.Possessive : view.IsHyphen(after) && view.Touch(after - 1, after) ? WordAfter.Hyphen
            : AfterClass(after, form);
    }

    private WordAfter AfterClass(int after, ReadOnlySpan<char> form) => tokens.Upos[after] switch
    {
        UniversalPos.Verb or UniversalPos.Aux => (lexicon.Of(tokens.Lemma(after)) & PlaceWord.Speech) != 0 ? WordAfter.Speech : WordAfter.Verb,
        UniversalPos.Adp or UniversalPos.Sconj or UniversalPos.Part => WordAfter.Preposition,
        UniversalPos.Cconj => WordAfter.Conjunction,
        UniversalPos.Num => WordAfter.Number,
        UniversalPos.Noun or UniversalPos.Adj => WordAfter.Noun,
        UniversalPos.Punct => form[0] switch { '-' or '–' or '—' => WordAfter.Dash, '(' or '[' => WordAfter.Bracket, _ => WordAfter.Nothing },
        _ => WordAfter.Other,
    };

    // "Paris, Texas": a country or first division after the comma says most
    private WordAfter AfterComma(int next, TokenSpan sentence)
    {
        if (next >= sentence.End || !view.IsUpper(next))
        {
            return WordAfter.Comma;
        }

        var hits = gazetteer.Longest(tokens, next, sentence.End, out _);
        var result = WordAfter.Comma;
        foreach (var hit in hits)
        {
            var known = Notability.Of(gazetteer, hit);
            if (known is KnownAs.Country or KnownAs.State or KnownAs.Region or KnownAs.ShortState)
            {
                return WordAfter.CommaState;
            }

            result = WordAfter.CommaPlace;
        }

        return result;
    }

    private NameShape ShapeOf(TokenSpan span, bool isTitle)
    {
        var text = tokens.Text.AsSpan(tokens.Starts[span.First], tokens.Ends[span.End - 1] - tokens.Starts[span.First]);
        bool hasLower = text.IndexOfAnyInRange('a', 'z') >= 0;
        if (!hasLower)
        {
            return text.Contains('.') ? NameShape.Pointed : text.Length <= 3 ? NameShape.Acronym : isTitle ? NameShape.CapitalsInCapitals : NameShape.Capitals;
        }

        return text[^1] == '.' ? NameShape.Pointed : isTitle ? NameShape.InTitle : NameShape.Capitalised;
    }

    private NameWord WordOf(TokenSpan span)
    {
        int last = span.End - 1;
        var listed = NameWord.Proper;
        for (int i = span.First; i < span.End && listed == NameWord.Proper; i++)
        {
            listed = lexicon.ListOf(tokens.Form(i));
        }

        return listed != NameWord.Proper ? listed : tokens.Upos[last] switch
        {
            UniversalPos.Propn or UniversalPos.Num => NameWord.Proper,
            UniversalPos.Noun => NameWord.Noun,
            UniversalPos.Adj => NameWord.Adjective,
            UniversalPos.Verb or UniversalPos.Aux => NameWord.Verb,
            _ => NameWord.Function,
        };
    }

    private PersonEvidence PersonOf(TokenSpan span)
    {
        if (span.Count == 1 && view.IsSurname(span.First))
        {
            return PersonEvidence.Surname;
        }

        return parties.PartyOf(span.First) is not { } party ? PersonEvidence.None
            : party.Tokens.End > span.End || party.Tokens.First < span.First ? PersonEvidence.InParty
            : party.Tokens.End == span.End ? PersonEvidence.Party : PersonEvidence.None;
    }

    private TreeRole RoleOf(TokenSpan span)
    {
        int head = view.HeadOf(span), governor = tokens.Heads[head];
        switch (tokens.Relations[head])
        {
            case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter:
                return TreeRole.Subject;
            case DependencyRelation.Obj or DependencyRelation.Iobj:
                return TreeRole.Object;
            case DependencyRelation.Compound or DependencyRelation.Amod:
                return governor >= 0 && view.IsUpper(governor) ? TreeRole.Inner : TreeRole.Compound;
            case DependencyRelation.Flat:
                return TreeRole.Flat;
            case DependencyRelation.Appos:
                return TreeRole.Apposition;
            case DependencyRelation.Conj:
                return TreeRole.Conjunct;
            case DependencyRelation.NmodPoss:
                return TreeRole.Owner;
            case DependencyRelation.Root:
                return TreeRole.Root;
            case DependencyRelation.Nmod or DependencyRelation.Obl:
                int preposition = view.CaseOf(span);
                return preposition >= 0 && (lexicon.Of(tokens.Form(preposition)) & PlaceWord.Near) != 0 ? TreeRole.Located : TreeRole.Case;
            default:
                return TreeRole.Other;
        }
    }
}
