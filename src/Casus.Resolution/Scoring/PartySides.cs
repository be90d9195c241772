namespace Casus.Resolution.Scoring;

/// <summary>The parties of a mention; one object serves all mentions of a story that have the same. Not for several threads.</summary>
/// <param name="sources">Who did it.</param>
/// <param name="targets">To whom.</param>
internal sealed class PartySides(Actor[] sources, Actor[] targets)
{
    private readonly Dictionary<(PartySides Other, int Kind), PartyScore> compared = new(ByReference.Instance);

    /// <summary>Who did it.</summary>
    public Actor[] Sources => sources;

    /// <summary>To whom.</summary>
    public Actor[] Targets => targets;

    /// <summary>Both sides.</summary>
    public Actor[] Parties { get; } = [.. sources.Concat(targets).Distinct()];

    /// <summary>Marks of <see cref="Sources"/>: sides without a common mark have no party in common.</summary>
    public ulong SourceMarks { get; } = PartyMarks.Of(sources);

    /// <summary>Marks of <see cref="Targets"/>.</summary>
    public ulong TargetMarks { get; } = PartyMarks.Of(targets);

    /// <summary>Compares the parties of two mentions, or tells how they compared before.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static PartyScore Compare(MentionFacts a, MentionFacts b)
    {
        // All that the comparison asks of the mentions besides their parties.
        int kind = (PartyComparison.PersonsMatter(a, b) ? 1 : 0) | (a.IsSymmetric || b.IsSymmetric ? 2 : 0) | (a.IsSaid ? 4 : 0) | (a.IsRepeated ? 8 : 0);
        if (!a.Sides.compared.TryGetValue((b.Sides, kind), out var score))
        {
            score = PartyScore.Of(PartyComparison.Of(a, b));
            a.Sides.compared.Add((b.Sides, kind), score);
        }

        return score;
    }

    private sealed class ByReference : IEqualityComparer<(PartySides Other, int Kind)>
    {
        public static readonly ByReference Instance = new();

        public bool Equals((PartySides Other, int Kind) x, (PartySides Other, int Kind) y) => ReferenceEquals(x.Other, y.Other) && x.Kind == y.Kind;

        public int GetHashCode((PartySides Other, int Kind) obj) => (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Other) * 16) + obj.Kind;
    }
}
