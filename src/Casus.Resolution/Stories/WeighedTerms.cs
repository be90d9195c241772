namespace Casus.Resolution.Stories;

/// <summary>A report's terms as a vector.</summary>
internal sealed class WeighedTerms
{
    private readonly SortedDictionary<string, double> weights;
    private readonly double length;

    /// <summary>Takes the weights over.</summary>
    /// <param name="weights">Weight of each term.</param>
    public WeighedTerms(SortedDictionary<string, double> weights)
    {
        this.weights = weights;
        double sum = 0;
        foreach (double weight in weights.Values)
        {
            sum += weight * weight;
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
        foreach (var (term, weight) in weights)
        {
            sum += other.weights.TryGetValue(term, out double theirs) ? weight * theirs : 0;
        }

        return sum / (length * other.length);
    }

    /// <summary>The shared terms that count most.</summary>
    /// <param name="other">The other report's terms.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<string> Heaviest(WeighedTerms other, int count) => weights
        .Where(w => other.weights.ContainsKey(w.Key))
        .OrderByDescending(w => w.Value * other.weights[w.Key]).ThenBy(w => w.Key, StringComparer.Ordinal)
        .Take(count).Select(w => w.Key[(w.Key.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToList();
}
