namespace Casus.Signals.Alerts;

/// <summary>Which events a rule speaks of. Parts that are not given leave the part open.</summary>
public sealed record EventFilter
{
    private const string Threat = "THREATEN";

    /// <summary>One of two parties, on either side.</summary>
    public ActorCode BetweenA { get; init; }

    /// <summary>The other of the two, on either side.</summary>
    public ActorCode BetweenB { get; init; }

    /// <summary>A party on the acting side.</summary>
    public ActorCode By { get; init; }

    /// <summary>A party on the receiving side.</summary>
    public ActorCode To { get; init; }

    /// <summary>A party on either side.</summary>
    public ActorCode With { get; init; }

    /// <summary>Name of the event's place or code of its country, in any case; or null.</summary>
    public string? Place { get; init; }

    /// <summary>The codes that are meant, any of them; empty for all.</summary>
    public IReadOnlyList<EventPattern> Patterns { get; init; } = [];

    /// <summary>The status that is meant; null for what happened (a threat was made).</summary>
    public EventStatus? Status { get; init; }

    /// <summary>True when the status does not matter.</summary>
    public bool IsAnyStatus { get; init; }

    /// <summary>Whether an event is meant.</summary>
    /// <param name="ev">The event.</param>
    public bool Holds(Event ev)
    {
        ArgumentNullException.ThrowIfNull(ev);
        return (IsAnyStatus || (Status is { } status ? ev.Status == status : IsDone(ev)))
            && (Patterns.Count == 0 || Patterns.Any(p => p.Holds(ev.Code)))
            && HoldsParties(ev)
            && (Place is null || (ev.Place is { } place && (Is(place.Name) || Is(place.Country))));
    }

    /// <summary>Whether a mediation is meant: the mediator acts, the parties receive.</summary>
    /// <param name="mediation">The mediation.</param>
    public bool Holds(Mediation mediation)
    {
        ArgumentNullException.ThrowIfNull(mediation);
        return (By.IsEmpty || mediation.Mediator == By)
            && (To.IsEmpty || mediation.Parties.Contains(To))
            && (With.IsEmpty || mediation.Mediator == With || mediation.Parties.Contains(With))
            && (BetweenA.IsEmpty || (mediation.Parties.Contains(BetweenA) && mediation.Parties.Contains(BetweenB)));
    }

    private static bool IsDone(Event ev) =>
        ev.Status == EventStatus.Actual || (ev.Status == EventStatus.Threatened && ev.Code.Event.Value == Threat);

    private bool HoldsParties(Event ev) => (By.IsEmpty || Has(ev.Sources, By))
        && (To.IsEmpty || Has(ev.Targets, To))
        && (With.IsEmpty || Has(ev.Sources, With) || Has(ev.Targets, With))
        && (BetweenA.IsEmpty || new Tension.ActorPair(BetweenA, BetweenB).Of(ev) is not (null or Tension.PairDirection.Aside));

    private bool Is(string name) => string.Equals(name, Place, StringComparison.OrdinalIgnoreCase);

    private static bool Has(IReadOnlyList<Actor> side, ActorCode code) => side.Any(a => a.Code == code);
}
