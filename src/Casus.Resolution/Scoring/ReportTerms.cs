namespace Casus.Resolution.Scoring;

/// <summary>What a report is about, for comparing it with others of its story. Not for several threads.</summary>
/// <param name="terms">Weighted terms by name.</param>
internal sealed class ReportTerms(IReadOnlyDictionary<string, float> terms)
{
    private readonly Dictionary<ReportTerms, double> compared = new(ReferenceEqualityComparer.Instance);
    private readonly double length = Math.Sqrt(terms.Values.Sum(w => (double)w * w));

    /// <summary>The cosine between two reports' terms, 0 to 1; 0 when one has none.</summary>
    /// <param name="other">The other report.</param>
    public double Likeness(ReportTerms other)
    {
        if (length == 0 || other.length == 0)
        {
            return 0;
        }

        if (!compared.TryGetValue(other, out double cosine))
        {
            double sum = 0;
            foreach (var (term, weight) in terms)
            {
                sum += other.Weight(term) * weight;
            }

            cosine = Math.Min(1, sum / (length * other.length));
            compared.Add(other, cosine);
            other.compared[this] = cosine;
        }

        return cosine;
    }

    private double Weight(string term) => terms.TryGetValue(term, out float weight) ? weight : 0;
}
