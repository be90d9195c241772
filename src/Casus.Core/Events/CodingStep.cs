namespace Casus;

/// <summary>One step from words to a code: a base act, or an operator over the act of the step before.</summary>
/// <param name="Rule">The rule; <c>operator.future</c> for a tense.</param>
/// <param name="Trigger">The words at which it fired.</param>
/// <param name="Code">The code after the step.</param>
/// <param name="TableLine">The line of <c>codebook/derivations.tsv</c> that gives the code; 0 for a base act or an operator's own code.</param>
public sealed record CodingStep(RuleId Rule, TextSpan Trigger, EventCode Code, int TableLine);
