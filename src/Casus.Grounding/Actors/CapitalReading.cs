namespace Casus.Grounding.Actors;

/// <summary>Says whether a capital's or country's name in the text is a party or a place. A capital that acts is a government.</summary>
internal static class CapitalReading
{
    private const int MostBefore = 8; // "PORT-AU-PRINCE, Haiti"

    /// <summary>True when the capital stands for its government.</summary>
    public static bool IsParty(ReportView view, TokenSpan span)
    {
        var tokens = view.Tokens;
        int head = view.HeadOf(span), governor = tokens.Heads[head];
        if (IsDateline(view, span))
        {
            return false;
        }

        if (span.End < tokens.Count && view.IsPossessive(span.End))
        {
            return governor < 0 || !view.Cues.Has(tokens.Lemma(governor), Cue.PlaceNoun);
        }

        if (tokens.Relations[head] == DependencyRelation.Conj && governor >= 0 && governor < span.First && view.CaseOf(span) < 0)
        {
            return IsParty(view, new TokenSpan(governor, governor + 1));
        }

        int preposition = view.CaseOf(span);
        if (preposition >= 0)
        {
            return IsPartyAfter(view, preposition, governor);
        }

        return tokens.Relations[head] switch
        {
            DependencyRelation.Nsubj or DependencyRelation.NsubjOuter or DependencyRelation.Csubj or DependencyRelation.Vocative => true,
            DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Iobj =>
                governor < 0 || !view.Cues.Has(tokens.Lemma(governor), Cue.PlaceVerb),
            DependencyRelation.NmodPoss => true,
            DependencyRelation.None => IsBeforeVerb(view, span.End),
            _ => false,
        };
    }

    /// <summary>True when a place's name is meant as a place by the word before it.</summary>
    public static bool IsLocated(ReportView view, TokenSpan span)
    {
        int head = view.HeadOf(span), preposition = view.CaseOf(span);
        for (int steps = 0; preposition < 0 && steps < 6 && view.Tokens.Relations[head] is DependencyRelation.Conj or DependencyRelation.Appos
            && view.Tokens.Heads[head] is >= 0 and var governor && view.Is(governor, UniversalPos.Propn); steps++)
        {
            head = governor; // "in Sudan, Egypt and Libya"
            preposition = view.CaseOf(new TokenSpan(head, head + 1));
        }

        return preposition >= 0 && view.Cues.Has(view.Tokens.Form(preposition), Cue.PlacePreposition)
            && !view.Cues.Has(view.Tokens.Form(preposition), Cue.PartyPreposition);
    }

    /// <summary>True when a name says where the report was filed: "Moscow, May 6, 2025 –", "NEW DELHI (AP) —".</summary>
    public static bool IsDateline(ReportView view, TokenSpan span)
    {
        var tokens = view.Tokens;
        var sentence = view.Sentences[view.Sentences.SentenceOf(span.First)];
        if (span.First > sentence.First + MostBefore || !StartsLine(view, sentence.First))
        {
            return false;
        }

        for (int i = sentence.First; i < span.First; i++)
        {
            if (!view.IsUpper(i) && !view.Is(i, UniversalPos.Punct))
            {
                return false;
            }
        }

        for (int i = span.End; i < sentence.End && i < span.End + 12; i++)
        {
            if (tokens.Form(i) is "–" or "—" or "--" || (view.IsHyphen(i) && !view.Touch(i - 1, i)))
            {
                return i + 1 < tokens.Count && !char.IsLower(tokens.Form(i + 1)[0]); // the dash may end its sentence
            }

            if (char.IsLower(tokens.Form(i)[0]) || view.IsPossessive(i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool StartsLine(ReportView view, int token)
    {
        int at = view.Tokens.Starts[token] - 1;
        while (at >= 0 && view.Tokens.Text[at] is ' ' or '\t')
        {
            at--;
        }

        return at < 0 || view.Tokens.Text[at] is '\n' or '\r';
    }

    private static bool IsPartyAfter(ReportView view, int preposition, int governor)
    {
        var form = view.Tokens.Form(preposition);
        if (view.Cues.Has(form, Cue.PartyPreposition))
        {
            return true;
        }

        // "sanctions on Moscow", "pressure from Washington", "on the part of Islamabad"; "to", "of", "from", "on" decide by their noun.
        return form is "of" or "from" or "on" or "to" or "upon" or "over"
            && ((governor >= 0 && governor < preposition && view.Cues.Has(view.Tokens.Lemma(governor), Cue.PartyNoun))
                || (preposition > 0 && view.Cues.Has(view.Tokens.Lemma(preposition - 1), Cue.PartyNoun)));
    }

    private static bool IsBeforeVerb(ReportView view, int next) =>
        next < view.Tokens.Count && view.Tokens.Upos[next] is UniversalPos.Verb or UniversalPos.Aux;
}
