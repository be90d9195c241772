namespace Casus.Resolution.Mediations;

/// <summary>
/// Follows mediations through the ledger's events. An offer to mediate, or mediation that takes place, between at least two
/// parties opens one; contacts, answers, talks and agreements near it belong to it. Pure functions; thread-safe.
/// </summary>
public static class MediationTracker
{
    /// <summary>Days after the mediator's last offer or act of mediation within which events belong to it; a later one opens another.</summary>
    public const int WindowDays = MediationCase.WindowDays;

    /// <summary>Days before the first opening within which contacts and requests belong to it.</summary>
    public const int BeforeDays = MediationCase.BeforeDays;

    /// <summary>True for an event that can open a mediation: an offer to mediate, or mediation that takes place.</summary>
    /// <param name="told">An event.</param>
    public static bool Opens(Event told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return MediationActs.IsOffer(told) || MediationActs.IsMediation(told);
    }

    /// <summary>Finds the openings of mediations in one story.</summary>
    /// <param name="story">All events first told in the story, in any order; each must have its id.</param>
    /// <returns>
    /// The openings, by event and mediator. One with fewer than two parties opens nothing, but may when its story changes.
    /// </returns>
    /// <exception cref="ArgumentException">An event has no id.</exception>
    public static IReadOnlyList<MediationOpening> Openings(IReadOnlyList<Event> story)
    {
        var sorted = Sorted(story);
        return MediationOpenings.Of(sorted).OrderBy(o => o.EventId, StringComparer.Ordinal).ThenBy(o => o.Mediator).ToList();
    }

    /// <summary>The code by which the ledger's events know a party: a party "MOZREB" is an armed group of MOZ.</summary>
    /// <param name="party">A party of an opening.</param>
    public static ActorCode InLedger(ActorCode party) => MediationParties.InLedger(party);

    /// <summary>Finds all mediations.</summary>
    /// <param name="events">The events, in any order; each must have its id.</param>
    /// <returns>The mediations, by the day of their first event; their ids are empty.</returns>
    /// <exception cref="ArgumentException">An event has no id.</exception>
    public static IReadOnlyList<Mediation> Track(IReadOnlyList<Event> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Track(events, events.DistinctBy(e => e.Id).GroupBy(e => e.StoryId, StringComparer.Ordinal).SelectMany(s => Openings([.. s])).ToList());
    }

    /// <summary>Finds the mediations of the given openings.</summary>
    /// <param name="events">Their events, and all events near them of their parties, mediators and stories, in any order.</param>
    /// <param name="openings">The openings.</param>
    /// <returns>The mediations, by the day of their first event; their ids are empty.</returns>
    /// <exception cref="ArgumentException">An event has no id, or an opening no event.</exception>
    public static IReadOnlyList<Mediation> Track(IReadOnlyList<Event> events, IReadOnlyList<MediationOpening> openings)
    {
        ArgumentNullException.ThrowIfNull(openings);
        var sorted = Sorted(events);
        var byId = sorted.ToDictionary(e => e.Id, StringComparer.Ordinal);
        if (openings.FirstOrDefault(o => !byId.ContainsKey(o.EventId)) is { } lost)
        {
            throw new ArgumentException($"The opening {lost.EventId} is not among the events.", nameof(openings));
        }

        var cases = new List<MediationCase>();
        // Offers name all parties more often than single acts do, so they open first.
        foreach (var opening in openings.Where(o => o.Parties.Count >= 2).OrderBy(o => MediationActs.IsOffer(byId[o.EventId]) ? 0 : 1).ThenBy(o => byId[o.EventId], ByDay.Order).ThenBy(o => o.Mediator))
        {
            var told = byId[opening.EventId];
            var at = cases.FirstOrDefault(c => c.Mediator == opening.Mediator && c.IsContinuedBy(told, opening.Parties));
            if (at is null)
            {
                cases.Add(at = new MediationCase(opening.Mediator, opening.Parties));
            }

            at.Open(told);
        }

        return cases.OrderBy(c => c.Openings[0], ByDay.Order).ThenBy(c => c.Mediator).Select(c => MediationFollower.Follow(c, sorted)).ToList();
    }

    private static List<Event> Sorted(IReadOnlyList<Event> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Any(e => e.Id.Length == 0))
        {
            throw new ArgumentException("An event has no id.", nameof(events));
        }

        return events.DistinctBy(e => e.Id).Order(ByDay.Order).ToList();
    }

    private static class ByDay
    {
        public static readonly Comparer<Event> Order = Comparer<Event>.Create(MediationCase.Compare);
    }
}
