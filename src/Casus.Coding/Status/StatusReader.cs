using Casus.Coding.Triggers;

namespace Casus.Coding.Status;

/// <summary>Reads negation, mood, tense and background of an act from its clause and those above it.</summary>
internal sealed class StatusReader(SyntaxView view, ClauseReader clauses, HistoryReader history)
{
    private const int MaxDepth = 8;

    /// <summary>Reads the status of the act at a trigger.</summary>
    /// <param name="trigger">The trigger.</param>
    public StatusReading Read(int trigger)
    {
        string? background = history.Background(trigger);
        if (background is not null)
        {
            return new StatusReading(EventStatus.Actual, background);
        }

        if (view.Relation(trigger) == DependencyRelation.Cop && view.Head(trigger) is var predicate and >= 0 && IsNegated(predicate))
        {
            return new StatusReading(EventStatus.Denied); // "were not responsible"
        }

        // "believes that Chad will not attack"
        if ((view.Upos(trigger) == UniversalPos.Aux || view.Is(trigger, view.Grammar.Negation)) && view.Head(trigger) is var verb and >= 0
            && view.Relation(verb) == DependencyRelation.Ccomp && view.Is(view.Head(verb), view.Grammar.Belief))
        {
            return new StatusReading(EventStatus.Hypothetical, "believed, feared or expected");
        }

        return view.IsVerbal(trigger) && view.Upos(trigger) is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adj || IsPredicate(trigger)
            ? Verb(trigger, 0)
            : Noun(trigger);
    }

