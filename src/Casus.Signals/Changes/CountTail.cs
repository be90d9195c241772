namespace Casus.Signals.Changes;

/// <summary>Negative binomial counts by mean and variance; with a variance that is hardly more than the mean they are Poisson counts.</summary>
internal readonly struct CountTail
{
    private readonly double size;       // the distribution's "number of failures"
    private readonly double odds;       // mean / (mean + size)
    private readonly double logNone;    // log-probability of 0

    /// <summary>A distribution.</summary>
    /// <param name="mean">Its mean, above 0.</param>
    /// <param name="variance">Its variance, above the mean.</param>
    public CountTail(double mean, double variance)
    {
        size = mean * mean / (variance - mean);
        odds = mean / (mean + size);
        logNone = -size * Math.Log(1 + (mean / size));
    }

    /// <summary>Natural logarithm of the probability of one count.</summary>
    /// <param name="count">The count.</param>
    public double Log(long count) => count == 0 ? logNone
        : logNone + (count * Math.Log(odds)) + LogGamma(count + size) - LogGamma(size) - LogGamma(count + 1.0);

    /// <summary>The probability of this count or more.</summary>
    /// <param name="count">The count.</param>
    public double AtLeast(long count)
    {
        if (count <= 0)
        {
            return 1;
        }

        // The shorter way round: below the mean by what is left out, above it by what comes.
        return count <= Mean ? 1 - Sum(0, count - 1) : Tail(count);
    }

    /// <summary>The probability of this count or less.</summary>
    /// <param name="count">The count.</param>
    public double AtMost(long count) => count < 0 ? 0 : count <= Mean ? Sum(0, count) : 1 - Tail(count + 1);

    private double Mean => size * odds / (1 - odds);

    private double Sum(long first, long last)
    {
        double term = Math.Exp(Log(last)), sum = term;
        for (long i = last; i > first && term > sum * 1e-17; i--)
        {
            term *= i / ((size + i - 1) * odds);
            sum += term;
        }

        return Math.Min(1, sum);
    }

    private double Tail(long first)
    {
        double term = Math.Exp(Log(first)), sum = term;
        for (long i = first; term > sum * 1e-16 && term > 0; i++)
        {
            term *= (size + i) / (i + 1.0) * odds;
            sum += term;
        }

        return Math.Min(1, sum);
    }

    // Lanczos 1964, g = 7, nine terms: fifteen digits.
    private static double LogGamma(double x)
    {
        ReadOnlySpan<double> terms =
        [
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * x))) - LogGamma(1 - x);
        }

        double y = x - 1, sum = terms[0];
        for (int i = 1; i < terms.Length; i++)
        {
            sum += terms[i] / (y + i);
        }

        double t = y + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((y + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
