namespace Casus.Signals.Tension;

/// <summary>Scores of several acts.</summary>
/// <param name="Sum">Their sum.</param>
/// <param name="Mean">Their mean; 0 for no act.</param>
/// <param name="Least">The most conflictual; 0 for no act.</param>
public readonly record struct ScoreSum(double Sum, double Mean, double Least);
