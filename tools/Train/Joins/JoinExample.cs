using Casus.Resolution.Scoring;

namespace Casus.Tools.Train.Joins;

/// <summary>A pair of mentions that nothing forbids to be one, and whether it is.</summary>
/// <param name="Group">What it is cross-validated with: a topic or story.</param>
/// <param name="Pack">Where it is from.</param>
/// <param name="OneEvent">True when both tell one happening.</param>
/// <param name="Features">What the two have in common and not.</param>
internal sealed record JoinExample(string Group, string Pack, bool OneEvent, IReadOnlyList<(JoinFeature Feature, double Value)> Features)
{
    /// <summary>True for two mentions of one report.</summary>
    public bool IsOneReport => Features.Any(f => f.Feature == JoinFeature.OneReport);

    /// <summary>The log-odds under some weights, by <see cref="JoinFeature"/>.</summary>
    /// <param name="weights">The weights.</param>
    public double LogOdds(double[] weights) => Features.Sum(f => weights[(int)f.Feature] * f.Value);
}
