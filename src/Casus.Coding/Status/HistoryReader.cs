using System.Globalization;
using Casus.Coding.Triggers;

namespace Casus.Coding.Status;

/// <summary>Tells background from news: history, habit, comparison.</summary>
internal sealed class HistoryReader
{
    private const int MaxDepth = 8;
    private const int YearsInDecade = 10;
    private const int NewsDays = 31; // what lies further back than a month is told as history
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

        return FollowedOldYear(trigger) ? "an earlier year" : null;
    }

    // "sent troops in 2003 after the invasion", "in 1927, when a warlord attacked": what the clause follows, or what that year saw, is as old.
    private bool FollowedOldYear(int trigger)
    {
        int t = trigger;
        for (int depth = 0; depth < MaxDepth && view.Head(t) >= 0; depth++)
        {
            int head = view.Head(t);
            if ((view.IsAftermath(t) && HasOldYear(head)) || (view.Relation(t) is DependencyRelation.AclRelcl or DependencyRelation.AdvclRelcl && IsOldYear(head, t)))
            {
                return true;
            }

            if (!GoesUp(t) && !view.IsAftermath(t) && view.Relation(t) != DependencyRelation.Nsubj)
            {
                return false;
            }

            t = head;
        }

        return false;
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
        DependencyRelation.Nsubj => view.Child(view.Head(token), DependencyRelation.Expl) >= 0, // "last year there were bombings"
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
                    when (view.Is(c, view.Grammar.LongTime) && IsLong(c)) || (view.Is(c, view.Grammar.Gone) && view.HasCase(c, view.Grammar.During)):
                    return "background over years";
            }

            if (IsOldYear(c, token) || (isTrigger && TakesOldYear(c, token)))
            {
                return "an earlier year";
            }
        }

        if (isTrigger && view.Relation(token) is DependencyRelation.Nmod or DependencyRelation.Conj && IsOfLongTime(token))
        {
            return "background over years"; // "two decades of raids and ambushes"
        }

        return view.HasCase(token, view.Grammar.Since) && isTrigger && HasYear(token) ? "a comparison" : null;
    }

    // The year that a phrase of the trigger holds.
    private bool TakesOldYear(int child, int trigger)
    {
        // "brokered by Chad and signed in 1960"
        bool isListed = view.Relation(child) == DependencyRelation.Conj && view.Tokens.Xpos[child] == "VBN" && view.Tokens.Xpos[trigger] == "VBN"
            && view.Child(child, DependencyRelation.AuxPass) < 0 && HasOldYear(child);
        // "the government in 2005 barred": the year hangs on the subject before the verb
        bool isSubject = view.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && child < trigger;
        bool isInside = IsCircumstance(child) && HasOldTime(child, view.IsNominal(trigger) ? MaxDepth / 2 : 0);
        return isListed || isInside || (isSubject && HasYearBefore(child, trigger));
    }

    private bool IsOfLongTime(int noun)
    {
        int head = view.Head(noun);
        return head >= 0 && ((view.Relation(noun) == DependencyRelation.Nmod && view.Is(head, view.Grammar.LongTime) && view.Tokens.Xpos[head] == "NNS")
            || (view.Relation(noun) == DependencyRelation.Nmod && view.Is(head, view.Grammar.Series) && view.Relation(head) == DependencyRelation.Nmod) // "the latest in a spate of raids"
            || (view.Relation(noun) == DependencyRelation.Conj && IsOfLongTime(head)));
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

    // "the rape of a girl by soldiers in 1995", "killed during fighting in 1993": the year hangs on the word before it.
    private bool HasOldTime(int token, int depth)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            // "in the months after the 1973 coup"
            if (view.IsNominal(c) && ((view.HasCase(c, view.Grammar.During) && IsOldYear(c, token)) || (view.HasCase(c, view.Grammar.After) && HasOldYear(c))
                || (depth > 0 && IsCircumstance(c) && HasOldTime(c, depth - 1))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasYearBefore(int subject, int verb)
    {
        int last = verb - 1;
        while (last > subject && view.Relation(last) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Advmod)
        {
            last--;
        }

        return last > subject && view.Head(last) == subject && view.HasCase(last, view.Grammar.During) && IsOldYear(last, subject);
    }

    // By whom, of whom, where and during what; not about what.
    private bool IsCircumstance(int token) => view.IsNominal(token) && view.Relation(token) is DependencyRelation.Nmod or DependencyRelation.Obl or DependencyRelation.OblAgent
        && (view.HasCase(token, view.Grammar.Agent) || view.HasCase(token, view.Grammar.Genitive) || view.HasCase(token, view.Grammar.PlaceCase)
            || (view.HasCase(token, view.Grammar.During) && !view.HasCase(token, view.Grammar.ContentCase)));

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
        return IsOldMonth(child) || (year > 0 && (referenceYear == 0 ? view.Relation(child) is DependencyRelation.Nummod or DependencyRelation.Compound : year < referenceYear)
            && token >= 0);
    }

    // "in late September", in a report of November
    private bool IsOldMonth(int child)
    {
        if (times?.Reference is not { } day || !view.HasCase(child, view.Grammar.During))
        {
            return false;
        }

        foreach (var time in times.Mentions)
        {
            if (time.Tokens.Contains(child) && time.Value.Length == "yyyy-MM".Length
                && DateOnly.TryParseExact(time.Value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                return first.AddMonths(1).AddDays(NewsDays).DayNumber <= day.DayNumber;
            }
        }

        return false;
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
            or DependencyRelation.Nmod or DependencyRelation.NmodTmod or DependencyRelation.Advmod))
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

        return view.Relation(token) == DependencyRelation.Obl && view.HasCase(token, view.Grammar.PlaceCase) ? Year(token) : 0; // "jailed in 1995 to ten years", read as a span
    }
}
