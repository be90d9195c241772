using System.Globalization;

namespace Casus.Resolution.Mediations;

/// <summary>
/// Follows mediations through the ledger's events. An offer to mediate, or mediation that takes place, between at least two
/// parties opens one; contacts, answers, talks and agreements near it belong to it. A pure function; thread-safe.
/// </summary>
public static class MediationTracker
{
    /// <summary>The event types among which openings of mediations are, in ordinal order.</summary>
    public static IReadOnlyList<string> OpeningTypes { get; } = ["AGREE", "CONSULT"];

    /// <summary>True for an event that can open a mediation: an offer to mediate, or mediation that takes place.</summary>
    /// <param name="told">An event.</param>
    public static bool Opens(Event told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return MediationActs.IsOffer(told) || MediationActs.IsMediation(told);
    }

    /// <summary>The pairs whose events belong to the mediation that an event opens: mediator and party, and party and party.</summary>
    /// <param name="opening">An event that <see cref="Opens"/>.</param>
    public static IReadOnlyList<(ActorCode One, ActorCode Other)> Pairs(Event opening)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var parties = MediationActs.IsOffer(opening) ? PartiesOfOffer(opening) : Codes(opening.Targets);
        var mediators = Codes(opening.Sources);
        return mediators.SelectMany(_ => parties, (m, p) => (m, p))
            .Concat(parties.SelectMany(_ => parties, (a, b) => (a, b)).Where(p => p.a < p.b))
            .Where(p => p.Item1 != p.Item2).Distinct().ToList();
    }

    /// <summary>Finds all mediations.</summary>
    /// <param name="events">The events, in any order; each must have its id.</param>
    /// <returns>The mediations, by the day and number of their first event; their ids are empty.</returns>
    /// <exception cref="ArgumentException">An event has no id.</exception>
    public static IReadOnlyList<Mediation> Track(IReadOnlyList<Event> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Any(e => e.Id.Length == 0))
        {
            throw new ArgumentException("An event has no id.", nameof(events));
        }

        var sorted = events.DistinctBy(e => e.Id).ToList();
        sorted.Sort(MediationCase.Compare);
        var cases = new List<MediationCase>();
        // Offers name all parties more often than single acts do, so they open first.
        foreach (var told in sorted.Where(MediationActs.IsOffer))
        {
            Open(cases, told, PartiesOfOffer(told), []);
        }

        foreach (var told in sorted.Where(e => MediationActs.IsMediation(e) && !MediationActs.IsOffer(e)))
        {
            Open(cases, told, Codes(told.Targets), sorted);
        }

        return cases.Select(c => Follow(c, sorted)).ToList();
    }

    private static List<ActorCode> PartiesOfOffer(Event offer)
    {
        var targets = Codes(offer.Targets);
        return targets.Count >= 2 ? targets : targets.Concat(offer.Condition?.Parties ?? []).Distinct().Order().ToList();
    }

    // Mediation that names nobody is between those who are at odds in its story.
    private static void Open(List<MediationCase> cases, Event told, List<ActorCode> named, List<Event> events)
    {
        var mediators = Codes(told.Sources);
        // A class of bodies ("a world bank") is nobody in particular.
        foreach (var mediator in mediators.Where(m => m.Value is not ("IGO" or "NGO")))
        {
            var parties = named.Where(p => p != mediator).Order().ToList();
            var at = cases.FirstOrDefault(c => c.Mediator == mediator && c.IsNear(told)
                && (parties.Count == 0 ? c.StoryId == told.StoryId : parties.All(c.HasParty)));
            if (at is null && parties.Count == 0)
            {
                parties = MediationParties.OfStory(told.StoryId, mediators, events);
                at = cases.FirstOrDefault(c => c.Mediator == mediator && c.IsNear(told) && parties.Count > 0 && parties.All(c.HasParty));
            }

            if (at is null && parties.Count >= 2)
            {
                cases.Add(at = new MediationCase(mediator, parties));
            }

            at?.Open(told);
        }
    }

    private static Mediation Follow(MediationCase mediation, List<Event> events)
    {
        var near = events.Where(mediation.IsNear).ToList();
        var contacts = near.Where(e => MediationActs.IsContact(e) && Takes(e, mediation.Mediator)).ToList();
        var answers = near.Where(mediation.IsAfter).Where(e => !mediation.Openings.Contains(e)).ToList();
        var accepted = answers.Where(e => MediationActs.IsAcceptance(e) && Answers(e, mediation)).ToList();
        var refused = answers.Where(e => MediationActs.IsRefusal(e) && Answers(e, mediation)).ToList();
        var records = Contacts(mediation, contacts).ToList();
        var together = answers.Where(e => MediationActs.IsContact(e) && Together(e, mediation) && !records.Any(r => r.EventId == e.Id)).ToList();
        var agreed = answers.Where(e => MediationActs.IsAgreement(e) && Together(e, mediation)).ToList();
        var mediated = mediation.Openings.Where(MediationActs.IsMediation).ToList();
        var talks = together.Concat(mediated).ToList();

        // Who agrees with the other under a mediator has taken the mediator.
        var acceptedBy = AcceptedBy(mediation, [.. accepted, .. agreed.Where(e => !accepted.Contains(e))], refused);
        var offer = mediation.Openings.FirstOrDefault(MediationActs.IsOffer);
        var all = mediation.Openings.Concat(accepted).Concat(refused).Concat(talks).Concat(agreed)
            .Concat(contacts.Where(e => records.Any(r => r.EventId == e.Id))).DistinctBy(e => e.Id).ToList();
        all.Sort(MediationCase.Compare);
        return new Mediation
        {
            Mediator = mediation.Mediator,
            Parties = mediation.Parties,
            Stage = Stage(acceptedBy, talks, refused, agreed),
            OfferedOn = offer is null ? null : Iso(mediation.Openings.Where(MediationActs.IsOffer).Select(MediationCase.DayOf).FirstOrDefault(d => d is not null)),
            Condition = mediation.Openings.Select(o => o.Condition?.Text).FirstOrDefault(t => t is not null),
            AcceptedBy = acceptedBy,
            Contacts = records,
            EventIds = all.OrderBy(e => e.Id == (offer ?? mediation.Openings[0]).Id ? 0 : 1).Select(e => e.Id).ToList(),
        };
    }

    // An answer goes to the mediator, to the other party or to nobody named; a visit of two is no answer to the mediator.
    private static bool Answers(Event told, MediationCase mediation)
    {
        var to = Codes(told.Targets);
        return Codes(told.Sources).Any(mediation.HasParty)
            && (to.Count == 0 || to.Any(mediation.HasParty) || (to.Contains(mediation.Mediator) && (MediationActs.IsRefusal(told) || MediationActs.IsOfMediation(told))));
    }

    // What was reached outdoes what went before: agreed, failed after talks, talks, rejected, accepted, offered.
    private static MediationStage Stage(
        SortedDictionary<ActorCode, string> acceptedBy, List<Event> talks, List<Event> refused, List<Event> agreed)
    {
        if (agreed.Count > 0)
        {
            return MediationStage.Agreed;
        }

        var lastTalk = talks.Select(MediationCase.DayOf).Max();
        if (talks.Count > 0)
        {
            return refused.Any(r => lastTalk is not null && MediationCase.DayOf(r) >= lastTalk) ? MediationStage.Failed : MediationStage.Talks;
        }

        return acceptedBy.ContainsValue("no") ? MediationStage.Rejected
            : acceptedBy.Values.All(v => v == "yes") ? MediationStage.Accepted
            : MediationStage.Offered;
    }

    private static SortedDictionary<ActorCode, string> AcceptedBy(MediationCase mediation, List<Event> accepted, List<Event> refused)
    {
        var result = new SortedDictionary<ActorCode, string>();
        foreach (var party in mediation.Parties)
        {
            // The last word counts; of two on one day, or without days, the refusal.
            var yes = accepted.LastOrDefault(e => (MediationActs.IsAgreement(e) ? Everyone(e) : Codes(e.Sources)).Contains(party));
            var no = refused.LastOrDefault(e => Codes(e.Sources).Contains(party));
            result[party] = no is not null && (yes is null || !(MediationCase.DayOf(yes) > MediationCase.DayOf(no))) ? "no"
                : yes is not null ? "yes" : "not reported";
        }

        return result;
    }

    private static IEnumerable<MediationContact> Contacts(MediationCase mediation, List<Event> contacts)
    {
        foreach (var told in contacts)
        {
            var parties = Everyone(told).Where(mediation.HasParty).ToList();
            // Several parties at one table are talks, not a contact with one; calls of the mediator reach each by itself.
            bool isEach = MediationActs.IsCall(told) && told.Targets.Count > 0 && !Codes(told.Sources).Any(mediation.HasParty);
            foreach (var party in parties.Count == 1 || isEach ? parties : [])
            {
                yield return new MediationContact(party, Iso(MediationCase.DayOf(told)), told.Id);
            }
        }
    }

    private static bool Takes(Event told, ActorCode code) => Everyone(told).Contains(code);

    private static bool Together(Event told, MediationCase mediation) => Everyone(told).Count(mediation.HasParty) >= 2;

    private static List<ActorCode> Everyone(Event told) => Codes(told.Sources.Concat(told.Targets));

    /// <summary>The codes of states, armed groups and bodies between states, each once, in ordinal order.</summary>
    /// <param name="actors">Parties.</param>
    internal static List<ActorCode> Codes(IEnumerable<Actor> actors) => actors
        .Where(a => !a.Code.IsEmpty && Scoring.PartyMatch.IsState(a) || !a.Code.IsEmpty && a.Sector is "REB" or "SEP" or "INS" or "IGO" or "NGO")
        .Select(a => a.Code).Distinct().Order().ToList();

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
