namespace Casus.Resolution.Scoring;

/// <summary>The parties that a story's mentions have, each combination once. Not for several threads.</summary>
internal sealed class PartyTable
{
    private readonly Dictionary<PartySides, PartySides> known = new(ByActors.Instance);

    /// <summary>The parties of a mention.</summary>
    /// <param name="mention">The mention.</param>
    public PartySides Of(EventMention mention)
    {
        var sides = new PartySides([.. mention.Sources.Select(p => p.Actor).Distinct()], [.. mention.Targets.Select(p => p.Actor).Distinct()], known.Count);
        if (known.TryGetValue(sides, out var same))
        {
            return same;
        }

        known.Add(sides, sides);
        return sides;
    }

    private sealed class ByActors : IEqualityComparer<PartySides>
    {
        public static readonly ByActors Instance = new();

        public bool Equals(PartySides? x, PartySides? y) => x is not null && y is not null
            && x.Sources.AsSpan().SequenceEqual(y.Sources) && x.Targets.AsSpan().SequenceEqual(y.Targets);

        public int GetHashCode(PartySides obj)
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
