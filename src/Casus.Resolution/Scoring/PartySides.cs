namespace Casus.Resolution.Scoring;

/// <summary>The parties of a mention; one object serves all mentions of a story that have the same. Not for several threads.</summary>
/// <param name="sources">Who did it.</param>
/// <param name="targets">To whom.</param>
/// <param name="number">Its number in its table: 0, 1, 2 and so on.</param>
/// <param name="table">The parties of its story.</param>
internal sealed class PartySides(Actor[] sources, Actor[] targets, int number, PartyTable table)
{
    private const int Kinds = 16;

    private readonly KeptScores<PartyScore>[] compared = new KeptScores<PartyScore>[Kinds]; // by kind
    private string? names;

    /// <summary>Who did it.</summary>
    public Actor[] Sources => sources;

    /// <summary>To whom.</summary>
    public Actor[] Targets => targets;

    /// <summary>Their names as reasons tell them.</summary>
    public string Names => names ??= Named();

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
        var (own, other) = (a.Sides, b.Sides);
        return own.Table != other.Table ? PartyScore.Of(PartyComparison.Of(a, b))
            : own.compared[kind].Of(other.Number) ?? own.compared[kind].Keep(own.Number, other.Number, PartyScore.Of(PartyComparison.Of(a, b)));
    }

    private int Number => number;

    private PartyTable Table => table;

    private string Named()
    {
        string ofSources = string.Join(", ", sources.Select(x => x.Name)), ofTargets = string.Join(", ", targets.Select(x => x.Name));
        return ofTargets.Length == 0 ? ofSources.Length == 0 ? "nobody named" : ofSources : $"{ofSources} → {ofTargets}";
    }
}
