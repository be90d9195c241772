using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>
/// The log-odds of all pairs of some mentions, kept beside the working scores of their grouping: asked again when the reasons of a join
/// are told, and in the next round, where most reports are dated as before. Not for several threads.
/// </summary>
internal sealed class PairTable
{
    private readonly float[] cells; // [count, count], row-major: what is found below the diagonal, what grouping makes of it above
    private readonly bool[] inTalks; // whether a mention was told beside a talk when it was compared
    private readonly int count;

    /// <summary>Compares every pair.</summary>
    /// <param name="facts">The mentions; each notes its place in the table.</param>
    public PairTable(MentionFacts[] facts)
    {
        count = facts.Length;
        cells = new float[count * count];
        inTalks = new bool[count];
        for (int i = 0; i < count; i++)
        {
            inTalks[i] = facts[i].Talks.Count > 0;
            for (int j = 0; j < i; j++)
            {
                cells[(i * count) + j] = cells[(j * count) + i] = Known(facts[i], facts[j]) ?? Compare(facts[i], facts[j]);
            }
        }

        for (int i = 0; i < count; i++)
        {
            facts[i].Compared = (this, i);
        }
    }

    /// <summary>The log-odds of two mentions where one table holds both and nothing of them has changed since, else null.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static float? Known(MentionFacts a, MentionFacts b)
    {
        var (table, row) = a.Compared;
        var (other, column) = b.Compared;
        bool isOther = table is null || table != other || row == column
            || (table.inTalks[row] && table.inTalks[column]) || (a.Talks.Count > 0 && b.Talks.Count > 0); // talks are numbered anew
        return isOther ? null : table!.cells[(Math.Max(row, column) * table.count) + Math.Min(row, column)];
    }

    /// <summary>The working score of two rows; negative infinity for "apart".</summary>
    /// <param name="i">A row.</param>
    /// <param name="j">Another row.</param>
    public ref float At(int i, int j) => ref cells[i < j ? (i * count) + j : (j * count) + i];

    private static float Compare(MentionFacts a, MentionFacts b) =>
        // Events of other stories stay as they are.
        (a.OutsideId is null || b.OutsideId is null) && MentionScorer.MayBeOne(a, b)
            ? (float)MentionScorer.Score(a, b).LogOdds
            : float.NegativeInfinity;
}
