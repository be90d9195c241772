using Casus.Coding.Roles;
using Casus.Coding.Rules;
using Casus.Coding.Status;
using Casus.Coding.Triggers;

namespace Casus.Coding.Relations;

/// <summary>Works out code and parties of hits: an operator over an act takes its code from the derivation table.</summary>
internal sealed class Composer(SyntaxView view, ClauseReader clauses, PartyFinder parties, StatusReader statuses, DerivationTable derivations)
{
    private static readonly HashSet<string> SharedContent = ["offer", "ready", "promise", "agree", "plan", "future", "resume", "invite", "help"];
    private readonly Dictionary<Hit, Act> made = [];
    private readonly OtherSideFinder others = new(view, clauses, parties);

    /// <summary>The act that a hit stands for.</summary>
    /// <param name="hit">The hit.</param>
    public Act Make(Hit hit)
    {
        if (made.TryGetValue(hit, out var act))
        {
            return act;
        }

        act = Completed(hit.Rule.Kind == RuleKind.Operator ? MakeOperator(hit) : MakeBase(hit));
        made[hit] = act;
        return act;
    }

    /// <summary>The code of an act under a further operator of the table, such as the future; null when the table has none.</summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="act">The act.</param>
    public Derivation? Derive(string operatorName, Act act) => derivations.Find(operatorName, act.Key, act.Code, Involvement.Own);

    // Whom a gift, a threat or a refusal concerns is often named only deep in its words.
    private Act Completed(Act act)
    {
        if (act.Targets.Count > 0 || act.Sources is not [{ Actor.Code.IsEmpty: false }])
        {
            return act;
        }

        int top = act.Hit.Content >= 0 ? act.Hit.Content : act.Hit.Trigger;
        return act.Code.Event.Value switch
        {
            "AID" => act with { Targets = others.Concerned(top, act.Sources) },
            "THREATEN" => act with { Targets = others.Threatened(top, act.Sources) },
            "REJECT" => act with { Targets = others.Asking(top, act.Sources) },
            _ => act,
        };
    }

    private List<Participant> Collect(int token)
    {
        var list = new List<Participant>();
        if (token >= 0)
        {
            parties.Collect(token, list);
            parties.Localise(token, list);
        }

        return list;
    }

    private List<Participant> Targets(int token)
    {
        var list = Collect(token);
        if (token >= 0 && list.Count == 0)
        {
            parties.CollectSite(token, list);
        }

        if (token >= 0 && parties.IsOwn(token))
        {
            list.RemoveAll(p => p.Actor.Code.IsEmpty);
        }

        return list;
    }

    private List<Participant> Sources(int token)
    {
        var list = Collect(token);
        parties.Own(token, list);
        return list;
    }

    private Act MakeBase(Hit hit)
    {
        var sources = Sources(hit.Source);
        var targets = Targets(hit.Target);
        targets.RemoveAll(t => sources.Any(s => s.Actor == t.Actor || (s.Span == t.Span && !s.Span.IsEmpty)));
        if (targets.Count == 0 && hit.Target < 0 && hit.Rule.Code.Event.Value == "ASSAULT")
        {
            Span<int> sites = [hit.Content, hit.Object, view.IsVerbal(hit.Trigger) ? clauses.Object(hit.Trigger) : -1];
            for (int i = 0; i < sites.Length && targets.Count == 0; i++)
            {
                if (sites[i] >= 0)
                {
                    parties.CollectSite(sites[i], targets);
                    targets.RemoveAll(t => sources.Any(s => s.Actor.Code == t.Actor.Code));
                }
            }
        }

        return new Act(hit, hit.Rule.Code, hit.Rule.Id) { Sources = sources, Targets = targets, Key = hit.Rule.Key, Steps = [Step(hit, hit.Rule.Code, 0)] };
    }

