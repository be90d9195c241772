namespace Casus.Resolution.Mediations;

/// <summary>Tells which events can open a mediation, so that only the events near those need be looked at.</summary>
public static class MediationOpening
{
    /// <summary>The event types that can open a mediation.</summary>
    public static IReadOnlyList<EventType> Types { get; } = [new("AGREE"), new("CONSULT")];

    /// <summary>True when the event is an offer to mediate or mediation.</summary>
    /// <param name="ev">The event.</param>
    public static bool IsOpening(Event ev) => MediationActs.IsOffer(ev) || MediationActs.IsMediation(ev);

    /// <summary>Pairs of codes whose events may belong to the mediation: the mediator with each party, and the parties with each other.</summary>
    /// <param name="ev">An event that <see cref="IsOpening"/> holds of.</param>
    public static IEnumerable<(ActorCode First, ActorCode Second)> Pairs(Event ev)
    {
        ArgumentNullException.ThrowIfNull(ev);
        var codes = ev.Sources.Concat(ev.Targets).Select(a => a.Code).Concat(ev.Condition?.Parties ?? [])
            .Where(c => !c.IsEmpty).Distinct().Order().ToList();
        return codes.SelectMany((first, i) => codes.Skip(i + 1).Select(second => (first, second)));
    }
}
