namespace Casus.Resolution.Scoring;

/// <summary>The parties that a story's mentions have, each combination once. Not for several threads.</summary>
internal sealed class PartyTable
{
    private readonly Dictionary<(Actor[] Sources, Actor[] Targets), PartySides> known = new(ByActors.Instance);

    /// <summary>The parties of a mention.</summary>
    /// <param name="mention">The mention.</param>
    public PartySides Of(EventMention mention)
    {
        var (sources, targets) = (Actors(mention.Sources), Actors(mention.Targets));
        if (!known.TryGetValue((sources, targets), out var sides))
        {
            known.Add((sources, targets), sides = new PartySides(sources, targets, known.Count, this));
        }

        return sides;
    }

    // Each once, in order.
    private static Actor[] Actors(IReadOnlyList<Participant> participants)
    {
        if (participants.Count < 2)
        {
            return participants.Count == 0 ? [] : [participants[0].Actor];
        }

        return [.. participants.Select(p => p.Actor).Distinct()];
    }

    private sealed class ByActors : IEqualityComparer<(Actor[] Sources, Actor[] Targets)>
    {
        public static readonly ByActors Instance = new();

        public bool Equals((Actor[] Sources, Actor[] Targets) x, (Actor[] Sources, Actor[] Targets) y) =>
            x.Sources.AsSpan().SequenceEqual(y.Sources) && x.Targets.AsSpan().SequenceEqual(y.Targets);

        public int GetHashCode((Actor[] Sources, Actor[] Targets) obj)
        {
            int hash = obj.Sources.Length;
            foreach (var actor in obj.Sources)
            {
                hash = HashCode.Combine(hash, string.GetHashCode(actor.Name, StringComparison.Ordinal));
            }

            foreach (var actor in obj.Targets)
            {
                hash = HashCode.Combine(hash, string.GetHashCode(actor.Name, StringComparison.Ordinal));
            }

            return hash;
        }
    }
}
