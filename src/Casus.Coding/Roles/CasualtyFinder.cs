using Casus.Coding.Relations;
using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>
/// Finds whom an attack hit in the words around it: "killed when a bomb went off", "a blast rocked the town, injuring three soldiers",
/// "one man died and others were hurt in the raid".
/// </summary>
/// <param name="view">The document's trees.</param>
/// <param name="clauses">Finds subjects.</param>
/// <param name="parties">Knows the parties.</param>
internal sealed class CasualtyFinder(SyntaxView view, ClauseReader clauses, PartyFinder parties)
{
    private const int MaxDepth = 5;

    /// <summary>The act with those killed or hurt as its target, where it has none or only the scene.</summary>
    /// <param name="act">An act.</param>
    public Act Fill(Act act)
    {
        if (act.Code.Event.Value != "ASSAULT" || act.Inner is not null)
        {
            return act;
        }

        bool isOutcome = view.Is(act.Hit.Trigger, view.Grammar.Casualty) && view.Child(act.Hit.Trigger, DependencyRelation.Nsubj) < 0; // "killing two and wounding five"
        var found = new List<Participant>();
        if (!isOutcome && act.Targets.All(IsScene))
        {
            Around(act.Hit.Trigger, found, 0);
        }

        found.RemoveAll(p => act.Sources.Any(s => s.Span == p.Span || s.Actor == p.Actor || s.Actor.Name.EndsWith(p.Actor.Name, StringComparison.OrdinalIgnoreCase)));
        return found.Count == 0 ? act : act with { Targets = found };
    }

    // "exploded near a school, killing two policemen", "an airstrike in Chad killed rebels": what stands at the scene is not who was hit.
    private bool IsScene(Participant target)
    {
        var span = view.Tokens.Covering(target.Span);
        for (int t = span.First; t < span.End; t++)
        {
            if (view.Relation(t) is DependencyRelation.Obl or DependencyRelation.Nmod && view.HasCase(t, view.Grammar.PlaceCase) && !view.HasCase(t, view.Grammar.Aimed))
            {
                return true;
            }
        }

        return false;
    }

    // Up from the attack's word to the verb of its clause and the verbs joined to that, and down to their participles.
    private void Around(int token, List<Participant> into, int depth)
    {
        Below(token, into);
        int head = view.Head(token);
        if (into.Count > 0 || head < 0 || depth > MaxDepth || view.IsAftermath(token))
        {
            return;
        }

        bool isPartOf = view.Relation(token) is DependencyRelation.Obl or DependencyRelation.Advcl or DependencyRelation.Nsubj or DependencyRelation.NsubjPass
            or DependencyRelation.Conj or DependencyRelation.Compound or DependencyRelation.Acl; // "wounded by bullets fired by soldiers"
        if (view.Is(head, view.Grammar.Casualty) && view.IsVerbal(head))
        {
            Victims(head, into, view.Relation(token) is DependencyRelation.Nsubj);
            isPartOf |= view.Relation(head) == DependencyRelation.Conj;
        }

        if (into.Count == 0 && isPartOf)
        {
            Around(head, into, depth + 1);
        }
    }

    // "..., killing two", "the blast that killed two", "went off and wounded two"
    private void Below(int token, List<Participant> into)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Advcl or DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Conj
                && c > token && !(view.Relation(c) == DependencyRelation.Conj && view.Child(c, DependencyRelation.Nsubj) >= 0) && view.Is(c, view.Grammar.Casualty) && view.IsVerbal(c))
            {
                bool isByIt = view.Tokens.Xpos[c] == "VBG" || !clauses.IsPassive(c);
                Victims(c, into, isByIt);
                Below(c, into);
            }
        }
    }

    private void Victims(int verb, List<Participant> into, bool isByIt)
    {
        int victim = isByIt ? view.Child(verb, DependencyRelation.Obj)
            : clauses.IsPassive(verb) || view.Child(verb, DependencyRelation.Obj) < 0 ? clauses.SurfaceSubject(verb) : -1;
        if (victim >= 0 && !view.Is(victim, view.Grammar.Happening))
        {
            parties.Collect(victim, into);
            int whole = into.Count == 0 && view.Upos(victim) == UniversalPos.Num ? view.Child(victim, DependencyRelation.Nmod) : -1; // "one of the guards"
            if (whole >= 0)
            {
                parties.Collect(whole, into);
            }
        }
    }
}
