namespace Casus.Resolution.Scoring;

/// <summary>Adds the features of a pair up, kind by kind; told apart, too, where somebody learns from them.</summary>
/// <param name="sums">Where the sums go, one for each <see cref="JoinGroup"/>; all 0.</param>
/// <param name="told">Where features and their values go, or null.</param>
internal readonly ref struct JoinTally(Span<double> sums, List<(JoinFeature Feature, double Value)>? told)
{
    private readonly Span<double> sums = sums;

    /// <summary>Adds a feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="value">Its value; 0 adds nothing.</param>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    public void Add(JoinFeature feature, double value = 1)
    {
        if (value != 0)
        {
            Put(feature, value);
        }
    }

    /// <summary>Adds what several features of one kind add together, where nobody learns from them.</summary>
    /// <param name="group">Their kind.</param>
    /// <param name="logOdds">What they add.</param>
    public void Add(JoinGroup group, double logOdds) => sums[(int)group] += logOdds;

    private void Put(JoinFeature feature, double value)
    {
        sums[(int)JoinWeights.Group(feature)] += JoinWeights.Of(feature) * value;
        told?.Add((feature, value));
    }
}
