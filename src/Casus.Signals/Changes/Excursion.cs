namespace Casus.Signals.Changes;

/// <summary>Days on which a condition held. Indices of the series, both days in it.</summary>
/// <param name="First">The first such day.</param>
/// <param name="Last">The last such day.</param>
/// <param name="Peak">How far the furthest day stood out, in the condition's unit.</param>
/// <param name="PeakDay">Which day that was.</param>
public readonly record struct Excursion(int First, int Last, double Peak, int PeakDay);
