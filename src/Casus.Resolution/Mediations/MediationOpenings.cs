using Casus.Resolution.Identity;

namespace Casus.Resolution.Mediations;

/// <summary>Finds the openings of mediations in one story: who mediates, and between whom.</summary>
internal static class MediationOpenings
{
    /// <summary>What lies so many days before the last day that its report tells of is told as history.</summary>
    public const int HistoryDays = 90;

    private sealed record Draft(Event Told, ActorCode Mediator, List<ActorCode> Named);

    /// <summary>The openings of one story; those between parties that nothing tells have fewer than two.</summary>
    /// <param name="events">All events first told in the story.</param>
    public static IEnumerable<MediationOpening> Of(IReadOnlyList<Event> events)
    {
        var days = LastDays(events);
        var all = events.Where(e => MediationActs.IsOffer(e) || MediationActs.IsMediation(e)).SelectMany(Drafts).ToList();
        var drafts = all.Where(d => !IsHistory(d.Told, days) && !IsUnderOther(d)).ToList();
        var offers = drafts.Where(d => MediationActs.IsOffer(d.Told)).SelectMany(Sentences).ToHashSet();
        drafts.RemoveAll(d => !MediationActs.IsOffer(d.Told) && d.Told.Members.Count > 0 && Sentences(d).All(offers.Contains));
        return all.Select(d => new MediationOpening(
            d.Told.Id, d.Mediator, drafts.Contains(d) ? Parties(d, drafts, events) : [], d.Told.StoryId, MediationCase.DayOf(d.Told)));
    }

    private static IEnumerable<Draft> Drafts(Event told)
    {
        var targets = MediationParties.Named(told.Targets);
        if (targets.Count < 2 && MediationActs.IsOffer(told))
        {
            targets = targets.Concat(told.Condition?.Parties ?? []).Distinct().Order().ToList();
        }

        return MediationParties.Codes(told.Sources).Where(m => !MediationParties.IsClass(m))
            .Select(m => new Draft(told, m, targets.Where(p => p != m).ToList()));
    }

    // "The two held talks under its mediation": two who act and one who is named are no mediators of the one.
    private static bool IsUnderOther(Draft draft) => !MediationActs.IsOffer(draft.Told) && draft.Named.Count == 1
        && MediationParties.Named(draft.Told.Sources).Count > 1;

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

    // "offered its good offices": what is offered does not take place yet.
    private static IEnumerable<(ActorCode Mediator, string DocumentId, int Sentence)> Sentences(Draft draft) =>
        draft.Told.Members.Select(m => (draft.Mediator, m.Mention.DocumentId, m.Mention.SentenceIndex));

    // Told by no report of its time: each tells of other days long after, or the year is all that is said.
    private static bool IsHistory(Event told, Dictionary<string, DateOnly> days) => End(told.Date) is { } end
        && (told.Date!.Precision == DatePrecision.Year || (told.Members.Count > 0
            && told.Members.All(m => days.TryGetValue(m.Mention.DocumentId, out var day) && end < day.AddDays(-HistoryDays))));

    private static Dictionary<string, DateOnly> LastDays(IReadOnlyList<Event> events)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var told in events.Where(e => End(e.Date) is not null))
        {
            var end = End(told.Date)!.Value;
            foreach (string document in told.Members.Select(m => m.Mention.DocumentId))
            {
                days[document] = days.TryGetValue(document, out var day) && day > end ? day : end;
            }
        }

        return days;
    }

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
