using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>Finds when, where and how many: what the tree hangs on the act or on its clause.</summary>
internal sealed class CircumstanceFinder(SyntaxView view, ClauseReader clauses)
{
    private const int MaxDepth = 12;
    private readonly AnnotatedDocument document = view.Document;

    /// <summary>When the act was, or null.</summary>
    public MentionDate? Date(int trigger)
    {
        if (!document.Has<TimeTable>())
        {
            return null;
        }

        var sentence = view.Sentences[view.Sentences.SentenceOf(trigger)];
        TimeMention? best = null;
        int bestCost = int.MaxValue;
        foreach (var time in document.Get<TimeTable>().Mentions)
        {
            if (time.Tokens.First < sentence.First || time.Tokens.End > sentence.End || time.IsDateline
                || time.Type is TimeType.Duration or TimeType.Set)
            {
                continue;
            }

            int cost = TimeCost(trigger, time);
            if (cost < bestCost)
            {
                (best, bestCost) = (time, cost);
            }
        }

        best ??= view.Head(trigger) < 0 ? DayOfSentence(trigger, sentence) : null;
        return best is null ? null : ToDate(best);
    }

    // "took over the centre of the capital on Saturday": the only day in a sentence dates its main verb, however deep the parser hung it.
    private TimeMention? DayOfSentence(int root, TokenSpan sentence)
    {
        TimeMention? only = null;
        foreach (var time in document.Get<TimeTable>().Mentions)
        {
            if (time.Tokens.First < sentence.First || time.Tokens.End > sentence.End || time.IsDateline || time.Type is not TimeType.Date)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = time;
        }

        return only is { Precision: DatePrecision.Day } && HangsOn(Top(only.Tokens), root) && !IsBehindHappening(root, only.Tokens.First) ? only : null;
    }

    private bool HangsOn(int token, int root)
    {
        int t = token;
        while (t >= 0 && t != root && view.HasCase(t, view.Grammar.After) is false && !view.Is(t, view.Grammar.Happening)
            && view.Relation(t) is DependencyRelation.Nmod or DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Compound or DependencyRelation.Flat)
        {
            t = view.Head(t);
        }

        return t == root;
    }

    /// <summary>Where the act was, or null.</summary>
    public MentionPlace? Place(int trigger)
    {
        if (!document.Has<PlaceTable>())
        {
            return null;
        }

        var sentence = view.Sentences[view.Sentences.SentenceOf(trigger)];
        PlaceMention? best = null;
        int bestCost = int.MaxValue;
        foreach (var place in document.Get<PlaceTable>().Mentions)
        {
            if (place.Tokens.First < sentence.First || place.Tokens.End > sentence.End || place is not { Use: PlaceUse.Location, Place: { } where })
            {
                continue;
            }

            // Of places equally near the finer one says more: a town before its region.
            int cost = PlaceCost(trigger, Top(place.Tokens));
            cost = cost == int.MaxValue ? cost : (cost * 4) + (where.Kind switch { PlaceKind.City => 0, PlaceKind.Feature => 1, PlaceKind.Admin => 2, _ => 3 });
            if (cost < bestCost)
            {
                (best, bestCost) = (place, cost);
            }
        }

        var span = best is null ? default : view.Tokens.Span(best.Tokens);
        return best?.Place is null ? null : new MentionPlace(span, span.Of(document.Text), best.Place);
    }

    /// <summary>Counted things of the act, by kind.</summary>
    public SortedDictionary<string, Quantity> Quantities(int trigger, EventType type)
    {
        var result = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        if (!document.Has<QuantityTable>())
        {
            return result;
        }

        int clause = clauses.Clause(trigger);
        foreach (var quantity in document.Get<QuantityTable>().Mentions)
        {
            if (Belongs(quantity.Kind, type.Value) && (view.IsBelow(quantity.Anchor, trigger) || IsNear(quantity.Anchor, clause) || IsResultAbove(quantity.Anchor, clause)))
            {
                result.TryAdd(quantity.Kind, quantity.Value);
            }
        }

        return result;
    }

    private static bool Belongs(string kind, string type) => kind switch
    {
        "killed" or "injured" or "missing" or "hostages" => type == "ASSAULT",
        "arrested" => type == "COERCE",
        "released" => type == "RETREAT",
        "protesters" => type == "PROTEST",
        _ => type is "ASSAULT" or "COERCE",
    };

