using System.Globalization;

namespace Casus.Resolution.Mediations;

/// <summary>Makes a mediation of a case: its steps, and what they amount to.</summary>
internal static class MediationFollower
{
    /// <summary>Follows one case.</summary>
    /// <param name="mediation">The case.</param>
    /// <param name="events">The events, by day.</param>
    public static Mediation Follow(MediationCase mediation, IReadOnlyList<Event> events)
    {
        var near = events.Where(e => mediation.IsNear(e, MediationCase.BeforeDays)
            && (mediation.HasStory(e) || !MediationParties.IsOfAnyGroup(e, mediation.Parties))).ToList();
        var reader = new MediationStepReader(mediation, near);
        var candidates = near.SelectMany(reader.Read).Order(MediationStepOrder.ByDay).ToList();
        var course = new MediationCourse(mediation.Parties);
        foreach (var step in candidates)
        {
            course.Take(step);
        }

        var offer = mediation.Openings.FirstOrDefault(MediationActs.IsOffer);
        string first = (offer ?? mediation.Openings[0]).Id;
        return new Mediation
        {
            Mediator = mediation.Mediator,
            Parties = mediation.Parties,
            Stage = course.Stage(),
            OfferedOn = offer is null ? null : Iso(mediation.Openings.Where(MediationActs.IsOffer).Select(MediationCase.DayOf).FirstOrDefault(d => d is not null)),
            Condition = mediation.Openings.Select(o => o.Condition?.Text).FirstOrDefault(t => t is not null),
            AcceptedBy = course.Answers(),
            Contacts = Contacts(mediation, course.Steps).ToList(),
            EventIds = course.Steps.Select(s => s.EventId).Prepend(first).Distinct(StringComparer.Ordinal).ToList(),
            OpeningIds = mediation.Openings.Select(o => o.Id).ToList(),
            CoMediators = mediation.Openings.SelectMany(o => MediationParties.Codes(o.Sources)).Distinct()
                .Where(c => c != mediation.Mediator && !mediation.Parties.Contains(c)).Order().ToList(),
            Steps = course.Steps,
            Venue = Venue(course.Steps, near),
            Ceasefire = course.Ceasefire,
        };
    }

    /// <summary>A day as ISO 8601, or null.</summary>
    /// <param name="day">The day.</param>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<MediationContact> Contacts(MediationCase mediation, IReadOnlyList<MediationStep> steps) =>
        from step in steps
        where step.Kind is MediationStepKind.Contact or MediationStepKind.Shuttle
        from party in mediation.Parties.Where(p => step.To.Contains(p))
        select new MediationContact(party, step.On, step.EventId);

    // Where the parties last met, as far as the reports of that meeting name a place.
    private static string? Venue(IReadOnlyList<MediationStep> steps, List<Event> near) => steps
        .Where(s => s.Kind is MediationStepKind.Talks or MediationStepKind.Agreement or MediationStepKind.Ceasefire)
        .Select(s => near.First(e => e.Id == s.EventId).Place?.Name).LastOrDefault(p => p is not null);
}
