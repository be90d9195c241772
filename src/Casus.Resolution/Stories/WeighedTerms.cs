namespace Casus.Resolution.Stories;

/// <summary>A report's terms as a vector, weighed by their rarity.</summary>
internal sealed class WeighedTerms
{
    private readonly IReadOnlyDictionary<string, float> terms;
    private readonly TermRarity rarity;
    private readonly double length;

    /// <summary>Weighs the terms.</summary>
    /// <param name="terms">The report's terms with their weights in it.</param>
    /// <param name="rarity">How rare terms are.</param>
    public WeighedTerms(IReadOnlyDictionary<string, float> terms, TermRarity rarity)
    {
        this.terms = terms;
        this.rarity = rarity;
        double sum = 0;
        foreach (var (term, weight) in terms)
        {
            double weighed = weight * rarity.Of(term);
            sum += weighed * weighed;
        }

        length = Math.Sqrt(sum);
    }

    /// <summary>The cosine of two vectors, 0 to 1; 0 when one is empty.</summary>
    /// <param name="other">The other report's terms.</param>
    public double Cosine(WeighedTerms other)
    {
        if (length <= 0 || other.length <= 0)
        {
            return 0;
        }

        double sum = 0;
        foreach (var (term, weight) in terms)
        {
            if (other.terms.TryGetValue(term, out float theirs))
            {
                double rare = rarity.Of(term);
                sum += weight * theirs * rare * rare;
            }
        }

        return sum / (length * other.length);
    }

    /// <summary>The shared terms that count most.</summary>
    /// <param name="other">The other report's terms.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<string> Heaviest(WeighedTerms other, int count) => terms
        .Where(t => other.terms.ContainsKey(t.Key))
        .OrderByDescending(t => t.Value * other.terms[t.Key] * rarity.Of(t.Key) * rarity.Of(t.Key)).ThenBy(t => t.Key, StringComparer.Ordinal)
        .Take(count).Select(t => t.Key[(t.Key.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToList();
}