    /// <summary>True for "the attack", "this offer", "Russia's proposal": the words point back to something known.</summary>
    public bool IsDefinite(int noun)
    {
        for (int c = view.FirstChild(noun); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.NmodPoss || (view.Relation(c) == DependencyRelation.Det && view.Is(c, view.Grammar.Definite)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPredicate(int token) => view.Child(token, DependencyRelation.Cop) >= 0;

    /// <summary>True for "did not", "no", "without".</summary>
    /// <param name="token">The word.</param>
    /// <param name="except">A negation that does not count, because it is an operator itself; -1 for none.</param>
    public bool IsNegated(int token, int except = -1)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (c != except && view.Is(c, view.Grammar.Negation) && view.Relation(c) is DependencyRelation.Advmod or DependencyRelation.Det or DependencyRelation.Mark
                or DependencyRelation.Case or DependencyRelation.Cc)
            {
                return true;
            }

            // "nobody attacked", "no soldier was killed"
            if (view.Relation(c) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && (view.Is(c, view.Grammar.Negation)
                || view.Child(c, DependencyRelation.Det, view.Grammar.Negation) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    private StatusReading Noun(int noun)
    {
        int support = clauses.SupportVerb(noun);
        if (IsNegated(noun))
        {
            return new StatusReading(EventStatus.Denied);
        }

        for (int c = view.FirstChild(noun); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Amod or DependencyRelation.Compound)
            {
                if (view.Is(c, view.Grammar.UnrealAdjective))
                {
                    return new StatusReading(EventStatus.Hypothetical, "only possible");
                }

                if (view.Is(c, view.Grammar.Planned))
                {
                    return new StatusReading(EventStatus.Intended) { IsFuture = true };
                }
            }
        }

        if (support >= 0)
        {
            return Verb(support, 0);
        }

        if (IsExpected(noun) || IsDuringFuture(noun))
        {
            return new StatusReading(EventStatus.Intended) { IsFuture = true };
        }

        // "calls for her resignation": what is hoped or called for has not happened, whoever it is of.
        int governor = view.Head(noun);
        bool isUnreal = governor >= 0 && view.Relation(noun) is DependencyRelation.Nmod or DependencyRelation.Obl && view.Is(governor, view.Grammar.Unreal);
        return IsDefinite(noun) && !isUnreal ? new StatusReading(EventStatus.Actual) : BareNoun(noun);
    }

    // A noun without article or carrying verb counts by what governs it: "fears of an attack" tell of none.
    private StatusReading BareNoun(int noun)
    {
        int t = noun;
        for (int depth = 0; depth < MaxDepth && view.Head(t) >= 0; depth++)
        {
            int head = view.Head(t);
            if (view.Is(head, view.Grammar.Unreal) || view.Is(head, view.Grammar.Attempt))
            {
                return new StatusReading(EventStatus.Hypothetical, "feared, avoided or only possible");
            }

            if (view.IsVerbal(head))
            {
                var above = view.IsAftermath(t) || view.IsAftermath(head) ? new StatusReading(EventStatus.Actual) : Verb(head, 0);
                bool isAside = view.Relation(t) == DependencyRelation.Obl && above.Status == EventStatus.Denied;
                return isAside ? new StatusReading(EventStatus.Actual) : above; // "reached no deal in the talks": they were held
            }

            t = head;
        }

        return new StatusReading(EventStatus.Actual);
    }

    private StatusReading Verb(int verb, int depth)
    {
        if (depth > MaxDepth)
        {
            return new StatusReading(EventStatus.Actual);
        }

        if (IsNegated(verb))
        {
            return new StatusReading(EventStatus.Denied);
        }

        if (HasCondition(verb))
        {
            return new StatusReading(EventStatus.Hypothetical, "a condition"); // "unclear whether they will meet"
        }

        if (Unasserted(verb) is { } unasserted)
        {
            return unasserted;
        }

        if (OfAuxiliary(verb) is { } modal)
        {
            return modal;
        }

        if (IsSubjunctive(verb))
        {
            return new StatusReading(EventStatus.Hypothetical, "demanded or wished");
        }

        int head = view.Head(verb);
        if (head < 0)
        {
            return clauses.IsInfinitive(verb) ? new StatusReading(EventStatus.Intended) { IsFuture = true } : new StatusReading(EventStatus.Actual);
        }

        return OfGovernor(verb, head, depth);
    }

    // "during his talks with Diaz he will say"
    private bool IsDuringFuture(int noun) => view.Relation(noun) == DependencyRelation.Obl && view.HasCase(noun, view.Grammar.During)
        && view.Child(view.Head(noun), DependencyRelation.Aux, view.Grammar.Future) >= 0;

    // "expected the talks to start"
    private bool IsExpected(int noun)
    {
        int verb = view.Relation(noun) == DependencyRelation.Obj && view.Is(view.Head(noun), view.Grammar.Planned) ? view.Child(view.Head(noun), DependencyRelation.Xcomp) : -1;
        return verb >= 0 && clauses.IsInfinitive(verb);
    }

    // "has not confirmed that they will meet"; "its policy has been to support Chad"
    private StatusReading? Unasserted(int verb) =>
        view.Relation(verb) == DependencyRelation.Ccomp && IsNegated(view.Head(verb)) ? new StatusReading(EventStatus.Hypothetical, "not said to be so")
        : view.Child(verb, DependencyRelation.Cop) >= 0 && clauses.IsInfinitive(verb) && view.Child(verb, DependencyRelation.Nsubj, view.Grammar.Unreal) >= 0
            ? new StatusReading(EventStatus.Hypothetical, "a purpose") : null;

    private StatusReading? OfAuxiliary(int verb)
    {
        for (int c = view.FirstChild(verb); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Mark && view.Is(c, view.Grammar.Planned))
            {
                return new StatusReading(EventStatus.Intended) { IsFuture = true }; // "is due to meet"
            }

            if (view.Relation(c) is not (DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop))
            {
                continue;
            }

            // "said they would leave": the future, told in the past.
            bool isReported = view.Is(c, view.Grammar.ReportedFuture) && IsReported(verb);
            if (view.Is(c, view.Grammar.Future) || isReported || IsToBe(verb, c))
            {
                return new StatusReading(EventStatus.Intended) { IsFuture = true };
            }

            if (view.Is(c, view.Grammar.Possible))
            {
                return new StatusReading(EventStatus.Hypothetical);
            }
        }

        return null;
    }

    // "said Chad would help"; "Chad would help, Diaz says".
    private bool IsReported(int verb) => view.Relation(verb) == DependencyRelation.AclRelcl ? view.Child(verb, DependencyRelation.Mark) >= 0 // "said after a meeting that", hung on the meeting
        : view.Relation(verb) == DependencyRelation.Ccomp ? view.Tokens.Xpos[view.Head(verb)] is "VBD" or "VBZ"
        : view.Head(verb) < 0 && view.Child(verb, DependencyRelation.Parataxis) is var frame && frame > verb && view.Child(frame, DependencyRelation.Nsubj) >= 0;

    // "are to be freed": the infinitive mark stands after the auxiliary.
    private bool IsToBe(int verb, int auxiliary) => view.Relation(auxiliary) != DependencyRelation.Cop
        && view.Child(verb, DependencyRelation.Mark, view.Grammar.Infinitive) is var mark && mark > auxiliary && mark < verb;

    // "demands that Chad withdraw": the bare form under a name in the singular.
    private bool IsSubjunctive(int verb) => (view.Tokens.Xpos[verb] == "VB" || IsDemanded(verb)) && view.Relation(verb) is DependencyRelation.Ccomp or DependencyRelation.Acl
        && view.Child(verb, DependencyRelation.Aux) < 0 && view.Child(verb, DependencyRelation.Nsubj) is var subject and >= 0
        && view.Tokens.Xpos[subject] is "NN" or "NNP" && !clauses.IsInfinitive(verb);

    // The same under a word that demands, where the tagger saw a past or a plural: "the demand that Mali quit".
    private bool IsDemanded(int verb) => view.Tokens.Xpos[verb] is "VBP" or "VBD" && view.Head(verb) is var head and >= 0 && view.Is(head, view.Grammar.Demand)
        && view.Tokens.Form(verb).Equals(view.Tokens.Lemma(verb), StringComparison.OrdinalIgnoreCase);

    private bool HasCondition(int verb) => view.HasCase(verb, view.Grammar.Condition)
        && view.Relation(verb) is DependencyRelation.Advcl or DependencyRelation.Ccomp or DependencyRelation.Acl or DependencyRelation.Csubj;

    private StatusReading OfGovernor(int verb, int head, int depth)
    {
        var relation = view.Relation(verb);
        bool isInfinitive = clauses.IsInfinitive(verb);
        switch (relation)
        {
            case DependencyRelation.Conj when view.Child(verb, DependencyRelation.Nsubj) < 0 && view.Child(verb, DependencyRelation.Aux) < 0
                && view.IsVerbal(head):
                return OfConjunct(verb, head, depth);
            case DependencyRelation.Xcomp:
                return OfComplement(head, isInfinitive, depth);
            case DependencyRelation.Ccomp when view.Is(head, view.Grammar.Belief) || view.Is(head, view.Grammar.Unreal):
                return new StatusReading(EventStatus.Hypothetical, "believed, feared or expected");
            case DependencyRelation.Advcl when view.HasCase(verb, view.Grammar.NotYet) && IsPresent(verb):
                return new StatusReading(EventStatus.Hypothetical, "not yet so"); // "before a warrant is issued"
            case DependencyRelation.Csubj when view.Child(verb, DependencyRelation.Nsubj) < 0 && IsModal(head):
                return new StatusReading(EventStatus.Hypothetical, "only possible"); // "jailing critics would harm the talks"
            case DependencyRelation.Advcl or DependencyRelation.Acl or DependencyRelation.Csubj when isInfinitive: // "it is better to hold talks"
                return new StatusReading(EventStatus.Hypothetical, "a purpose");
            case DependencyRelation.Advcl or DependencyRelation.Acl when (view.Is(head, view.Grammar.Attempt) || (view.Is(head, view.Grammar.Unreal) && !view.IsAftermath(verb)))
                && view.Child(verb, DependencyRelation.Mark) is var mark && mark >= 0 && view.Tokens.Xpos[verb] == "VBG":
                return new StatusReading(EventStatus.Hypothetical, "only tried"); // "aimed at reducing"
            case DependencyRelation.Acl when view.Is(head, view.Grammar.Unreal):
                return new StatusReading(EventStatus.Hypothetical, "feared, avoided or only possible");
            case DependencyRelation.Advcl when view.Upos(verb) == UniversalPos.Verb && view.Child(verb, DependencyRelation.Nsubj) < 0 && view.IsVerbal(head):
                // "will visit Cairo, meeting the president": the participle shares the mood of its clause.
                var main = Verb(head, depth + 1);
                if (main.Omit is not null && main.Status == EventStatus.Hypothetical && (view.Child(verb, DependencyRelation.Mark) >= 0 || view.Relation(head) == DependencyRelation.Xcomp))
                {
                    return main; // "wanted it to focus on ending the war"
                }

                return main.Omit is null && main.Status is EventStatus.Actual or EventStatus.Intended ? main : new StatusReading(EventStatus.Actual);
            default:
                return new StatusReading(EventStatus.Actual);
        }
    }

    private bool IsModal(int verb) => view.Child(verb, DependencyRelation.Aux) is var aux and >= 0
        && (view.Is(aux, view.Grammar.Possible) || view.Is(aux, view.Grammar.ReportedFuture) || view.Is(aux, view.Grammar.Future));

    private bool IsPresent(int verb)
    {
        int finite = view.Child(verb, DependencyRelation.AuxPass) is var passive and >= 0 ? passive : verb;
        return view.Tokens.Xpos[finite] is "VBZ" or "VBP" && view.Child(verb, DependencyRelation.Nsubj) + view.Child(verb, DependencyRelation.NsubjPass) > -2;
    }

    private StatusReading OfConjunct(int verb, int head, int depth)
    {
        // "did not attack but met": a negation does not reach over a contrast, and participles after "denied" are free of it.
        var first = Verb(head, depth + 1);
        return first.Status == EventStatus.Denied && view.Child(verb, DependencyRelation.Mark) < 0 ? new StatusReading(EventStatus.Actual) : first;
    }

    private StatusReading OfComplement(int head, bool isInfinitive, int depth)
    {
        if (!isInfinitive && view.Is(head, view.Grammar.Unreal))
        {
            return new StatusReading(EventStatus.Hypothetical, "feared, avoided or only possible"); // "is considering releasing"
        }

        if (view.Is(head, view.Grammar.Factive) || !isInfinitive)
        {
            return Verb(head, depth + 1);
        }

        if (view.Is(head, view.Grammar.Planned))
        {
            return new StatusReading(EventStatus.Intended) { IsFuture = true };
        }

        return new StatusReading(EventStatus.Hypothetical, view.Is(head, view.Grammar.Attempt) ? "only tried" : "not said to have happened");
    }
}
