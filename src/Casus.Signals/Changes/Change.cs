namespace Casus.Signals.Changes;

/// <summary>The level of a series changed. Days are indices of the series.</summary>
/// <param name="Onset">The first day of the new level, as far as can be told.</param>
/// <param name="Found">The day on which the evidence was enough.</param>
/// <param name="IsRise">Whether the level rose.</param>
/// <param name="Before">Events a day before.</param>
/// <param name="After">Events a day from the onset to the day on which it was found.</param>
public readonly record struct Change(int Onset, int Found, bool IsRise, double Before, double After);
