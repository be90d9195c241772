using Casus.Coding.Triggers;

namespace Casus.Coding.Status;

/// <summary>Tells background from news: history, habit, comparison.</summary>
internal sealed class HistoryReader
{
    private const int MaxDepth = 8;
    private const int YearsInDecade = 10;
    private readonly SyntaxView view;
    private readonly TimeTable? times;
    private readonly int referenceYear; // 0 when the report has no date

    public HistoryReader(SyntaxView view, TimeTable? times)
    {
        this.view = view;
        this.times = times;
        referenceYear = times?.Reference?.Year ?? 0;
    }

    /// <summary>Why an act is background, or null when it is not.</summary>
    /// <param name="trigger">The trigger.</param>
    public string? Background(int trigger)
    {
        if (IsInWork(trigger))
        {
            return "told in a work or shown";
        }

        int t = trigger;
        for (int depth = 0; depth < MaxDepth && t >= 0; depth++)
        {
            string? reason = Here(t, depth == 0);
            if (reason is not null)
            {
                return reason;
            }

            t = GoesUp(t) ? view.Head(t) : -1;
        }

        return null;
    }

    // "a film about the attack", "her novel opens with the assassination", "the actor plays a man who is kidnapped"
    private bool IsInWork(int trigger)
    {
        int t = trigger;
        for (int depth = 0; depth < MaxDepth && view.Head(t) >= 0; depth++)
        {
            int head = view.Head(t);
            bool isPhrase = view.Relation(t) is DependencyRelation.Nmod or DependencyRelation.Acl or DependencyRelation.AclRelcl;
            int subject = view.Relation(t) is DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Ccomp or DependencyRelation.AclRelcl or DependencyRelation.Advcl
                ? view.Child(head, DependencyRelation.Nsubj) : -1;
            if ((isPhrase && view.Is(head, view.Grammar.Work)) || (subject >= 0 && subject != t && view.Is(subject, view.Grammar.Work)))
            {
                return true;
            }

            t = head;
        }

        return false;
    }

    // Background of a clause holds for the clauses and nouns that hang on it, not for what is said or what it follows on.
    private bool GoesUp(int token) => view.Relation(token) switch
    {
        DependencyRelation.Advcl or DependencyRelation.Xcomp or DependencyRelation.Obj or DependencyRelation.Conj or DependencyRelation.Compound => true,
        DependencyRelation.Obl or DependencyRelation.Nmod => !view.HasCase(token, view.Grammar.After),
        // "a truce in November 2019, brokered by ..."; "has long been tense, with both sides fighting wars"
        DependencyRelation.Acl => view.Tokens.Xpos[token] == "VBN" || view.HasCase(view.Head(token), view.Grammar.Absolute),
        _ => false,
    };

    private string? Here(int token, bool isTrigger)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            switch (view.Relation(c))
            {
                case DependencyRelation.Advmod when view.Is(c, view.Grammar.Habit):
                    return "history or habit";
                case DependencyRelation.Amod when view.Is(c, view.Grammar.HabitAdjective) && (isTrigger || view.IsNominal(token)):
                    return "history or habit";
                case DependencyRelation.Obl or DependencyRelation.OblTmod or DependencyRelation.OblUnmarked or DependencyRelation.Nmod
                    when view.Is(c, view.Grammar.LongTime) && IsLong(c):
                    return "background over years";
            }

            // "brokered by Chad and signed in 1960"
            bool isListed = isTrigger && view.Relation(c) == DependencyRelation.Conj && view.Tokens.Xpos[c] == "VBN" && view.Tokens.Xpos[token] == "VBN"
                && view.Child(c, DependencyRelation.AuxPass) < 0 && HasOldYear(c);
            if (IsOldYear(c, token) || isListed)
            {
                return "an earlier year";
            }
        }

        return view.HasCase(token, view.Grammar.Since) && isTrigger && HasYear(token) ? "a comparison" : null;
    }

    // "for decades", "over the years", "in recent years"; but not "sentenced to ten years" nor "this year".
    private bool IsLong(int noun) => view.Child(noun, DependencyRelation.Case) >= 0 && !view.HasCase(noun, view.Grammar.Infinitive) && view.Tokens.Xpos[noun] == "NNS"
        && view.Child(noun, DependencyRelation.Amod, view.Grammar.Coming) < 0 && !IsSpanOfOccasion(noun);

    // "for the first time in ten years", the years hung on the verb
    private bool IsSpanOfOccasion(int noun) => view.Child(noun, DependencyRelation.Case) is var preposition && preposition > 0 && view.Is(preposition - 1, view.Grammar.Occasion);

    private bool HasYear(int token)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (Year(c) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasOldYear(int token)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (IsOldYear(c, token))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOldYear(int child, int token)
    {
        int year = view.Relation(child) is DependencyRelation.Nummod or DependencyRelation.Compound or DependencyRelation.NmodUnmarked or DependencyRelation.NmodTmod
            ? Year(child) : YearOfTime(child);
        return year > 0 && (referenceYear == 0 ? view.Relation(child) is DependencyRelation.Nummod or DependencyRelation.Compound : year < referenceYear)
            && token >= 0;
    }

    private int Year(int token)
    {
        var form = view.Tokens.Form(token);
        return form.Length == 4 && (form.StartsWith("19") || form.StartsWith("20")) && int.TryParse(form, out int year) ? year : 0;
    }

    // A phrase such as "in 2008" or "in August 2019"; a full date of last year is news for a while and is left alone.
    private int YearOfTime(int token)
    {
        if (times is null || view.Relation(token) is not (DependencyRelation.Obl or DependencyRelation.OblTmod or DependencyRelation.OblUnmarked or DependencyRelation.OblNpmod
            or DependencyRelation.Nmod or DependencyRelation.Advmod))
        {
            return 0;
        }

        foreach (var time in times.Mentions)
        {
            if (time.Tokens.Contains(token) && time.Value.Length == 4 && time.Value[3] == 'X' && int.TryParse(time.Value.AsSpan(0, 3), out int decade))
            {
                return decade * YearsInDecade; // "in the early 1980s"
            }

            if (time.Tokens.Contains(token) && time.Type == TimeType.Date && time.Value.Length >= 4 && int.TryParse(time.Value.AsSpan(0, 4), out int year)
                && (time.Precision is DatePrecision.Year or DatePrecision.Month || year < referenceYear - 1))
            {
                return year;
            }
        }

        return 0;
    }
}
