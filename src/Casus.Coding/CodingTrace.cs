namespace Casus.Coding;

/// <summary>What a rule did at one place of a report: for examples and explanations.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Trigger">Where it fired.</param>
/// <param name="Mention">The mention that came of it or of what it is part of, or null.</param>
/// <param name="Claim">The claim that came of it, or null.</param>
internal sealed record CodingTrace(RuleId Rule, TextSpan Trigger, EventMention? Mention, Claim? Claim);
