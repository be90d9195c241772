namespace Casus.Resolution.Mediations;

/// <summary>Reads what step of one mediation an event can be, by its codes, parties and reports alone; the course decides.</summary>
internal sealed class MediationStepReader
{
    private readonly MediationCase mediation;
    private readonly HashSet<string> documents; // reports that tell of the mediation or of both parties
    private readonly HashSet<string> stories; // of the openings, and of what the parties do with each other
    private readonly HashSet<(string DocumentId, int Sentence)> noTalks = []; // sentences that tell a contact with one party, or the end of talks

    private readonly HashSet<(string DocumentId, int Sentence)> ownMatters = []; // sentences that tell a deal of mediator and one party

    /// <summary>Prepares the reading of one case.</summary>
    /// <param name="mediation">The case.</param>
    /// <param name="near">The events of its time.</param>
    public MediationStepReader(MediationCase mediation, IReadOnlyList<Event> near)
    {
        this.mediation = mediation;
        var own = near.Where(e => mediation.Openings.Contains(e) || All(e).Count >= 2).ToList();
        documents = own.SelectMany(e => e.Members).Select(m => m.Mention.DocumentId).ToHashSet(StringComparer.Ordinal);
        stories = own.Select(e => e.StoryId).ToHashSet(StringComparer.Ordinal);
        foreach (var told in near.Where(e => e.Code.Event.Value is "COOPERATE" or "SUPPORT" or "AID" && HasMediator(e) && All(e).Count == 1))
        {
            ownMatters.UnionWith(told.Members.Select(m => (m.Mention.DocumentId, m.Mention.SentenceIndex)));
        }

        foreach (var told in near.Where(e => MediationActs.IsBreakOff(e) || (MediationActs.IsContact(e) && HasMediator(e) && All(e).Count == 1)))
        {
            noTalks.UnionWith(told.Members.Select(m => (m.Mention.DocumentId, m.Mention.SentenceIndex)));
        }
    }

    /// <summary>The steps that the event can be.</summary>
    /// <param name="told">An event of the mediation's time.</param>
    public IEnumerable<MediationStep> Read(Event told)
    {
        if (mediation.Openings.Contains(told))
        {
            return [Opening(told)];
        }

        var type = told.Code.Event.Value;
        if (MediationActs.IsAgreement(told.Code, told.Content))
        {
            return mediation.IsNear(told, 0) ? Agreements(told) : [];
        }

        var (kind, rule) = type switch
        {
            "CONSULT" => Meeting(told),
            "REQUEST" => Request(told),
            _ when !mediation.IsNear(told, 0) => default,
            "AGREE" or "SUPPORT" => Answer(told),
            "REJECT" => Refusal(told),
            "SANCTION" => BreakOff(told),
            "ASSAULT" or "ACCUSE" => Breach(told),
            _ => default,
        };
        var steps = rule is null ? [] : new List<MediationStep> { Step(told, kind, rule) };
        return steps.Concat(TakenBack(told, kind, rule));
    }

    private MediationStep Opening(Event told) => MediationActs.IsInvitation(told) ? Step(told, MediationStepKind.Offer, "offer.invitation")
        : MediationActs.IsOffer(told) ? Step(told, MediationStepKind.Offer, "offer.mediation")
        : MediationActs.IsHosting(told) ? Step(told, MediationStepKind.Talks, "talks.hosted")
        : Step(told, MediationStepKind.Mediation, "mediation.told");

    private (MediationStepKind Kind, string? Rule) Meeting(Event told)
    {
        if (!MediationActs.IsContact(told))
        {
            return default;
        }

        int parties = All(told).Count;
        // Several at one table are talks; calls of the mediator reach each by itself.
        bool isEach = MediationActs.IsCall(told) && told.Targets.Count > 0 && By(told).Count == 0;
        if (HasMediator(told) && (parties == 1 || (parties > 1 && isEach)))
        {
            bool isOfIt = told.Members.Count == 0 || !IsIn(told, ownMatters);
            isOfIt &= told.Members.Count == 0 || stories.Contains(told.StoryId) || told.Members.Any(m => documents.Contains(m.Mention.DocumentId));
            return isOfIt ? (MediationStepKind.Contact, isEach || MediationActs.IsCall(told) ? "contact.call" : "contact.meeting") : default;
        }

        // "met his counterpart and discussed the border with the other": the other is not there.
        return parties < 2 || isEach || IsIn(told, noTalks) || !mediation.IsNear(told, 0) ? default
            : (MediationStepKind.Talks, HasMediator(told) ? "talks.with-mediator"
                : told.Place?.Country == mediation.Mediator.Value ? "talks.at-mediators-place" : "talks.of-parties");
    }

