namespace Casus.Grounding.Quantities;

/// <summary>What a number counts and by which word.</summary>
/// <param name="Kind">The kind: "killed".</param>
/// <param name="Anchor">The word that says so.</param>
/// <param name="IsPart">True for a part of a number told before.</param>
/// <param name="IsTotal">True for a running total.</param>
internal readonly record struct CountedKind(string Kind, int Anchor, bool IsPart = false, bool IsTotal = false);
