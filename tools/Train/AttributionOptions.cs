namespace Casus.Tools.Train;

/// <summary>How attributions are learned; chosen by cross-validation over the training documents.</summary>
/// <param name="Passes">How often each example is seen.</param>
/// <param name="Rate">The first step's size.</param>
/// <param name="Decay">The pull to zero.</param>
/// <param name="Folds">Parts of the documents in cross-validation.</param>
internal sealed record AttributionOptions(int Passes = 6, float Rate = 0.02f, float Decay = 1e-3f, int Folds = 5);
