namespace Casus.Grounding.Times;

/// <summary>One way to say what a rule looks for: its elements in order, without options.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Elements">At least one element.</param>
internal sealed record TimePattern(TimeRule Rule, PatternElement[] Elements);
