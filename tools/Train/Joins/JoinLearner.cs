using Casus.Resolution.Scoring;

namespace Casus.Tools.Train.Joins;

/// <summary>
/// Learns the weights of joins: logistic regression that starts from the weights set by hand and is drawn back to them, so that
/// what the examples seldom show stays as set. What speaks for a join never comes to speak against it, nor the other way round.
/// </summary>
/// <param name="set">The weights set by hand, by <see cref="JoinFeature"/>.</param>
internal sealed class JoinLearner(double[] set)
{
    private const double Strength = 1;   // of the draw back: half the inverse of the variance that a set weight is believed to have
    private const int Rounds = 600;
    private const double Rate = 0.02;
    private const double Decay1 = 0.9, Decay2 = 0.99; // Adam: Kingma and Ba 2015

    /// <summary>Learns.</summary>
    /// <param name="examples">The examples.</param>
    public double[] Learn(IReadOnlyList<JoinExample> examples)
    {
        double[] weights = [.. set];
        double[] mean = new double[set.Length], square = new double[set.Length];
        for (int round = 1; round <= Rounds; round++)
        {
            double[] slope = [.. weights.Select((w, i) => 2 * Strength * (w - set[i]))];
            foreach (var example in examples)
            {
                double miss = (1 / (1 + Math.Exp(-example.LogOdds(weights)))) - (example.OneEvent ? 1 : 0);
                foreach (var (feature, value) in example.Features)
                {
                    slope[(int)feature] += miss * value;
                }
            }

            for (int i = 0; i < weights.Length; i++)
            {
                mean[i] = (Decay1 * mean[i]) + ((1 - Decay1) * slope[i]);
                square[i] = (Decay2 * square[i]) + ((1 - Decay2) * slope[i] * slope[i]);
                double step = Rate * mean[i] / (1 - Math.Pow(Decay1, round)) / (Math.Sqrt(square[i] / (1 - Math.Pow(Decay2, round))) + 1e-8);
                double moved = weights[i] - step;
                weights[i] = Math.Sign(moved) == Math.Sign(set[i]) ? moved : 0;
            }
        }

        return weights;
    }
}
