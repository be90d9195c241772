namespace Casus.Signals.Tension;

/// <summary>Two parties whose acts on each other are followed. A party acts when any actor of its code does: state, army, press.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second; the same as <paramref name="A"/> for acts inside one country.</param>
public readonly record struct ActorPair(ActorCode A, ActorCode B)
{
    /// <summary>How an event lies between the two; null when one of them has no part in it.</summary>
    /// <param name="ev">The event.</param>
    public PairDirection? Of(Event ev)
    {
        ArgumentNullException.ThrowIfNull(ev);
        int aSources = Count(ev.Sources, A), aTargets = Count(ev.Targets, A);
        if (A == B)
        {
            return aSources + aTargets < 2 ? null : aTargets > 0 && aSources > 0 || ev.Targets.Count == 0 ? PairDirection.Together : PairDirection.Aside;
        }

        int bSources = Count(ev.Sources, B), bTargets = Count(ev.Targets, B);
        if (aSources + aTargets == 0 || bSources + bTargets == 0)
        {
            return null;
        }

        return (aSources > 0 && bTargets > 0, bSources > 0 && aTargets > 0) switch
        {
            (true, true) => PairDirection.Together,
            (true, false) => PairDirection.AToB,
            (false, true) => PairDirection.BToA,
            _ => aSources > 0 && bSources > 0 && ev.Targets.Count == 0 ? PairDirection.Together : PairDirection.Aside,
        };
    }

    /// <summary>Both codes with a blank between.</summary>
    public override string ToString() => $"{A} {B}";

    private static int Count(IReadOnlyList<Actor> side, ActorCode code)
    {
        int count = 0;
        for (int i = 0; i < side.Count; i++)
        {
            count += side[i].Code == code ? 1 : 0;
        }

        return count;
    }
}
