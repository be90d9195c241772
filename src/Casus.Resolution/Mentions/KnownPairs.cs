using Casus.Learning.Features;
using Casus.Learning.Neural;

namespace Casus.Resolution.Mentions;

/// <summary>
/// What was learned of two words for acts: how often mentions with them told one happening. Drawn to the average of all words
/// of that kind (one word twice, or two words). Immutable and safe to share.
/// </summary>
public sealed class KnownPairs
{
    private const float Prior = 8;
    private readonly Dictionary<uint, (float Yes, float No)> counts;
    private readonly float oneWord, twoWords;

    /// <summary>Takes the counts.</summary>
    /// <param name="counts">By <see cref="Key"/>: how much says that they told one happening, and how much that they did not.</param>
    /// <param name="oneWord">The share of yes for one word twice.</param>
    /// <param name="twoWords">The share of yes for two words.</param>
    public KnownPairs(IReadOnlyDictionary<uint, (float Yes, float No)> counts, float oneWord, float twoWords)
    {
        this.counts = new Dictionary<uint, (float, float)>(counts);
        (this.oneWord, this.twoWords) = (oneWord, twoWords);
    }

    /// <summary>The key of two words, in either order.</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">The other.</param>
    public static uint Key(string a, string b) => FeatureHash.OfFolded(string.CompareOrdinal(a, b) <= 0 ? $"{a} {b}" : $"{b} {a}");

    /// <summary>What is known of two words.</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">The other.</param>
    /// <returns>The log-odds that they tell one act, and how much that rests on.</returns>
    public (float Odds, float Count) Of(string a, string b)
    {
        var (yes, no) = counts.GetValueOrDefault(Key(a, b));
        return (Odds(yes, no, string.Equals(a, b, StringComparison.Ordinal) ? oneWord : twoWords), yes + no);
    }

    /// <summary>The log-odds of counts, drawn to an average.</summary>
    /// <param name="yes">How much says yes.</param>
    /// <param name="no">How much says no.</param>
    /// <param name="average">The average share of yes.</param>
    public static float Odds(float yes, float no, float average) => MathF.Log((yes + (Prior * average)) / (no + (Prior * (1 - average))));

    internal static KnownPairs From(TensorFile file)
    {
        uint[] keys = file["known.keys"].Keys.ToArray();
        float[] counts = file["known.counts"].Floats.ToArray(); // [keys, 2]: yes, no
        float[] averages = file["known.averages"].Floats.ToArray();
        var known = new Dictionary<uint, (float, float)>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            known[keys[i]] = (counts[2 * i], counts[(2 * i) + 1]);
        }

        return new KnownPairs(known, averages[0], averages[1]);
    }

    internal IEnumerable<Tensor> ToTensors()
    {
        var rows = counts.OrderBy(c => c.Key).ToList();
        yield return Tensor.OfKeys("known.keys", rows.Select(r => r.Key).ToArray());
        yield return Tensor.OfFloats("known.counts", rows.Count, 2, rows.SelectMany(r => new[] { r.Value.Yes, r.Value.No }).ToArray());
        yield return Tensor.OfFloats("known.averages", 1, 2, [oneWord, twoWords]);
    }
}
