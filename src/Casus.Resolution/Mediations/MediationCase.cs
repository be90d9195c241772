using Casus.Resolution.Identity;

namespace Casus.Resolution.Mediations;

/// <summary>A mediation while it is followed: who mediates between whom, and the events that open it.</summary>
internal sealed class MediationCase(ActorCode mediator, IReadOnlyList<ActorCode> parties)
{
    /// <summary>A mediation is followed for so many days after its last opening event, and contacts so many before it.</summary>
    public const int WindowDays = 90;

    private readonly List<Event> openings = [];

    /// <summary>The mediator's code.</summary>
    public ActorCode Mediator { get; } = mediator;

    /// <summary>The parties' codes, sorted.</summary>
    public IReadOnlyList<ActorCode> Parties { get; } = parties;

    /// <summary>Offers and acts of mediation, by day; those without a day last.</summary>
    public IReadOnlyList<Event> Openings => openings;

    /// <summary>The story of its first opening.</summary>
    public string StoryId => openings[0].StoryId;

    /// <summary>The day of an event when it is known to the day.</summary>
    /// <param name="told">An event.</param>
    public static DateOnly? DayOf(Event told) =>
        told.Date is { Precision: DatePrecision.Day } date ? Scoring.MentionDay.Of(date).Day : null;

    /// <summary>Adds an offer or an act of mediation.</summary>
    /// <param name="told">The event.</param>
    public void Open(Event told) => openings.Add(told);

    /// <summary>True when an event falls into the time of this mediation; without a day, when it is of the same story.</summary>
    /// <param name="told">An event.</param>
    public bool IsNear(Event told)
    {
        var days = openings.Select(DayOf).Where(d => d is not null).Select(d => d!.Value).ToList();
        return DayOf(told) is { } day && days.Count > 0
            ? day >= days.Min().AddDays(-WindowDays) && day <= days.Max().AddDays(WindowDays)
            : openings.Any(o => o.StoryId == told.StoryId);
    }

    /// <summary>True when an event is not known to lie before the first opening.</summary>
    /// <param name="told">An event.</param>
    public bool IsAfter(Event told) =>
        DayOf(told) is not { } day || openings.Select(DayOf).Where(d => d is not null).Min() is not { } first || day >= first;

    /// <summary>True when the code is one of the parties.</summary>
    /// <param name="code">A code.</param>
    public bool HasParty(ActorCode code) => Parties.Contains(code);

    /// <summary>The order of events: day (unknown days last), then number.</summary>
    /// <param name="a">An event.</param>
    /// <param name="b">An event.</param>
    public static int Compare(Event a, Event b)
    {
        int order = (DayOf(a) ?? DateOnly.MaxValue).CompareTo(DayOf(b) ?? DateOnly.MaxValue);
        order = order != 0 ? order : IdKeeper.Number(a.Id).CompareTo(IdKeeper.Number(b.Id));
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }
}