    private static bool IsIn(Event told, HashSet<(string DocumentId, int Sentence)> sentences) =>
        told.Members.Count > 0 && told.Members.All(m => sentences.Contains((m.Mention.DocumentId, m.Mention.SentenceIndex)));

    private (MediationStepKind Kind, string? Rule) Request(Event told) =>
        MediationActs.IsRequest(told) && By(told).Count > 0 && ((IsToNobody(told) && mediation.HasStory(told)) || Has(told.Targets, mediation.Mediator))
            ? (MediationStepKind.Request, "request.mediation") : default;

    private (MediationStepKind Kind, string? Rule) Answer(Event told)
    {
        if (MediationActs.IsProposal(told) && Has(told.Sources, mediation.Mediator) && To(told).Count > 0)
        {
            return (MediationStepKind.Proposal, "proposal.mediator");
        }

        if (MediationActs.IsProposal(told) && IsAddressed(told, true))
        {
            return (MediationStepKind.Proposal, "proposal.party");
        }

        if (!MediationActs.IsAcceptance(told) || !IsAddressed(told, MediationActs.IsOfMediation(told) || MediationActs.TakesOffer(told)))
        {
            return default;
        }

        bool isOfTalks = told.Code.Cameo == "036" && !HasMediator(told);
        return MediationActs.IsToCome(told) && isOfTalks ? default
            : told.Condition is not null || MediationActs.IsToCome(told) ? (MediationStepKind.Conditional, "accept.on-terms")
            : (MediationStepKind.Accept, isOfTalks ? "accept.talks" : "accept.mediation");
    }

    private (MediationStepKind Kind, string? Rule) Refusal(Event told) =>
        MediationActs.EndsCeasefire(told) && By(told).Count > 0 ? (MediationStepKind.Collapse, "collapse.ceasefire")
        : MediationActs.IsRefusal(told) && IsAddressed(told, true) ? (MediationStepKind.Refuse, told.Code.Cameo == "127" ? "refuse.plan" : "refuse.mediation")
        : default;

    private (MediationStepKind Kind, string? Rule) BreakOff(Event told)
    {
        bool isByMediator = Has(told.Sources, mediation.Mediator);
        return MediationActs.IsBreakOff(told) && (isByMediator ? To(told).Count > 0 || mediation.HasStory(told) : IsAddressed(told, true))
            ? (MediationStepKind.Collapse, isByMediator ? "collapse.mediator" : "collapse.party") : default;
    }

    private (MediationStepKind Kind, string? Rule) Breach(Event told)
    {
        bool isBetween = All(told).Count >= 2 && By(told).Count > 0;
        return MediationActs.IsArmedAct(told) && isBetween ? (MediationStepKind.Violation, told.Code.Cameo == "196" ? "violation.told" : "violation.armed-act")
            : MediationActs.IsAlleged(told) && isBetween && To(told).Count > 0 ? (MediationStepKind.Alleged, "violation.alleged")
            : default;
    }

    // A word of the parties moves the mediation; one that others bring, or that a party denies, is announced only.
    private List<MediationStep> Agreements(Event told)
    {
        var parties = All(told);
        bool isCeasefire = MediationActs.IsCeasefire(told.Code, told.Content);
        bool isAlone = parties.Count == 1 && isCeasefire && IsToNobody(told) && mediation.HasStory(told);
        if (By(told).Count == 0 || (parties.Count < 2 && !isAlone))
        {
            return [];
        }

        var denials = Denials(told);
        if (told.Status != EventStatus.Actual)
        {
            return parties.Count >= 2 ? denials : [];
        }

        bool isOfOthers = IsOnlyToldByOthers(told);
        var step = denials.Count > 0 || isOfOthers
            ? Step(told, MediationStepKind.Announced, isOfOthers ? "announced.by-others" : "announced.denied")
            : isCeasefire ? Step(told, MediationStepKind.Ceasefire, parties.Count >= 2 ? "ceasefire.agreed" : "ceasefire.one-side")
            : Step(told, MediationStepKind.Agreement, "agreement.concluded");
        return [step, .. denials];
    }

