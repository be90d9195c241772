namespace Casus.Resolution.Stories;

/// <summary>
/// How rare terms are in the ledger: rare terms tell stories apart. The statistics cover the terms of the new report; a term
/// that only another report has counts as the new report's terms do on average.
/// </summary>
internal sealed class TermRarity
{
    // In a ledger of few reports every term looks common; these imagined reports hold none of them.
    private const double Imagined = 30;

    private readonly Dictionary<string, double> known;
    private readonly double average;

    /// <summary>Weighs the new report's terms.</summary>
    /// <param name="terms">The new report's terms.</param>
    /// <param name="statistics">How common they are.</param>
    public TermRarity(IReadOnlyDictionary<string, float> terms, TermStatistics statistics)
    {
        known = new Dictionary<string, double>(terms.Count, StringComparer.Ordinal);
        double sum = 0;
        foreach (string term in terms.Keys)
        {
            double held = Math.Max(1, statistics.ReportsWith.GetValueOrDefault(term));
            double rarity = Math.Log((statistics.AllReports + Imagined + 1) / (held + 0.5));
            known[term] = rarity;
            sum += rarity;
        }

        average = known.Count == 0 ? 1 : sum / known.Count;
    }

    /// <summary>The rarity of a term, as the natural log of how many times rarer than always it is.</summary>
    /// <param name="term">A term of any report.</param>
    public double Of(string term) => known.TryGetValue(term, out double rarity) ? rarity : average;
}
