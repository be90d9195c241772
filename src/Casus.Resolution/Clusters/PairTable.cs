using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>
/// The log-odds of all pairs of some mentions, kept beside the working scores of their grouping: asked again when the reasons of a join
/// are told, and in the next round, where most reports are dated as before. Not for several threads.
/// </summary>
internal sealed class PairTable
{
    private readonly float[] found;  // [row, earlier row], one row after the other
    private readonly float[] cells;  // the same, as grouping changes it
    private readonly bool[] inTalks; // whether a mention was told beside a talk when it was compared

    /// <summary>Compares every pair.</summary>
    /// <param name="facts">The mentions; each notes its place in the table.</param>
    public PairTable(MentionFacts[] facts)
    {
        int count = facts.Length;
        found = new float[count * (count - 1) / 2];
        inTalks = new bool[count];
        var marks = new MentionMarks[count];
        for (int i = 0, at = 0; i < count; i++)
        {
            var own = facts[i];
            marks[i] = own.Marks;
            inTalks[i] = own.Talks.Count > 0;
            bool isNew = own.Compared.Table is null;
            for (int j = 0; j < i; j++)
            {
                found[at++] = !MentionMarks.MayBeOne(marks[i], marks[j]) ? float.NegativeInfinity
                    : (isNew ? null : Known(own, facts[j])) ?? Compare(own, facts[j]);
            }
        }

        cells = [.. found];
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
        return isOther ? null : table!.found[At(Math.Max(row, column)) + Math.Min(row, column)];
    }

    /// <summary>The working score of two rows; negative infinity for "apart".</summary>
    /// <param name="i">A row.</param>
    /// <param name="j">Another row.</param>
    public ref float At(int i, int j) => ref cells[i > j ? At(i) + j : At(j) + i];

    // Where a row begins.
    private static int At(int row) => row * (row - 1) / 2;

    private static float Compare(MentionFacts a, MentionFacts b) =>
        // Events of other stories stay as they are.
        (a.OutsideId is null || b.OutsideId is null) && MentionScorer.MayBeOne(a, b)
            ? (float)MentionScorer.Score(a, b).LogOdds
            : float.NegativeInfinity;
}
