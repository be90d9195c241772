namespace Casus.Resolution.Mediations;

/// <summary>A mediation while it is followed: who mediates between whom, and the events that open it and carry it on.</summary>
internal sealed class MediationCase(ActorCode mediator, IReadOnlyList<ActorCode> parties)
{
    /// <summary>A mediation ends so many days after the mediator's last offer or act of mediation.</summary>
    public const int WindowDays = 90;

    /// <summary>Contacts and requests belong to a mediation when they come so many days before its first opening.</summary>
    public const int BeforeDays = 30;

    private readonly List<Event> openings = [];
    private DateOnly? first, last;

    /// <summary>The mediator's code.</summary>
    public ActorCode Mediator { get; } = mediator;

    /// <summary>The parties' codes, sorted.</summary>
    public IReadOnlyList<ActorCode> Parties { get; } = parties;

    /// <summary>Offers and acts of mediation, by day; those without a day last.</summary>
    public IReadOnlyList<Event> Openings => openings;

    /// <summary>The day of an event when it is known to the day.</summary>
    /// <param name="told">An event.</param>
    public static DateOnly? DayOf(Event told) =>
        told.Date is { Precision: DatePrecision.Day } date ? Scoring.MentionDay.Of(date).Day : null;

    /// <summary>Adds an offer or an act of mediation.</summary>
    /// <param name="told">The event.</param>
    public void Open(Event told)
    {
        openings.Add(told);
        openings.Sort(Compare);
        if (DayOf(told) is { } day)
        {
            first = first < day ? first : day;
            last = last > day ? last : day;
        }
    }

    /// <summary>True when an opening by the same mediator goes on with this mediation.</summary>
    /// <param name="told">The opening.</param>
    /// <param name="between">Between whom.</param>
    public bool IsContinuedBy(Event told, IReadOnlyList<ActorCode> between) => between.All(Parties.Contains)
        && (DayOf(told) is { } day && first is { } from && last is { } to
            ? day >= from.AddDays(-WindowDays) && day <= to.AddDays(WindowDays)
            : HasStory(told));

    /// <summary>True when an event falls into the time of this mediation; without a day, when it is of an opening's story.</summary>
    /// <param name="told">An event.</param>
    /// <param name="beforeDays">How many days before the first opening still count.</param>
    public bool IsNear(Event told, int beforeDays) => DayOf(told) is { } day && first is { } from && last is { } to
        ? day >= from.AddDays(-beforeDays) && day <= to.AddDays(WindowDays)
        : HasStory(told);

    /// <summary>True when an event is of an opening's story.</summary>
    /// <param name="told">An event.</param>
    public bool HasStory(Event told) => openings.Any(o => o.StoryId == told.StoryId);

    /// <summary>The order of events: day (unknown days last), then their words.</summary>
    /// <param name="a">An event.</param>
    /// <param name="b">An event.</param>
    public static int Compare(Event a, Event b)
    {
        int order = (DayOf(a) ?? DateOnly.MaxValue).CompareTo(DayOf(b) ?? DateOnly.MaxValue);
        return order != 0 ? order : MediationOpenings.CompareWords(a, b);
    }
}
