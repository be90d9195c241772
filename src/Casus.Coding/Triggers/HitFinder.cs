using Casus.Coding.Rules;

namespace Casus.Coding.Triggers;

/// <summary>Finds the best hit at each token of a document and joins operators to the acts they are about.</summary>
internal sealed class HitFinder(SyntaxView view, ClauseReader clauses, RuleIndex index, PatternMatcher matcher)
{
    private const int MaxDepth = 4;      // steps from an operator down to its act
    private const int ContentScore = 4;
    private const string Killing = "180"; // what comes of an attack

    /// <summary>The hits that stand, in text order; those of claims are apart.</summary>
    /// <param name="claims">Takes the hits of claim rules.</param>
    public List<Hit> Find(List<Hit> claims)
    {
        var best = new Hit?[view.Tokens.Count];
        var operators = new List<Hit>();
        for (int t = 0; t < view.Tokens.Count; t++)
        {
            foreach (var pattern in index.At(view.Key(t)))
            {
                if (matcher.Match(t, pattern) is { } hit)
                {
                    Sort(hit, best, operators, claims);
                }
            }
        }

        JoinOperators(best, operators);
        var hits = new List<Hit>();
        foreach (var hit in best)
        {
            if (hit is not null)
            {
                hits.Add(hit);
            }
        }

        Merge(hits, best);
        return hits;
    }

    private static void Sort(Hit hit, Hit?[] best, List<Hit> operators, List<Hit> claims)
    {
        if (hit.Rule.Kind == RuleKind.Operator)
        {
            operators.Add(hit);
        }
        else if (hit.Rule.Kind == RuleKind.Claim)
        {
            int same = claims.FindIndex(c => c.Trigger == hit.Trigger);
            if (same < 0)
            {
                claims.Add(hit);
            }
            else if (claims[same].Score < hit.Score)
            {
                claims[same] = hit;
            }
        }
        else if (best[hit.Trigger] is not { } other || other.Score < hit.Score)
        {
            best[hit.Trigger] = hit;
        }
    }

    // Deeper operators first, so that "agreed to stop attacking" finds "stop attacking" made.
    private void JoinOperators(Hit?[] best, List<Hit> operators)
    {
        operators.Sort((a, b) => Rank(b.Trigger) != Rank(a.Trigger) ? Rank(b.Trigger).CompareTo(Rank(a.Trigger))
            : a.Trigger != b.Trigger ? a.Trigger.CompareTo(b.Trigger) : a.Pattern.Order.CompareTo(b.Pattern.Order));
        foreach (var hit in operators)
        {
            FindInner(hit, best);
            var other = best[hit.Trigger];
            bool isEmpty = hit.Inner is null && hit.Rule.Code.Event.IsEmpty;
            hit.Score += hit.Inner is null ? 0 : ContentScore;
            if (!isEmpty && (other is null || other.Score < hit.Score))
            {
                best[hit.Trigger] = hit;
            }
        }

        foreach (var hit in best)
        {
            if (hit?.Inner is { } inner && inner != hit && inner.Outer is null && hit.Outer != inner)
            {
                inner.Outer = hit;
            }
        }
    }

    // An auxiliary or a negation governs the word on which it hangs, and comes after it.
    private int Rank(int token) => view.Relation(token) is DependencyRelation.Aux or DependencyRelation.Advmod && view.Head(token) >= 0
        ? (2 * Depth(view.Head(token))) - 1 : 2 * Depth(token);

    private int Depth(int token)
    {
        int depth = 0;
        for (int t = view.Head(token); t >= 0; t = view.Head(t))
        {
            depth++;
        }

        return depth;
    }

    private void FindInner(Hit hit, Hit?[] best)
    {
        foreach (int content in hit.Contents)
        {
            // "would not give details, not to harm the inquiry": refused are the details.
            bool isSilence = view.Child(content, DependencyRelation.Obj) is var noun and >= 0 && view.Is(noun, view.Grammar.Detail);
            if (!isSilence && FindInner(content, best, hit.Trigger) is { } inner && (hit.Inner is null || IsHelp(hit.Inner)))
            {
                hit.Inner = inner;
                hit.Content = content;
            }
        }
    }

    // The nearest act below the content word, level by level.
    private Hit? FindInner(int content, Hit?[] best, int operatorToken)
    {
        Hit? help = null;
        var level = new List<int> { content };
        for (int depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            foreach (int t in level)
            {
                if (t != operatorToken && best[t] is { } hit)
                {
                    if (!IsHelp(hit))
                    {
                        return hit;
                    }

                    help ??= hit;
                }
            }

            var next = new List<int>();
            foreach (int t in level)
            {
                for (int c = view.FirstChild(t); c >= 0; c = view.NextSibling(c))
                {
                    if (c != operatorToken && LeadsOn(c) && !IsOfUnknownAct(c, content))
                    {
                        next.Add(c);
                    }
                }
            }

            level = next;
        }

        return help;
    }

    // "offered help in settling the dispute" is about the settling; "offered help" is about help.
    private static bool IsHelp(Hit hit) => hit.Rule is { Kind: RuleKind.Content, Key: "aid" } && hit.Target < 0;

    // "refused to divulge the substance of the talks": an act that no rule knows is about its object, not about what that is of.
    private bool IsOfUnknownAct(int child, int content) => view.Relation(child) == DependencyRelation.Nmod && view.Head(child) is var noun and >= 0
        && view.Relation(noun) == DependencyRelation.Obj && view.HasCase(child, view.Grammar.Genitive) && !view.Is(noun, view.Grammar.Quantifier)
        && view.Head(noun) == content && view.Upos(content) == UniversalPos.Verb && (!view.Is(content, view.Grammar.Light) || view.Is(noun, view.Grammar.Detail));