    // "12 people were killed when gunmen fired on ...": the dead of the clause that the act explains.
    private bool IsResultAbove(int anchor, int clause)
    {
        if (clause < 0 || view.Relation(clause) != DependencyRelation.Advcl || view.Child(clause, DependencyRelation.Advmod) is not (>= 0 and var when) || when > clause)
        {
            return false;
        }

        int t = view.Head(clause);
        if (t >= 0 && (view.Relation(t) == DependencyRelation.Parataxis || view.Relation(t) == DependencyRelation.Obl))
        {
            t = view.Head(t); // hung on "officials said", or on the day
        }

        return t >= 0 && t < clause && (anchor == t || view.Head(anchor) == t);
    }

    // The anchor's own clause is the act's clause, or hangs on it as a participle or result ("leaving 12 dead").
    private bool IsNear(int anchor, int clause)
    {
        if (clause < 0)
        {
            return false;
        }

        for (int t = anchor, depth = 0; t >= 0 && depth < MaxDepth; t = view.Head(t), depth++)
        {
            if (t == clause)
            {
                return true;
            }

            if (view.Relation(t) is DependencyRelation.Ccomp or DependencyRelation.AclRelcl)
            {
                return false;
            }
        }

        return false;
    }

    private MentionDate? ToDate(TimeMention time)
    {
        var span = view.Tokens.Span(time.Tokens);
        bool isPlain = time.Value.Length >= 4 && char.IsAsciiDigit(time.Value[0]);
        if (!isPlain && time.Rule is null)
        {
            return null;
        }

        string? value = !isPlain || time.Value.Contains('X', StringComparison.Ordinal) ? null : time.Value.Length > 10 ? time.Value[..10] : time.Value;
        return new MentionDate(span, span.Of(document.Text), value, time.Precision, time.Rule);
    }

    // The token of a run whose head lies outside.
    private int Top(TokenSpan tokens)
    {
        for (int t = tokens.First; t < tokens.End; t++)
        {
            if (view.Head(t) < 0 || !tokens.Contains(view.Head(t)))
            {
                return t;
            }
        }

        return tokens.First;
    }

    private int TimeCost(int trigger, TimeMention time)
    {
        // "two days after his talks with ...": the words date the talks, not the clause.
        for (int t = time.Tokens.First; t < time.Tokens.End; t++)
        {
            if (view.Relation(t) is DependencyRelation.Case or DependencyRelation.Mark && !time.Tokens.Contains(view.Head(t)))
            {
                if (view.Is(t, view.Grammar.After) || view.Is(t, view.Grammar.Since))
                {
                    return view.Head(t) == trigger ? 0 : int.MaxValue;
                }
            }
        }

        if (Follows(trigger, time.Tokens.First))
        {
            return 2;
        }

        return IsBehindHappening(trigger, time.Tokens.First) ? int.MaxValue : Cost(trigger, Top(time.Tokens), true);
    }

    // "the attack in Moyale on 20 February": between the happening and its day stands only its place, whatever the parser made of it.
    private bool Follows(int trigger, int time)
    {
        if (!view.Is(trigger, view.Grammar.Happening) || time <= trigger || time - trigger > MaxDepth)
        {
            return false;
        }

        for (int t = trigger + 1; t < time; t++)
        {
            if (view.Tokens.Upos[t] is not (UniversalPos.Adp or UniversalPos.Propn or UniversalPos.Det))
            {
                return false;
            }
        }

        return true;
    }

    // "offered to mediate after the attack in Moyale on 20 February": the day is the attack's.
    private bool IsBehindHappening(int trigger, int time)
    {
        bool isAfter = false;
        for (int t = trigger + 1; t < time; t++)
        {
            isAfter |= view.Is(t, view.Grammar.After);
            if (isAfter && view.Is(t, view.Grammar.Happening))
            {
                return true;
            }
        }

        return false;
    }

    private int PlaceCost(int trigger, int place)
    {
        var relation = view.Relation(place);
        bool isModifier = relation is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodPoss or DependencyRelation.Flat;
        int t = place, steps = 0;
        bool isInside = isModifier;
        while (t >= 0 && t != trigger && steps < MaxDepth && view.Relation(t) is DependencyRelation.Compound or DependencyRelation.Nmod
            or DependencyRelation.Amod or DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Conj or DependencyRelation.NmodPoss
            or DependencyRelation.Obl or DependencyRelation.NmodDesc or DependencyRelation.NmodUnmarked)
        {
            isInside |= view.HasCase(t, view.Grammar.PlaceCase);
            if (view.Relation(t) is DependencyRelation.Obl or DependencyRelation.Nmod && view.HasCase(t, view.Grammar.After))
            {
                return int.MaxValue;
            }

            bool isObl = view.Relation(t) == DependencyRelation.Obl;
            t = view.Head(t);
            steps++;
            if (isObl)
            {
                break;
            }
        }

        if (!isInside || t < 0)
        {
            return int.MaxValue;
        }

        int rest = t == trigger ? 0 : Cost(trigger, t, false);
        return rest == int.MaxValue ? rest : rest + steps;
    }