    private bool IsOnlyToldByOthers(Event told)
    {
        var body = told.Members.Select(m => m.Mention).Where(m => m is { Role: BlockRole.Body, Status: EventStatus.Actual }).ToList();
        return body.Count > 0 && body.All(m => m.Attribution.Any(a => a.Speaker is { Code.IsEmpty: false })
            && !m.Attribution.Any(a => a.Speaker is { } speaker && MediationParties.Of([speaker], mediation.Parties).Count > 0));
    }

    // Members that deny the event in a party's name; a denied event is one such member by itself.
    private List<MediationStep> Denials(Event told) => told.Members.Select(m => m.Mention)
        .Where(m => m.Status == EventStatus.Denied && MediationParties.Of(m.Sources.Select(p => p.Actor), mediation.Parties).Count > 0)
        .Select(m => new MediationStep(MediationStepKind.Denied, told.Id, "denied.by-party")
        {
            On = MediationFollower.Iso(m.Date is null ? null : Scoring.MentionDay.Of(m.Date, null).Day),
            By = MediationParties.Of(m.Sources.Select(p => p.Actor), mediation.Parties),
            Words = m.SentenceText,
            DocumentId = m.DocumentId,
        }).DistinctBy(s => (s.On, s.By[0])).ToList();

    // A party's own words that take its acceptance back.
    private IEnumerable<MediationStep> TakenBack(Event told, MediationStepKind kind, string? rule) => rule is null || kind != MediationStepKind.Accept ? []
        : told.Claims.Where(c => c is { Kind: ClaimKind.Retraction, By: not null } && MediationParties.Of([c.By], By(told)).Count > 0).Take(1)
            .Select(c => new MediationStep(MediationStepKind.Retract, told.Id, "retract.claim")
            {
                By = MediationParties.Of([c.By!], mediation.Parties),
                Words = c.Text,
                DocumentId = c.DocumentId,
            });

    // An answer goes to the mediator, to the other party or to nobody named; a visit of two is no answer to the mediator.
    private bool IsAddressed(Event told, bool isOfMediation)
    {
        if (By(told).Count == 0)
        {
            return false;
        }

        return To(told).Count > 0 || (IsToNobody(told) && (mediation.HasStory(told) || told.Code.Cameo == "126"))
            || (Has(told.Targets, mediation.Mediator) && isOfMediation);
    }

    private static bool IsToNobody(Event told) => !told.Targets.Any(t => !t.Code.IsEmpty);

    private MediationStep Step(Event told, MediationStepKind kind, string rule)
    {
        var words = told.Members.Select(m => m.Mention).Where(m => m.Status != EventStatus.Denied || told.Status == EventStatus.Denied)
            .OrderBy(m => m.Role == BlockRole.Body ? 0 : 1).ThenBy(m => m.DocumentId, StringComparer.Ordinal).ThenBy(m => m.Trigger.Start).FirstOrDefault();
        bool isContact = kind == MediationStepKind.Contact;
        return new MediationStep(kind, told.Id, rule)
        {
            On = kind == MediationStepKind.Announced && told.Members.Any(m => m.Mention.Status == EventStatus.Denied)
                ? MediationFollower.Iso(AnnouncedOn(told)) : MediationFollower.Iso(MediationCase.DayOf(told)),
            By = isContact ? [mediation.Mediator] : MediationParties.Side(told.Sources, mediation.Parties),
            To = isContact ? All(told) : MediationParties.Side(told.Targets, mediation.Parties),
            Words = words?.SentenceText ?? "",
            DocumentId = words?.DocumentId ?? "",
        };
    }

    // The day of the event can be that of the denial.
    private static DateOnly? AnnouncedOn(Event told) => told.Members.Select(m => m.Mention)
        .Where(m => m.Status != EventStatus.Denied && m.Date is not null)
        .Select(m => Scoring.MentionDay.Of(m.Date, null).Day).FirstOrDefault(d => d is not null);

    private List<ActorCode> By(Event told) => MediationParties.Of(told.Sources, mediation.Parties);

    private List<ActorCode> To(Event told) => MediationParties.Of(told.Targets, mediation.Parties).Except(By(told)).ToList();

    private List<ActorCode> All(Event told) => MediationParties.Of(told.Sources.Concat(told.Targets), mediation.Parties);

    private bool HasMediator(Event told) => Has(told.Sources, mediation.Mediator) || Has(told.Targets, mediation.Mediator);

    private static bool Has(IReadOnlyList<Actor> side, ActorCode code) => MediationParties.Codes(side).Contains(code);
}