    private Act MakeOperator(Hit hit)
    {
        var sources = Sources(hit.Source);
        var targets = Targets(hit.Target);
        var inner = hit.Inner is null ? null : Make(hit.Inner);
        if (inner is null || inner.Code.Event.IsEmpty)
        {
            return new Act(hit, hit.Rule.Code, hit.Rule.Id) { Sources = sources, Targets = targets, Steps = [Step(hit, hit.Rule.Code, 0)] };
        }

        DropLinked(hit, inner, targets);
        string name = hit.Rule.Key;
        var involvement = inner.Sources.Count == 0 && parties.HasSubject(hit.Content) ? Involvement.Other : Involved(sources, inner);
        bool isNegated = statuses.IsNegated(inner.Hit.Trigger, hit.Trigger) || (hit.Content >= 0 && statuses.IsNegated(hit.Content, hit.Trigger));
        var row = isNegated ? Negated(name, inner, involvement) : derivations.Find(name, inner.Key, inner.Code, involvement);
        if (row is null)
        {
            return new Act(hit, hit.Rule.Code, hit.Rule.Id) { Inner = inner, Sources = sources, Targets = targets, Steps = [.. inner.Steps, Step(hit, hit.Rule.Code, 0)] };
        }

        var code = row.Code.Event.IsEmpty ? inner.Code : row.Code;
        bool isOwnAct = row.Code.Event.IsEmpty;
        var doers = sources.Count > 0 || !isOwnAct ? sources : inner.Sources;
        if (name == "deny")
        {
            // "denied that its soldiers fought": what is denied keeps its own two sides.
            bool isSelf = inner.Sources.Count == 0 || parties.IsOwn(inner.Hit.Source) || inner.Sources.All(s => s.Actor.Code.IsEmpty);
            doers = isSelf ? sources : inner.Sources;
            inner = inner with { Sources = [] };
            targets = [];
        }

        return new Act(hit, code, Id(code, name, inner))
        {
            Inner = inner,
            Status = row.Status,
            Steps = [.. inner.Steps, Step(hit, code, row.Line)],
            Key = isOwnAct ? inner.Key : "",
            Sources = doers,
            Targets = Without(code.Event.Value == "ACCUSE" && !isOwnAct ? Accused(hit, doers, targets, inner) : TargetsOf(name, hit.Content, doers, targets, inner, isOwnAct), doers),
        };
    }

    // "accused the militia of links to Chad", the links hung on the militia: not Chad
    private void DropLinked(Hit hit, Act inner, List<Participant> targets)
    {
        if (hit.Content >= 0 && view.Head(hit.Content) == hit.Target && hit.Rule.Key == "accuse")
        {
            targets.RemoveAll(t => inner.Targets.Any(i => i.Span == t.Span));
        }
    }

    // "vowed not to attack" gives way; "vowed not to withdraw", "will not stop the attacks" refuses.
    private Derivation? Negated(string name, Act inner, Involvement involvement) =>
        (inner.Code.Event.Value is "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT"
            ? derivations.Find(name, "not-yield", default, involvement) : null) ?? derivations.Find(name, "not", default, involvement);

    private CodingStep Step(Hit hit, EventCode code, int line) => new(hit.Rule.Id, view.Tokens.Span(hit.Trigger), code, line);

