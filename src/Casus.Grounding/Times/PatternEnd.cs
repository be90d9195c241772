namespace Casus.Grounding.Times;

/// <summary>A rule whose pattern is complete at a node.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Rank">Of two matches of one length the lower rank holds; no two patterns share one.</param>
internal readonly record struct PatternEnd(TimeRule Rule, int Rank);
