using Casus.Coding.Circumstances;
using Casus.Coding.Claims;
using Casus.Coding.Relations;
using Casus.Coding.Roles;
using Casus.Coding.Rules;
using Casus.Coding.Selection;
using Casus.Coding.Status;
using Casus.Coding.Triggers;

namespace Casus.Coding;

/// <summary>Codes one report. Made per report; not shared.</summary>
internal sealed class ReportCoder
{
    private const int MaxDepth = 8; // operators over operators; more are loops of a broken tree
    private const string TruceBreach = "196";
    private static readonly EventCode Accusation = new(new EventType("ACCUSE"), "allege", "112");
    private static readonly RuleId Future = new("operator.future"), Said = new("operator.say");
    private const string Killing = "180";
    private const string PlainAttack = "190"; // any other code of an attack says more
    private readonly SyntaxView view;
    private readonly ClauseReader clauses;
    private readonly PartyFinder parties;
    private readonly Composer composer;
    private readonly CasualtyFinder casualties;
    private readonly StatusReader statuses;
    private readonly MentionBuilder builder;
    private readonly ReportDay day;
    private readonly List<Hit> hits;
    private readonly List<Hit> claimHits = [];
    private readonly List<DraftMention> drafts = [];
    private readonly List<Omission> omissions = [];

    public ReportCoder(AnnotatedDocument document, ActorTable actors, RuleIndex index, Codebook codebook)
    {
        view = new SyntaxView(document, index);
        clauses = new ClauseReader(view);
        var times = document.Has<TimeTable>() ? document.Get<TimeTable>() : null;
        day = new ReportDay(times?.Reference);
        parties = new PartyFinder(view, clauses, actors);
        casualties = new CasualtyFinder(view, clauses, parties);
        statuses = new StatusReader(view, clauses, new HistoryReader(view, times));
        composer = new Composer(view, clauses, parties, statuses, index.Derivations);
        var matcher = new PatternMatcher(view, new FillerMemo(new FillerFinder(view, clauses)), parties);
        hits = new HitFinder(view, clauses, index, matcher).Find(claimHits);
        var happenings = new HappeningNouns(view, hits);
        builder = new MentionBuilder(
            view, codebook, new Circumstance(new DateFinder(view, clauses, happenings), new PlaceFinder(view, clauses, happenings), new QuantityFinder(view, clauses)),
            new AttributionReader(view, parties), new ConditionFinder(view, parties));
    }

    /// <summary>The report's trees.</summary>
    public SyntaxView View => view;

    /// <summary>The acts found, coded or not.</summary>
    public IEnumerable<Act> Acts => hits.Select(composer.Make);

    /// <summary>True for an act still ahead: "will meet", "said it would expel", "is due to hold talks".</summary>
    /// <param name="act">The act.</param>
    public bool IsFuture(Act act) => statuses.Read(act.Hit.Trigger).IsFuture;

    public CodedReport Code(List<CodingTrace>? trace)
    {
        foreach (var hit in hits)
        {
            CodeHit(hit);
        }

        drafts.Sort((a, b) => a.Mention.Trigger.CompareTo(b.Mention.Trigger));
        ImplicitParties.Fill(drafts);
        new DraftSelector(view, clauses, day, drafts, Omit).Select();
        var claims = new ClaimCoder(view, parties, statuses).Code(claimHits, hits, drafts);
        Trace(trace, claims);
        return new CodedReport([.. drafts.Select(d => d.Mention)], claims, [.. omissions.OrderBy(o => o.Span)]) { Bounds = new OwnDayReader(view, clauses).Read() };
    }

    private static BlockRole[] Uncoded => [BlockRole.Caption, BlockRole.ReadMore, BlockRole.Heading, BlockRole.Credit, BlockRole.Separator, BlockRole.Correction];

    private void CodeHit(Hit hit)
    {
        var role = view.Document.Has<BlockTable>() ? view.Document.Get<BlockTable>().RoleAt(view.Tokens.Starts[hit.Trigger]) : BlockRole.Body;
        if (role == BlockRole.Body && view.Sentences.Span(view.Sentences.SentenceOf(hit.Trigger)).Of(view.Document.Text).EndsWith('?'))
        {
            Omit(hit, "a question");
            return;
        }

        string? reason = RoleReason(role) ?? ContentReason(hit);
        if (reason is not null)
        {
            Omit(hit, reason);
            return;
        }

        var act = composer.Make(hit);
        if (act.Code.Event.IsEmpty || hit.MergedInto is not null)
        {
            return;
        }

        var status = statuses.Read(hit.Trigger);
        if (status is { Status: EventStatus.Hypothetical, Omit: null } && hit.Rule.Key == "ready" && view.Child(hit.Trigger, DependencyRelation.Aux, view.Grammar.ReportedFuture) >= 0)
        {
            status = new StatusReading(EventStatus.Actual); // "would be willing to help" is said to be taken up
        }

        if (status.Omit is not null || (status.Status == EventStatus.Hypothetical && !HasBothSides(act)))
        {
            Omit(hit, status.Omit ?? "only possible");
            return;
        }

        if (IsRetraction(act) || IsStrayResult(hit) || IsEpithet(hit.Trigger) || (status.Status == EventStatus.Hypothetical && hit.Rule.Key == "help"))
        {
            Omit(hit, "not told as an act");
            return;
        }

        Add(casualties.Fill(Absorb(act)), status, role);
    }

