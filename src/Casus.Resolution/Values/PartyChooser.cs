using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>
/// Chooses an event's participants: every party that a mention names, each once, told by the most specific and most frequent
/// of its names. Lists are kept. Claims add nobody: an attacker whom only a rival names is left to the claims.
/// </summary>
internal static class PartyChooser
{
    /// <summary>Chooses both sides.</summary>
    /// <param name="members">The event's mentions.</param>
    /// <param name="type">The event's type.</param>
    public static (IReadOnlyList<Actor> Sources, IReadOnlyList<Actor> Targets) Choose(IReadOnlyList<MentionFacts> members, EventType type)
    {
        var sources = Parties(Tellers(members, type).SelectMany(m => m.Sources.Select(a => (a, ValueWeight.Of(m)))));
        var targets = Parties(members.SelectMany(m => m.Targets.Select(a => (a, ValueWeight.Of(m)))));
        bool symmetric = type.Value == "CONSULT"
            ? Turned(members) || members.Any(m => m.Targets.Length == 0 && m.Sources.Length > 1)
            : members.Where(m => m.Part == MentionPart.Standing).All(m => m.IsSymmetric) && members.Any(m => m.IsSymmetric);
        if (symmetric)
        {
            return (Parties(members.SelectMany(m => m.Parties.Select(a => (a, ValueWeight.Of(m))))), []);
        }

        return (sources, targets.Where(t => !sources.Any(s => PartyMatch.Compare(s, t) >= PartyRelation.OtherPerson)).ToList());
    }

    // A talk told from both ends has no ends.
    private static bool Turned(IReadOnlyList<MentionFacts> members)
    {
        var targets = members.SelectMany(m => m.Targets).Distinct().ToList();
        return members.SelectMany(m => m.Sources).Distinct().Any(s => !s.Code.IsEmpty && targets.Exists(t => PartyMatch.Compare(s, t) >= PartyRelation.OtherPerson));
    }

    private static IEnumerable<MentionFacts> Tellers(IReadOnlyList<MentionFacts> members, EventType type)
    {
        if (type.Value is not ("ASSAULT" or "COERCE"))
        {
            return members;
        }

        var own = members.Where(m => m.Mention.Attribution.Count == 0 && m.Sources.Length > 0).ToList();
        return members.Where(m => m.Mention.Attribution.Count == 0 || own.Count == 0
            || !SideMatch.Of(m.Sources, own[0].Sources, personsMatter: false).Conflicts);
    }

    private static List<Actor> Parties(IEnumerable<(Actor Actor, int Votes)> named)
    {
        var votes = named.GroupBy(n => n.Actor).Select(g => (Actor: g.Key, Votes: g.Sum(n => n.Votes)))
            .OrderByDescending(v => v.Actor.Code.IsEmpty ? 0 : 1)
            .ThenByDescending(v => v.Actor.Sector is "" or "UNK" ? 0 : 1)
            .ThenByDescending(v => v.Votes)
            .ThenBy(v => v.Actor.Label, StringComparer.Ordinal)
            .ThenBy(v => v.Actor.Name, StringComparer.Ordinal)
            .ThenBy(v => v.Actor.Id, StringComparer.Ordinal)
            .ThenBy(v => v.Actor.Person, StringComparer.Ordinal).ToList();
        var result = new List<Actor>();
        foreach (var (actor, _) in votes)
        {
            // The order puts the most specific name first: what follows is the same party told less well.
            if (!result.Any(a => PartyMatch.Compare(a, actor) > PartyRelation.OtherKind))
            {
                result.Add(actor);
            }
        }

        return result.OrderBy(a => a.Label, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal).ToList();
    }
}
