namespace Casus.Ledger.Queries;

/// <summary>
/// The events that the mentions of a story may tell, each once, by number: asked in one go, so that an event that many mentions are near
/// is read once. Those that persons rejected are among them.
/// </summary>
public sealed record NearEventsQuery : LedgerQuery<NearEvent>
{
    /// <summary>Events of a type that have a day, with a party on either side or with no coded party; an empty party stands for any.</summary>
    public IReadOnlyCollection<NearDay> Days { get; init; } = [];

    /// <summary>How many events at most for each of <see cref="Days"/>: those whose first report has the lowest id.</summary>
    public int DayLimit { get; init; } = int.MaxValue;

    /// <summary>Events by place, figure or pair. Their own limits hold for each.</summary>
    public IReadOnlyCollection<AlikeEventsQuery> Alike { get; init; } = [];

    /// <summary>Ids of events that the asker has already: they come without content.</summary>
    public IReadOnlyCollection<string> Given { get; init; } = [];
}
