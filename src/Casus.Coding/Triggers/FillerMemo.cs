using Casus.Coding.Rules;

namespace Casus.Coding.Triggers;

/// <summary>Keeps what the relations of one trigger yield while all its patterns are tried; a new trigger begins anew. Not shared.</summary>
/// <param name="finder">Finds what is not known yet.</param>
internal sealed class FillerMemo(FillerFinder finder)
{
    private readonly List<(LogicalRelation Relation, int Word, int First, int Count)> known = [];
    private int[] tokens = new int[16 * FillerFinder.MaxFillers];
    private int used;
    private int trigger = -1;

    /// <summary>The tokens that stand in a relation to a trigger, in order of preference.</summary>
    /// <param name="of">The trigger.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="word">The number of the preposition, -1 for any.</param>
    /// <returns>Good until the next call.</returns>
    public ReadOnlySpan<int> Find(int of, LogicalRelation relation, int word)
    {
        if (of != trigger)
        {
            known.Clear();
            used = 0;
            trigger = of;
        }

        foreach (var entry in known)
        {
            if (entry.Relation == relation && entry.Word == word)
            {
                return tokens.AsSpan(entry.First, entry.Count);
            }
        }

        if (used + FillerFinder.MaxFillers > tokens.Length)
        {
            Array.Resize(ref tokens, tokens.Length * 2);
        }

        int count = finder.Find(of, relation, word, tokens.AsSpan(used, FillerFinder.MaxFillers));
        known.Add((relation, word, used, count));
        used += count;
        return tokens.AsSpan(used - count, count);
    }
}
