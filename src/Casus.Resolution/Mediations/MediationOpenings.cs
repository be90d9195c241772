using Casus.Resolution.Identity;

namespace Casus.Resolution.Mediations;

/// <summary>Finds the openings of mediations in one story: who mediates, and between whom.</summary>
internal static class MediationOpenings
{
    /// <summary>What happened so many days before the story's last day is told as history.</summary>
    public const int HistoryDays = 90;

    private sealed record Draft(Event Told, ActorCode Mediator, List<ActorCode> Named);

    /// <summary>The openings of one story.</summary>
    /// <param name="events">All events first told in the story.</param>
    public static IEnumerable<MediationOpening> Of(IReadOnlyList<Event> events)
    {
        var last = events.Select(e => End(e.Date)).Max();
        var drafts = events.Where(e => (MediationActs.IsOffer(e) || MediationActs.IsMediation(e)) && !IsHistory(e, last)).SelectMany(Drafts).ToList();
        foreach (var draft in drafts.Where(d => !IsUnderOther(d, drafts)))
        {
            var parties = Parties(draft, drafts, events);
            if (parties.Count >= 2)
            {
                yield return new MediationOpening(draft.Told.Id, draft.Mediator, parties, draft.Told.StoryId, MediationCase.DayOf(draft.Told));
            }
        }
    }

    // A class of bodies ("a world bank") is nobody in particular.
    private static IEnumerable<Draft> Drafts(Event told)
    {
        var targets = MediationParties.Named(told.Targets);
        if (targets.Count < 2 && MediationActs.IsOffer(told))
        {
            targets = targets.Concat(told.Condition?.Parties ?? []).Distinct().Order().ToList();
        }

        return MediationParties.Codes(told.Sources).Where(m => m.Value is not ("IGO" or "NGO"))
            .Select(m => new Draft(told, m, targets.Where(p => p != m).ToList()));
    }

    // "The two held talks under its mediation": who mediates there is the third.
    private static bool IsUnderOther(Draft draft, List<Draft> drafts) => !MediationActs.IsOffer(draft.Told) && draft.Named.Count == 1
        && MediationParties.Named(draft.Told.Sources).Count > 1
        && drafts.Any(d => d.Mediator == draft.Named[0] && d.Named.Contains(draft.Mediator));

    // Mediation that names nobody or one is between those of the mediator's other offers, or those at odds in its story.
    private static List<ActorCode> Parties(Draft draft, List<Draft> drafts, IReadOnlyList<Event> events)
    {
        if (draft.Named.Count >= 2)
        {
            return draft.Named;
        }

        var others = drafts.Where(d => d.Mediator == draft.Mediator && d.Named.Count >= 2 && draft.Named.All(d.Named.Contains))
            .Select(d => d.Named).DistinctBy(n => string.Join(' ', n), StringComparer.Ordinal).ToList();
        return others.Count == 1 ? others[0]
            : others.Count > 1 ? []
            : MediationParties.OfStory(draft.Mediator, draft.Named, events);
    }

    private static bool IsHistory(Event told, DateOnly? last) =>
        End(told.Date) is { } end && (last is { } day && end < day.AddDays(-HistoryDays));

    private static DateOnly? End(EventDate? date) => date is null ? null : Scoring.MentionDay.Period(date.Value).To;

    /// <summary>The order of events that does not hang on the order of reading: by first mention, then number.</summary>
    /// <param name="a">An event.</param>
    /// <param name="b">An event.</param>
    public static int CompareWords(Event a, Event b)
    {
        int order = string.CompareOrdinal(FirstMention(a)?.DocumentId, FirstMention(b)?.DocumentId);
        order = order != 0 ? order : (FirstMention(a)?.Trigger.Start ?? 0).CompareTo(FirstMention(b)?.Trigger.Start ?? 0);
        order = order != 0 ? order : IdKeeper.Number(a.Id).CompareTo(IdKeeper.Number(b.Id));
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    private static EventMention? FirstMention(Event told) => told.Members.Select(m => m.Mention)
        .OrderBy(m => m.DocumentId, StringComparer.Ordinal).ThenBy(m => m.Trigger.Start).FirstOrDefault();
}
