namespace Casus.Ledger.Queries;

/// <summary>Events by number (<c>E2</c> before <c>E10</c>). All given conditions must hold.</summary>
public sealed record EventsQuery : LedgerQuery<Event>
{
    /// <summary>One event's id; a joined event's old id finds the event it forwards to.</summary>
    public string? Id { get; init; }

    /// <summary>Events first told in this story or with a mention in one of its reports.</summary>
    public string? StoryId { get; init; }

    /// <summary>Events with a mention in this report.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Actor code on either side.</summary>
    public ActorCode ActorA { get; init; }

    /// <summary>With <see cref="ActorA"/>: actor code on either side; the two may both be sources.</summary>
    public ActorCode ActorB { get; init; }

    /// <summary>Event type.</summary>
    public EventType Type { get; init; }

    /// <summary>First day: an event matches whose date (a week, month or year is several days) ends on it or later; one without a date does not.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day: an event matches whose date begins on it or earlier; one without a date does not.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only events that were first told in another story than this one.</summary>
    public string? NotStoryId { get; init; }

    /// <summary>What is done with events that persons rejected.</summary>
    public RejectedEvents Rejected { get; init; }

    /// <summary>Only events whose id number is higher than this one's; misuse when it is no event's id.</summary>
    public string? After { get; init; }

    /// <summary>True to leave mentions and claims out, which is much faster; false gives whole events.</summary>
    public bool IsBrief { get; init; }

    /// <summary>How many rows at most.</summary>
    public int Limit { get; init; } = int.MaxValue;
}
