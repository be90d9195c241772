namespace Casus.Learning.Neural.Training;

/// <summary>How a <see cref="BagNetwork"/> is learned.</summary>
internal sealed record BagOptions
{
    /// <summary>Units of the layer of one network.</summary>
    public int Hidden { get; init; } = 64;

    /// <summary>So many networks are learned, each from other first weights; their scores are averaged.</summary>
    public int Networks { get; init; } = 1;

    /// <summary>Passes over the examples.</summary>
    public int Passes { get; init; } = 15;

    /// <summary>The first learning rate; it falls to zero in a line.</summary>
    public float Rate { get; init; } = 1e-3f;

    /// <summary>Chance that a feature or number is hidden.</summary>
    public float InputDropout { get; init; } = 0.3f;

    /// <summary>Chance that a unit is hidden.</summary>
    public float HiddenDropout { get; init; } = 0.4f;

    /// <summary>What part of a label is spread over all labels.</summary>
    public float Smoothing { get; init; } = 0.15f;

    /// <summary>Examples of one step.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>Features seen in fewer examples are left out.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>For first weights, order and dropout.</summary>
    public int Seed { get; init; } = 41;
}
