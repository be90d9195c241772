namespace Casus.Learning.Neural.Training;

/// <summary>An input whose label is known.</summary>
/// <param name="Features">The features.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="Label">The place of its label.</param>
/// <param name="Weight">How much it counts; 1 for one as any other.</param>
internal sealed record BagExample(ulong[] Features, float[] Numbers, int Label, float Weight);