    private static RuleId Id(EventCode code, string name, Act inner)
    {
        string of = inner.Rule.Value[(inner.Rule.Value.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return new RuleId($"{code.Event.Value.ToLowerInvariant()}.{name}-{of}");
    }

    private static Involvement Involved(List<Participant> sources, Act inner)
    {
        if (sources.Count == 0)
        {
            return inner.Sources.Count > 0 ? Involvement.Other : Involvement.Own;
        }

        if (inner.Key is "settle" or "stop-fighting" or "restraint" or "peace")
        {
            // "settle the dispute with Chad" is the speaker's own dispute; "... between Chad and Mali" is not.
            var others = inner.Sources.Concat(inner.Targets).Where(p => !IsOne(p, sources)).ToList();
            bool isParty = inner.Targets.Any(p => IsOne(p, sources));
            return isParty || (inner.Key == "settle" && others.Count == 1) ? Involvement.Own : Involvement.Third;
        }

        return inner.Sources.Count == 0 || inner.Sources.Any(s => IsOne(s, sources)) ? Involvement.Own : Involvement.Other;
    }

    private static bool IsOne(Participant party, IReadOnlyList<Participant> of) => of.Any(o => o.Actor == party.Actor
        || (!o.Actor.Code.IsEmpty && o.Actor.Code == party.Actor.Code));

    // "condemned the killing of a minister": the killer is condemned, named or not, and not his victim.
    private List<Participant> Accused(Hit hit, IReadOnlyList<Participant> sources, List<Participant> targets, Act inner)
    {
        int act = inner.Hit.Trigger;
        bool isAct = hit.Target == act || (hit.Rule.Key != "accuse" && view.Relation(act) == DependencyRelation.Nmod && view.Head(act) == hit.Target); // "a wave of killings"
        if (targets.Count > 0 && !isAct)
        {
            return targets;
        }

        var doers = inner.Sources.Where(s => !IsOne(s, sources)).ToList();
        if (doers.Count > 0 || inner.Sources.Count > 0)
        {
            return doers;
        }

        doers = view.IsNominal(act) ? Owners(act) : hit.Content >= 0 && view.IsVerbal(hit.Content) ? Collect(view.Child(hit.Content, DependencyRelation.Nsubj)) : [];
        bool isNamed = hit.Target >= 0 && !isAct && view.IsNominal(hit.Target) && view.Upos(hit.Target) != UniversalPos.Pron; // "accused some rebels of links to Chad": not Chad
        return doers.Count > 0 || isNamed || inner.Code.Event.Value is "ASSAULT" or "COERCE" or "SANCTION" or "THREATEN" || inner.Key == "harm" ? doers : [.. inner.Targets];
    }

    // "Chad's abuses", "Chadian abuses"
    private List<Participant> Owners(int noun)
    {
        var owners = Collect(view.Child(noun, DependencyRelation.NmodPoss));
        for (int c = view.FirstChild(noun); c >= 0 && owners.Count == 0; c = view.NextSibling(c))
        {
            owners = view.Relation(c) == DependencyRelation.Amod ? Collect(c) : owners;
        }

        return owners;
    }

    // An offer is made to those whom the offered act concerns; a demand only to him of whom it is asked.
    private List<Participant> TargetsOf(string name, int content, IReadOnlyList<Participant> sources, List<Participant> targets, Act inner, bool isOwnAct)
    {
        if (SharedContent.Contains(name) || isOwnAct)
        {
            return [.. targets, .. inner.Targets.Where(t => !IsOne(t, targets)), .. inner.Sources.Where(t => !IsOne(t, targets) && !IsOne(t, inner.Targets))];
        }

        return targets.Count > 0 ? targets
            : name is "ask" or "demand" && inner.Sources.Count == 0 && inner.Key is not ("settle" or "restraint" or "peace" or "stop-fighting")
                && (inner.Code.Event.Value is "RETREAT" or "ASSAULT" or "COERCE" or "SANCTION" or "AID" || (content >= 0 && view.Upos(content) == UniversalPos.Verb)) ? [] // asked is he who holds the prisoners, not they
            : inner.Key.Length > 0 && inner.Rule.Value.StartsWith("content.", StringComparison.Ordinal) ? [.. inner.Sources, .. inner.Targets]
            : name is "refuse" && inner.Code.Event.Value == "RETREAT" && parties.IsOwn(inner.Hit.Source) ? [] // "ruled out the withdrawal of its troops"
            : name is "refuse" && inner.Inner is not null && inner.Sources.Count > 0 && !inner.Sources.All(s => IsOne(s, sources)) ? [.. inner.Sources] // refused is he who offered or asked
            : name is "ask" or "demand" or "accuse" && inner.Sources.Count > 0 && !inner.Sources.All(s => IsOne(s, sources)) ? [.. inner.Sources]
            : inner.Targets.Count > 0 ? [.. inner.Targets] : [.. inner.Sources];
    }

    private static List<Participant> Without(List<Participant> targets, IReadOnlyList<Participant> doers)
    {
        targets.RemoveAll(t => doers.Any(d => d.Actor == t.Actor || (!d.Actor.Code.IsEmpty && d.Actor.Code == t.Actor.Code && targets.Count > 1)
            || (!d.Actor.Code.IsEmpty && d.Actor.Code == t.Actor.Code && d.Span == t.Span)));
        return targets;
    }
}