    // Steps from a circumstance to the act: on the act itself, on its clause, or on the clause above a participle.
    private int Cost(int trigger, int token, bool isTime)
    {
        int cost = 0;
        int t = token;
        while (t >= 0 && cost < MaxDepth)
        {
            if (t == trigger)
            {
                return cost;
            }

            if (Reaches(trigger, t) is var extra and >= 0)
            {
                return cost + extra;
            }

            if (!Climbs(t, isTime) && !(isTime && IsNameBehind(token, t)))
            {
                return int.MaxValue;
            }

            t = Above(t);
            cost++;
        }

        return int.MaxValue;
    }

    // "made the offer when they talked on Sunday, the ministry said": the clause stands before the reporting clause, so it is not of it.
    private int Above(int token)
    {
        int head = view.Head(token);
        return IsSameTime(token) && head > token && view.Relation(head) == DependencyRelation.Parataxis && view.Head(head) < token ? view.Head(head) : head;
    }

    // "Two days earlier Lavrov had spoken": a time before a name that is subject is the clause's, though hung on the name.
    private bool IsNameBehind(int time, int token) => time < token && view.Upos(token) == UniversalPos.Propn
        && view.Relation(token) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    private bool IsSameTime(int token) => view.Relation(token) == DependencyRelation.Advcl
        && (IsSameTimeWord(view.Child(token, DependencyRelation.Mark)) || IsSameTimeWord(view.Child(token, DependencyRelation.Advmod)));

    private bool IsSameTimeWord(int word) => word >= 0 && view.Is(word, view.Grammar.SameTime);

    private bool Climbs(int token, bool isTime) => view.Relation(token) switch
    {
        DependencyRelation.Obl or DependencyRelation.Nmod => !view.HasCase(token, view.Grammar.After)
            && (view.Tokens.Upos[token] != UniversalPos.Noun || !isTime || IsTimeHead(token) || view.HasCase(token, view.Grammar.During)),
        DependencyRelation.OblTmod or DependencyRelation.OblUnmarked or DependencyRelation.OblNpmod or DependencyRelation.Advmod or DependencyRelation.Nummod
            or DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodTmod or DependencyRelation.NmodUnmarked
            or DependencyRelation.NmodPoss or DependencyRelation.Obj or DependencyRelation.Amod or DependencyRelation.Appos
            or DependencyRelation.NmodDesc => true,
        DependencyRelation.Conj => view.Upos(token) == UniversalPos.Propn,
        DependencyRelation.Advcl => isTime && IsSameTime(token),
        _ => false,
    };

    private bool IsTimeHead(int token)
    {
        foreach (var time in document.Get<TimeTable>().Mentions)
        {
            if (time.Tokens.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    // 1 on the carrying verb or the clause of which the noun is subject or object; more on the clause above; -1 not at all.
    private int Reaches(int trigger, int top)
    {
        int t = trigger;
        for (int extra = 1; extra < MaxDepth; extra++)
        {
            if (view.IsNominal(t) && view.Relation(t) is DependencyRelation.Obl or DependencyRelation.Nmod && view.HasCase(t, view.Grammar.After))
            {
                return -1;
            }

            bool goes = view.Relation(t) is DependencyRelation.Obj or DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Conj
                or DependencyRelation.Xcomp or DependencyRelation.Obl
                || (view.Relation(t) is DependencyRelation.Acl && clauses.SupportVerb(view.Head(t)) == t)
                || (view.Relation(t) == DependencyRelation.Advcl && view.Child(t, DependencyRelation.Nsubj) < 0);
            if (!goes || view.Head(t) < 0)
            {
                return view.IsNominal(trigger) && clauses.SupportVerb(trigger) == top ? extra : -1;
            }

            t = view.Head(t);
            if (t == top)
            {
                return extra;
            }
        }

        return -1;
    }
}
