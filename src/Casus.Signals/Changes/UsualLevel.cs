namespace Casus.Signals.Changes;

/// <summary>
/// What is usual on a day, learned from the days before it. The rate of n days with s events in all is s + ½ over n (Jeffreys'
/// prior: a pair of which nothing was ever told has a small rate, not none). A count is expected to be negative binomial with that
/// mean and a variance of dispersion × mean × (1 + 1/n); with dispersion 1 that is exactly what a Poisson rate of unknown size gives.
/// </summary>
/// <param name="Days">From how many days; at least 1.</param>
/// <param name="Mean">Events a day, above 0.</param>
/// <param name="Dispersion">Variance over mean, at least 1: 1 for events that come singly, more where they come in bursts.</param>
public readonly record struct UsualLevel(int Days, double Mean, double Dispersion)
{
    /// <summary>How far a count stands above usual, in <see cref="Sigma"/>: by the probability of as many or more.</summary>
    /// <param name="count">The count of one day, or of several together.</param>
    /// <param name="days">Of how many days.</param>
    public double Above(long count, int days = 1) => Sigma.Of(Counts(days).AtLeast(count));

    /// <summary>How far a count stands below usual, in <see cref="Sigma"/>: by the probability of as few or fewer.</summary>
    /// <param name="count">The count of one day, or of several together.</param>
    /// <param name="days">Of how many days.</param>
    public double Below(long count, int days = 1) => Sigma.Of(Counts(days).AtMost(count));

    /// <summary>The counts that this level expects.</summary>
    internal CountTail Counts(int days = 1, double times = 1)
    {
        double mean = Mean * days * times;
        return new CountTail(mean, Dispersion * mean * (1 + ((double)days / Days)));
    }
}
