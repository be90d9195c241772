namespace Casus;

/// <summary>An event that opens a mediation or carries it on: an offer to mediate, or mediation that takes place.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Mediator">The mediator's code; an event of several mediators is an opening of each.</param>
/// <param name="Parties">The parties' codes, sorted: those the event names, or those its story tells; fewer than two when it does not.</param>
/// <param name="StoryId">The event's story.</param>
/// <param name="Day">Its day, or null when not known.</param>
public sealed record MediationOpening(string EventId, ActorCode Mediator, IReadOnlyList<ActorCode> Parties, string StoryId, DateOnly? Day)
{
    /// <summary>True when all values are equal, parties by parties.</summary>
    /// <param name="other">The other opening.</param>
    public bool Equals(MediationOpening? other) => other is not null && EventId == other.EventId && Mediator == other.Mediator
        && StoryId == other.StoryId && Day == other.Day && Parties.SequenceEqual(other.Parties);

    /// <summary>A hash of event and mediator.</summary>
    public override int GetHashCode() => HashCode.Combine(EventId, Mediator);
}