    // "has withdrawn its claim": a claim taken back gives way to nobody.
    private bool IsRetraction(Act act) => act is { Code.Event.Value: "CONCEDE", Targets.Count: 0 }
        && claimHits.Exists(c => c.Trigger == act.Hit.Trigger && c.Rule.Claim == ClaimKind.Retraction);

    // "recorded 900 accidents, killing 40": a participle without a doer of its own, under a clause that tells of no attack.
    // "a gas explosion killed ten": what killed is no attack by its own rule.
    private bool IsStrayResult(Hit hit) => hit.Rule.Code.Cameo == Killing && ((hit.Object >= 0 && !hits.Exists(h => h.Trigger == hit.Object)) || IsBareParticiple(hit));

    private bool IsBareParticiple(Hit hit) => view.Relation(hit.Trigger) == DependencyRelation.Advcl
        && view.Tokens.Xpos[hit.Trigger] == "VBG" && view.Child(hit.Trigger, DependencyRelation.Nsubj) < 0 && view.Child(hit.Trigger, DependencyRelation.Mark) < 0;

    // "the visiting president", "protesting students"
    private bool IsEpithet(int trigger) => view.Relation(trigger) == DependencyRelation.Amod && view.Tokens.Xpos[trigger] == "VBG";

    private static string? RoleReason(BlockRole role) => role switch
    {
        BlockRole.Caption => "photo caption",
        BlockRole.ReadMore => "link to another report",
        BlockRole.Heading => "section heading",
        BlockRole.Credit or BlockRole.Separator => "not running text",
        BlockRole.Correction => "correction note",
        _ => null,
    };

    // What is offered, asked, threatened or made a condition has not happened by that; what is taken for known has.
    private string? ContentReason(Hit hit)
    {
        if (hit.Rule.Kind == RuleKind.Content)
        {
            return hit.Outer is null ? "no act of its own" : $"content of '{view.Tokens.Lemma(hit.Outer.Trigger)}'";
        }

        if (hit.Outer is not null)
        {
            return $"content of '{view.Tokens.Lemma(hit.Outer.Trigger)}'";
        }

        foreach (var outer in hits)
        {
            if (outer.Rule.Kind == RuleKind.Operator && outer.Content >= 0 && outer != hit && !view.IsBelow(outer.Trigger, hit.Trigger)
                && view.IsBelow(hit.Trigger, outer.Content) && !IsPresupposed(hit.Trigger, outer.Content))
            {
                return $"content of '{view.Tokens.Lemma(outer.Trigger)}'";
            }
        }

        return null;
    }

    private bool IsPresupposed(int token, int top)
    {
        bool isKnown = view.IsNominal(token) && (statuses.IsDefinite(token) || HasDate(token));
        for (int t = token; t != top && t >= 0; t = view.Head(t))
        {
            if (view.Relation(t) == DependencyRelation.AclRelcl || view.IsAftermath(t))
            {
                return true;
            }
        }

        return isKnown;
    }

