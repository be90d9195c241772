namespace Casus.Grounding.Times;

/// <summary>A way on from a node over a class of words.</summary>
/// <param name="Field">The class.</param>
/// <param name="Slot">Where the value is kept.</param>
/// <param name="Next">The node it leads to.</param>
internal readonly record struct PatternStep(TimeField Field, TimeField Slot, PatternNode Next);
