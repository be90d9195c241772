namespace Casus.Resolution.Scoring;

/// <summary>What the parties of two mentions tell, as far as one comparison of them serves every pair with the same parties.</summary>
/// <param name="Conflicts">True when a side cannot be one.</param>
/// <param name="Named">Parties in common that have a code.</param>
/// <param name="IsPersonHarmed">True when one person is the target of both.</param>
/// <param name="Here">What it adds where both stand in one report, in log-odds.</param>
/// <param name="Elsewhere">What it adds where they do not, in log-odds.</param>
internal sealed record PartyScore(bool Conflicts, int Named, bool IsPersonHarmed, double Here, double Elsewhere)
{
    private static readonly PartyScore Apart = new(true, 0, false, 0, 0);

    /// <summary>The comparison in short.</summary>
    /// <param name="comparison">The comparison.</param>
    public static PartyScore Of(in PartyComparison comparison) => comparison.Conflicts
        ? Apart
        : new PartyScore(false, comparison.Named, comparison.IsPersonHarmed, Sum(comparison, true), Sum(comparison, false));

    private static double Sum(in PartyComparison comparison, bool oneReport)
    {
        Span<double> sums = stackalloc double[PairScore.Groups];
        sums.Clear();
        comparison.AddTo(new JoinTally(sums, null), oneReport);
        return sums[(int)JoinGroup.Parties];
    }
}
