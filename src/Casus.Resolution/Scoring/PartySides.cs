namespace Casus.Resolution.Scoring;

/// <summary>The parties of a mention; one object serves all mentions of a story that have the same. Not for several threads.</summary>
/// <param name="sources">Who did it.</param>
/// <param name="targets">To whom.</param>
/// <param name="number">Its number in its table: 0, 1, 2 and so on.</param>
/// <param name="table">The parties of its story.</param>
internal sealed class PartySides(Actor[] sources, Actor[] targets, int number, PartyTable table)
{
    private const int Most = 512; // of a story; with more, not every comparison is kept
    private const int Kinds = 16;

    private readonly PartyScore?[]?[] compared = new PartyScore?[]?[Kinds]; // [kind, number of the others]

    /// <summary>Who did it.</summary>
    public Actor[] Sources => sources;

    /// <summary>To whom.</summary>
    public Actor[] Targets => targets;

    /// <summary>Their names as reasons tell them; null until they are asked for.</summary>
    public string? Names { get; set; }

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
        var other = b.Sides;
        return a.Sides.Table == other.Table && a.Sides.compared[kind] is { } row && other.Number < row.Length && row[other.Number] is { } known ? known
            : a.Sides.Keep(kind, other, PartyScore.Of(PartyComparison.Of(a, b)));
    }

    private int Number => number;

    private PartyTable Table => table;

    private PartyScore Keep(int kind, PartySides others, PartyScore score)
    {
        int other = others.Number;
        if (other >= Most || number >= Most || others.Table != table)
        {
            return score;
        }

        var row = compared[kind] ?? [];
        if (other >= row.Length)
        {
            Array.Resize(ref row, Math.Max(other + 1, Math.Min(Most, row.Length * 2)));
            compared[kind] = row;
        }

        return row[other] = score;
    }
}