    private bool HasDate(int token)
    {
        if (!view.Document.Has<TimeTable>())
        {
            return false;
        }

        foreach (var time in view.Document.Get<TimeTable>().Mentions)
        {
            if (time.Type == TimeType.Date && view.IsBelow(time.Tokens.First, token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBothSides(Act act) => act.Sources.Any(s => !s.Actor.Code.IsEmpty) && act.Targets.Any(t => !t.Actor.Code.IsEmpty);

    // The verb of "the attack, where gunmen shot at tourists" gives its parties to the noun.
    private Act Absorb(Act act)
    {
        foreach (var hit in hits)
        {
            if (hit.MergedInto == act.Hit)
            {
                var other = composer.Make(hit);
                act = act with
                {
                    Sources = act.Sources.Count > 0 ? act.Sources : other.Sources,
                    Targets = act.Targets.Count > 0 ? act.Targets : other.Targets,
                    Code = (act.Code.Mode.Length == 0 && other.Code.Mode.Length > 0) || (act.Code.Cameo == PlainAttack && act.Inner is null) ? other.Code : act.Code,
                };
            }
        }

        return act;
    }

    private void Add(Act act, StatusReading status, BlockRole role)
    {
        int trigger = act.Hit.Trigger;
        // "will not" and "has no plans" are themselves what is told.
        bool isRefusal = act.Status == EventStatus.Actual && (view.Is(trigger, view.Grammar.Negation) || (status.Status == EventStatus.Denied && act.Hit.Rule.Key == "will-not"));
        var final = act.Status is { } derived && (status.Status == EventStatus.Actual || isRefusal) ? derived : status.Status;
        if (status.IsFuture && final == EventStatus.Intended && composer.Derive("future", act) is { } row)
        {
            var code = row.Code.Event.IsEmpty ? act.Code : row.Code;
            act = act with
            {
                Code = code,
                Inner = act,
                Rule = new RuleId($"{code.Event.Value.ToLowerInvariant()}.future-{act.Hit.Rule.Name}"),
                Steps = [.. act.Steps, new CodingStep(Future, view.Tokens.Span(trigger), code, row.Line)],
            };
            final = row.Status ?? EventStatus.Actual;
        }

        act = AsAccusation(act);
        int support = clauses.SupportVerb(trigger);
        bool isNoun = view.IsNominal(trigger) && !view.IsVerbal(trigger) && (support < 0 || !view.Is(support, view.Grammar.Light));
        bool isBareSpeech = act.Hit.Rule.Kind == RuleKind.Operator && act.Hit.Inner is null;
        bool isDefinite = view.IsNominal(trigger) && statuses.IsDefinite(trigger);
        bool isReference = isNoun && isDefinite && (isBareSpeech || act.Sources.Count + act.Targets.Count == 0);
        var mention = Localised(builder.Build(act, final, role, isReference));
        if (final == EventStatus.Actual && !status.IsFuture && day.IsBefore(mention.Date)
            && (view.Tokens.Xpos[trigger] == "VBD" || !builder.IsOwn(mention.Date, trigger)))
        {
            mention = mention with { Date = null }; // "his visit came ahead of a summit next month"
        }

        if (final == EventStatus.Actual && !status.IsFuture && day.IsBefore(mention.Date) && composer.Derive("future", act) is not null)
        {
            Add(act, new StatusReading(EventStatus.Intended) { IsFuture = true }, role); // "ahead of talks on 21 December"
            return;
        }

        drafts.Add(new DraftMention(act, isReference && (mention.Date is not null && act.Sources.Count > 0) ? mention with { IsReference = false } : mention) { PointsBack = isDefinite && isBareSpeech });
    }

    // "police arrested students in Lahore", "protesters marched in Minsk": people without a country are of the place.
    private static EventMention Localised(EventMention mention) => mention.Place is not { Place.Country: { Length: > 0 } country } ? mention
        : mention.Code.Event.Value is "ASSAULT" or "COERCE" ? mention with { Targets = Localised(mention.Targets, country) }
        : mention.Code.Event.Value is "PROTEST" ? mention with { Sources = Localised(mention.Sources, country) } : mention;

    private static Participant[] Localised(IReadOnlyList<Participant> people, string country) => [.. people.Select(p => PartyFinder.IsKindOfPeople(p.Actor)
        ? p with { Actor = p.Actor with { Code = new ActorCode(country) } } : p)];

    // "Chad said Mali had broken the truce": of a breach there is only the other side's word.
    private Act AsAccusation(Act act)
    {
        if (act.Code.Cameo != TruceBreach || act.Inner is not null || act.Sources.Count == 0
            || builder.Speaker(act.Hit.Trigger) is not { Code.IsEmpty: false } speaker || act.Sources.Any(s => s.Actor.Code == speaker.Code))
        {
            return act;
        }

        return act with
        {
            Code = Accusation,
            Inner = act,
            Rule = new RuleId($"accuse.say-{act.Hit.Rule.Name}"),
            Steps = [.. act.Steps, new CodingStep(Said, view.Tokens.Span(act.Hit.Trigger), Accusation, 0)],
            Sources = [new Participant(default, "", speaker)],
            Targets = act.Sources,
        };
    }

    private void Omit(Hit hit, string reason) =>
        omissions.Add(new Omission(builder.TriggerSpan(hit), view.Sentences.SentenceOf(hit.Trigger), hit.Rule.Id, reason));

    private void Trace(List<CodingTrace>? trace, IReadOnlyList<Claim> claims)
    {
        if (trace is null)
        {
            return;
        }

        foreach (var hit in hits)
        {
            var top = hit;
            for (int depth = 0; depth < MaxDepth && (top.Outer ?? top.MergedInto) is { } outer; depth++)
            {
                top = outer;
            }

            trace.Add(new CodingTrace(hit.Rule.Id, view.Tokens.Span(hit.Trigger), drafts.FirstOrDefault(d => d.Act.Hit == top)?.Mention, null));
        }

        foreach (var claim in claims)
        {
            trace.Add(new CodingTrace(claim.Rule, claim.Span, null, claim));
        }
    }
}
