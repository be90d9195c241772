namespace Casus.Resolution.Scoring;

/// <summary>The parties that a story's mentions have, each combination once. Not for several threads.</summary>
internal sealed class PartyTable
{
    private readonly Dictionary<(Actor[] Sources, Actor[] Targets), PartySides> known = new(ByActors.Instance);

    /// <summary>The parties of a mention.</summary>
    /// <param name="mention">The mention.</param>
    public PartySides Of(EventMention mention)
    {
        Actor[] sources = [.. mention.Sources.Select(p => p.Actor).Distinct()], targets = [.. mention.Targets.Select(p => p.Actor).Distinct()];
        if (!known.TryGetValue((sources, targets), out var sides))
        {
            known.Add((sources, targets), sides = new PartySides(sources, targets));
        }

        return sides;
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
                hash = HashCode.Combine(hash, actor);
            }

            foreach (var actor in obj.Targets)
            {
                hash = HashCode.Combine(hash, actor);
            }

            return hash;
        }
    }
}
