namespace Casus.Tools.Train;

/// <summary>How attributions are learned.</summary>
internal sealed record AttributionOptions(int Passes = 3, float Rate = 0.1f, float Decay = 1e-4f, int MoreBits = 0, int Folds = 5);
