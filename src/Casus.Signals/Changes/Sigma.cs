namespace Casus.Signals.Changes;

/// <summary>
/// Rarity in the unit of "above usual by": the number of standard deviations that a normal value exceeds as rarely. 1 is one day
/// in 6, 2 one in 44, 3 one in 741, 4 one in 31,574.
/// </summary>
public static class Sigma
{
    /// <summary>The most that is told: what is rarer has it too.</summary>
    public const double Most = 8;

    /// <summary>Of the probability of a value as far out or further; between -8 and 8.</summary>
    /// <param name="probability">The probability, 0 to 1.</param>
    public static double Of(double probability) =>
        probability <= 0 ? Most : probability >= 1 ? -Most : Math.Clamp(-Quantile(probability), -Most, Most);

    /// <summary>The probability that a normal value lies this many standard deviations out or further.</summary>
    /// <param name="sigma">Standard deviations.</param>
    public static double Probability(double sigma) => 0.5 * Complement(sigma / Math.Sqrt(2));

    // Acklam's rational approximation, then one step of Halley's method: full precision.
    private static double Quantile(double p)
    {
        ReadOnlySpan<double> a = [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];
        ReadOnlySpan<double> b = [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1];
        ReadOnlySpan<double> c = [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];
        ReadOnlySpan<double> d = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1];
        double tail = Math.Min(p, 1 - p), x;
        if (tail < 0.02425)
        {
            double q = Math.Sqrt(-2 * Math.Log(tail));
            x = Horner(c, q) / Horner(d, q) * (p < 0.5 ? 1 : -1);
        }
        else
        {
            double q = p - 0.5, r = q * q;
            x = Horner(a, r) * q / Horner(b, r);
        }

        double error = (p < 0.5 ? Probability(-x) - p : 1 - p - Probability(x)) * Math.Sqrt(2 * Math.PI) * Math.Exp(x * x / 2);
        return x - (error / (1 + (x * error / 2)));
    }

    private static double Horner(ReadOnlySpan<double> terms, double x)
    {
        double sum = 0;
        foreach (double term in terms)
        {
            sum = (sum * x) + term;
        }

        return sum;
    }

    // The complementary error function; W. J. Cody's idea in the form of a continued fraction beyond 2, a series before.
    private static double Complement(double x)
    {
        if (x < 0)
        {
            return 2 - Complement(-x);
        }

        if (x < 2)
        {
            double term = x, sum = x;
            for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum) && n < 200; n++)
            {
                term *= -x * x / n;
                sum += term / ((2 * n) + 1);
            }

            return 1 - (2 / Math.Sqrt(Math.PI) * sum);
        }

        double fraction = 0;
        for (int n = 60; n > 0; n--)
        {
            fraction = n / 2.0 / (x + fraction);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (x + fraction);
    }
}
