using Casus.Resolution.Words;

namespace Casus.Resolution.Mentions;

/// <summary>The families that words of a mention are of, ascending, and how usual the words are in them.</summary>
/// <param name="families">By family: how usual.</param>
internal sealed class FamilyWords(SortedDictionary<int, float> families)
{
    private readonly int[] numbers = [.. families.Keys];
    private readonly float[] weights = [.. families.Values];

    /// <summary>The families of the head.</summary>
    public static FamilyWords OfHead(BareMention mention, ActFamilies families) => new(families.Of(mention.Lemma, Beside(mention)));

    /// <summary>The families of all words that may name the act.</summary>
    public static FamilyWords OfActs(BareMention mention, ActFamilies families)
    {
        var all = new SortedDictionary<int, float>();
        var beside = Beside(mention);
        foreach (string act in mention.Acts)
        {
            foreach (var (family, weight) in families.Of(act, beside))
            {
                all[family] = Math.Max(all.GetValueOrDefault(family), weight);
            }
        }

        return new FamilyWords(all);
    }

    /// <summary>What two mentions have in common.</summary>
    /// <returns>How much the best family in common says, 0 for none and not a number when one of them is of no family; and how many there are.</returns>
    public static (float Best, int Count) Compare(FamilyWords a, FamilyWords b, ActFamilies families)
    {
        if (a.numbers.Length == 0 || b.numbers.Length == 0)
        {
            return (float.NaN, 0);
        }

        var (best, count) = (0f, 0);
        for (int i = 0, j = 0; i < a.numbers.Length && j < b.numbers.Length;)
        {
            int order = a.numbers[i].CompareTo(b.numbers[j]);
            if (order == 0)
            {
                best = Math.Max(best, a.weights[i] * b.weights[j] * families.Narrowness(a.numbers[i]));
                count++;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (best, count);
    }

    /// <summary>True when both are of one family.</summary>
    public static bool IsShared(FamilyWords a, FamilyWords b) => WordSets.Shared(a.numbers, b.numbers) > 0;

    private static HashSet<string> Beside(BareMention mention) => new([.. mention.Words, .. mention.Acts, mention.Beside.After], StringComparer.Ordinal);
}
