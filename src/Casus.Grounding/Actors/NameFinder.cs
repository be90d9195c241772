namespace Casus.Grounding.Actors;

/// <summary>Finds the known names and adjectives of a report and chooses what each stands for.</summary>
internal static class NameFinder
{
    /// <summary>The names in text order, without overlap.</summary>
    public static List<NameHit> Find(ReportView view)
    {
        var found = new List<(TokenSpan Tokens, Sense[] Senses)>();
        for (int s = 0; s < view.Sentences.Count; s++)
        {
            var sentence = view.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                var senses = view.Catalogue.Senses.Longest(view.Tokens, i, sentence.End, out int end);
                if (senses.Length > 0 && !IsPartOfAnother(view, new TokenSpan(i, end), senses, sentence))
                {
                    found.Add((new TokenSpan(i, end), senses.ToArray()));
                    i = end - 1;
                }
            }
        }

        var said = new SenseChooser(view, found);
        var hits = new List<NameHit>(found.Count);
        foreach (var (tokens, senses) in found)
        {
            if (said.Choose(tokens, senses) is { } sense)
            {
                hits.Add(new NameHit(tokens, sense));
            }
        }

        return hits;
    }

    private static bool IsPartOfAnother(ReportView view, TokenSpan span, ReadOnlySpan<Sense> senses, TokenSpan sentence)
    {
        bool isNamed = senses[0].Kind == SenseKind.Named, isPerson = isNamed && senses[0].Named!.IsPerson;
        if (span.End + 1 < sentence.End && view.IsHyphen(span.End) && view.Touch(span.End, span.End + 1)
            && view.Cues.Has(view.Tokens.Form(span.End + 1), Cue.Bound))
        {
            return true; // "Pakistan-based": says where, not who
        }

        if ((!isNamed || isPerson) && span.End < sentence.End && view.IsUpper(span.End) && view.Cues.Has(view.Tokens.Form(span.End), Cue.Thing)
            && !IsHeadline(view, sentence))
        {
            return true; // "Paris Agreement", "Trump Tower"
        }

        if (!isNamed && IsPersonsName(view, span, senses, sentence))
        {
            return true;
        }

        return isPerson ? IsOtherPerson(view, span) : !IsHeadline(view, sentence) && IsInsideName(view, span, isNamed);
    }

    // "Melania Trump" is not Donald Trump; "President Trump" is.
    private static bool IsOtherPerson(ReportView view, TokenSpan span)
    {
        int before = span.First - 1;
        if (view.NameOf(span.First) is { Kind: NameKind.Person } name && name.Tokens.First < span.First)
        {
            return !view.Cues.Has(view.Tokens.Form(before), Cue.Title) && view.Catalogue.Roles.Longest(view.Tokens, before, before + 1, out _) is null;
        }

        // "Meles Alem" is not Meles Zenawi.
        return span.Count == 1 && view.NameOf(span.First) is { Kind: NameKind.Person } longer && longer.Tokens.End > span.End
            && view.Tokens.Upos[span.End] == UniversalPos.Propn && !view.Cues.Has(view.Tokens.Form(span.End), Cue.Title);
    }

    // "Georgia Meloni" starts with a first name; "Jordan" after "Michael Jordan" is he, unless something is in or at it.
    private static bool IsPersonsName(ReportView view, TokenSpan span, ReadOnlySpan<Sense> senses, TokenSpan sentence)
    {
        if (span.Count > 1)
        {
            return false;
        }

        bool isAdjective = false;
        foreach (var sense in senses)
        {
            isAdjective |= sense.Kind == SenseKind.Adjective;
        }

        if (!isAdjective && span.End < sentence.End)
        {
            var next = view.Catalogue.Senses.Longest(view.Tokens, span.End, sentence.End, out _);
            if (next.Length > 0 && next[0] is { Kind: SenseKind.Named, Named.IsPerson: true })
            {
                return true;
            }
        }

        return view.IsSurname(span.First) && !CapitalReading.IsLocated(view, span) && !(span.End < sentence.End && view.IsPossessive(span.End));
    }

    private static bool IsInsideName(ReportView view, TokenSpan span, bool isNamed)
    {
        if (view.NameOf(span.First) is not { } name || name.Tokens.Count <= span.Count)
        {
            return false;
        }

        if (name.Kind == NameKind.Person)
        {
            // A people's or country's word at the start of a longer "person" is a slip of the name finder: "Russian Lavrov".
            return name.Tokens.First < span.First || (!isNamed && !view.Is(span.First, UniversalPos.Adj));
        }

        if (name.Kind != NameKind.Organisation || isNamed)
        {
            return false;
        }

        for (int i = name.Tokens.First; i < name.Tokens.End; i++)
        {
            if (!span.Contains(i) && view.Catalogue.Roles.Longest(view.Tokens, i, name.Tokens.End, out int end) is not null && end > i)
            {
                return false; // "Russian Foreign Ministry" is composed from its words
            }
        }

        return true; // "Air India"
    }

    /// <summary>True where capitals tell nothing: every word has one. Names found there are often too long.</summary>
    public static bool IsHeadline(ReportView view, TokenSpan sentence)
    {
        int words = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (view.Tokens.Form(i) is { Length: > 3 } form && char.IsLetter(form[0]))
            {
                if (!char.IsUpper(form[0]))
                {
                    return false;
                }

                words++;
            }
        }

        return words > 2 && !view.Is(sentence.End - 1, ".");
    }
}
