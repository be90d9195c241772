namespace Casus.Ledger.Queries;

/// <summary>
/// Events that a mention can tell which has no party or no day: of one type, near a place, with a figure or between two
/// parties. All given conditions must hold. Events that most reports tell come first, then those whose first report has the
/// lowest id, then by number. Those that persons rejected are among them.
/// </summary>
/// <param name="Type">Event type.</param>
public sealed record AlikeEventsQuery(EventType Type) : LedgerQuery<Event>
{
    /// <summary>How far north, south, east and west of <see cref="Near"/> a place may lie, in kilometres.</summary>
    public const double WithinKm = 30;

    /// <summary>The event's place lies in the square around this one; null for any place or none.</summary>
    public Place? Near { get; init; }

    /// <summary>Kind of the figure that the event has, such as <c>killed</c>; null for none.</summary>
    public string? Kind { get; init; }

    /// <summary>With <see cref="Kind"/>: the best number of that kind.</summary>
    public long Best { get; init; }

    /// <summary>Actor code on either side.</summary>
    public ActorCode ActorA { get; init; }

    /// <summary>With <see cref="ActorA"/>: actor code on either side.</summary>
    public ActorCode ActorB { get; init; }

    /// <summary>The event's date ends on this day or later; one without a date has a report written on it or later.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The event's date begins on this day or earlier.</summary>
    public required DateOnly To { get; init; }

    /// <summary>
    /// An event without a date has a report written between <see cref="From"/> and this day, or an undated report in a story
    /// that has one.
    /// </summary>
    public required DateOnly ToldUntil { get; init; }

    /// <summary>Only events that were first told in another story than this one.</summary>
    public string? NotStoryId { get; init; }

    /// <summary>How many rows at most.</summary>
    public int Limit { get; init; } = int.MaxValue;
}
