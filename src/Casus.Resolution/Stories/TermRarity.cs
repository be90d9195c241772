namespace Casus.Resolution.Stories;

/// <summary>How rare terms are in the ledger: rare terms tell stories apart.</summary>
/// <param name="statistics">How common terms are.</param>
internal sealed class TermRarity(TermStatistics statistics)
{
    // In a ledger of few reports every term looks common; these imagined reports hold none of them.
    private const double Imagined = 30;

    /// <summary>Weighs a report's terms.</summary>
    /// <param name="terms">Terms with their weights in the report.</param>
    public WeighedTerms Weigh(IReadOnlyDictionary<string, float> terms)
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (term, weight) in terms)
        {
            double held = Math.Max(1, statistics.ReportsWith.GetValueOrDefault(term));
            weights[term] = weight * Math.Log((statistics.AllReports + Imagined + 1) / (held + 0.5));
        }

        return new WeighedTerms(weights);
    }
}