    private bool LeadsOn(int child) => !view.IsAftermath(child) && view.Relation(child) switch
    {
        // "a man accused of spying" is one thing, "would not yield but would let them go" are two.
        DependencyRelation.Acl => view.Tokens.Xpos[child] != "VBN",
        DependencyRelation.NsubjPass => view.Is(view.Head(child), view.Grammar.Light), // "talks must be held"; not "sanctions must be lifted"
        DependencyRelation.Conj => !view.IsVerbal(child) || view.Child(child, DependencyRelation.Aux) < 0,
        DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Compound
            or DependencyRelation.Amod or DependencyRelation.Csubj => true,
        DependencyRelation.Obl or DependencyRelation.Nmod => view.CaseKey(child) is var key && view.Grammar.ContentCase.Has(key),
        DependencyRelation.Advcl => view.CaseKey(child) is var mark && (view.Grammar.ContentCase.Has(mark) || view.Grammar.Infinitive.Has(mark)),
        _ => false,
    };

    // "the attack, which killed 26" and "the attack, where gunmen shot at tourists" are one act, told by noun and verb.
    private void Merge(List<Hit> hits, Hit?[] best)
    {
        foreach (var hit in hits)
        {
            if (hit.Rule.Kind != RuleKind.Act)
            {
                continue;
            }

            JoinObject(hit, best);
            if (view.Upos(hit.Trigger) != UniversalPos.Verb)
            {
                JoinCarrier(hit, best);
                continue;
            }

            JoinResult(hit, hits);

            var relation = view.Relation(hit.Trigger);
            int noun = relation is DependencyRelation.AclRelcl ? clauses.Antecedent(hit.Trigger)
                : relation is DependencyRelation.Acl or DependencyRelation.AdvclRelcl ? view.Head(hit.Trigger)
                : hit.Source >= 0 ? -1 : view.Child(hit.Trigger, DependencyRelation.Nsubj);
            noun = noun >= 0 && best[noun] is null ? OfQuantifier(noun) : noun;
            if (noun >= 0 && hit.MergedInto is null && best[noun] is { Rule.Kind: RuleKind.Act } act && act.Rule.Code.Event == hit.Rule.Code.Event)
            {
                Join(hit, act);
            }
        }
    }

    // "a series of attacks left 40 dead"
    private int OfQuantifier(int noun)
    {
        for (int c = view.Is(noun, view.Grammar.Quantifier) ? view.FirstChild(noun) : -1; c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Nmod && view.HasCase(c, view.Grammar.Genitive))
            {
                return c;
            }
        }

        return noun;
    }

    private static void Join(Hit hit, Hit into)
    {
        for (var top = into; top is not null; top = top.MergedInto ?? top.Outer)
        {
            if (top == hit)
            {
                return;
            }
        }

        hit.MergedInto = into;
    }

    // "lodged a protest": the noun that a verb's rule asks for is part of the verb's act.
    private void JoinObject(Hit hit, Hit?[] best)
    {
        if (hit.Object >= 0 && view.Head(hit.Object) == hit.Trigger && view.Relation(hit.Object) != DependencyRelation.Nsubj && best[hit.Object] is { Rule.Kind: RuleKind.Act, MergedInto: null } part && part != hit && hit.MergedInto != part)
        {
            Join(part, hit);
        }
    }

    // "imposed sanctions": where verb and noun both have a rule for one kind of event, the verb's counts.
    private void JoinCarrier(Hit hit, Hit?[] best)
    {
        // "killed in an ambush" is one act too.
        bool isCircumstance = view.Relation(hit.Trigger) == DependencyRelation.Obl && view.HasCase(hit.Trigger, view.Grammar.During);
        int carrier = isCircumstance ? view.Head(hit.Trigger) : clauses.SupportVerb(hit.Trigger);
        if (carrier >= 0 && (isCircumstance || view.Is(carrier, view.Grammar.Light)) && hit.MergedInto is null && best[carrier] is { Rule.Kind: RuleKind.Act, MergedInto: null } verb && verb.Rule.Code.Event == hit.Rule.Code.Event)
        {
            Join(hit, verb);
        }
    }

    // "launched a raid, killing 12": the participle tells what came of the act of its clause.
    private void JoinResult(Hit hit, List<Hit> hits)
    {
        // "shelled a town and killed five" tells one act; "attacked a town and shelled another" tells two.
        bool isListed = view.Relation(hit.Trigger) == DependencyRelation.Conj && hit.Rule.Code.Cameo == Killing && view.Child(hit.Trigger, DependencyRelation.Nsubj) < 0;
        if (!isListed && (view.Relation(hit.Trigger) is not (DependencyRelation.Advcl or DependencyRelation.Xcomp) || view.Tokens.Xpos[hit.Trigger] != "VBG"))
        {
            return;
        }

        int clause = view.Head(hit.Trigger);
        foreach (var other in hits)
        {
            bool isClause = other.Trigger == clause || clauses.SupportVerb(other.Trigger) == clause;
            if (other != hit && other.MergedInto is null && isClause && other.Rule.Kind == RuleKind.Act && other.Rule.Code.Event == hit.Rule.Code.Event
                && view.Child(hit.Trigger, DependencyRelation.Mark) < 0)
            {
                Join(hit, other);
            }
        }
    }
}
