namespace Casus.Resolution.Words;

/// <summary>
/// The meanings of a word, most usual ones heaviest, with the same meanings in other word classes; and around them the kinds
/// that they are of and what is like them. Immutable.
/// </summary>
public sealed class WordMeanings
{
    private readonly int[] own, wide;
    private readonly float[] ownWeights, wideWeights;

    internal WordMeanings(SortedDictionary<int, float> own, SortedDictionary<int, float> wide)
    {
        (this.own, ownWeights) = ([.. own.Keys], [.. own.Values]);
        (this.wide, wideWeights) = ([.. wide.Keys], [.. wide.Values]);
    }

    /// <summary>True for a word without meanings.</summary>
    public bool IsEmpty => own.Length == 0;

    /// <summary>How near two words are, each from 0 to 1.</summary>
    /// <param name="a">One word's meanings.</param>
    /// <param name="b">The other's.</param>
    /// <returns>
    /// By a meaning in common; by a meaning of one that is the kind of a meaning of the other; by a kind in common. Not a
    /// number when one of them is empty.
    /// </returns>
    public static (float Same, float Kind, float Wide) Compare(WordMeanings a, WordMeanings b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.IsEmpty || b.IsEmpty)
        {
            return (float.NaN, float.NaN, float.NaN);
        }

        float kind = Math.Max(Best(a.own, a.ownWeights, b.wide, b.wideWeights), Best(a.wide, a.wideWeights, b.own, b.ownWeights));
        return (Best(a.own, a.ownWeights, b.own, b.ownWeights), kind, Best(a.wide, a.wideWeights, b.wide, b.wideWeights));
    }

    /// <summary>How near two words are by a meaning in common alone; not a number when one of them has none.</summary>
    /// <param name="a">One word's meanings.</param>
    /// <param name="b">The other's.</param>
    public static float InCommon(WordMeanings a, WordMeanings b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.IsEmpty || b.IsEmpty ? float.NaN : Best(a.own, a.ownWeights, b.own, b.ownWeights);
    }

    private static float Best(int[] a, float[] weightsA, int[] b, float[] weightsB)
    {
        float best = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                best = Math.Max(best, weightsA[i++] * weightsB[j++]);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return best;
    }
}
