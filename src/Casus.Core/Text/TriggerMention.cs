namespace Casus;

/// <summary>Words that tell an event, a state or an act of speech, whether or not it can be coded.</summary>
/// <param name="Tokens">The words; several for "break out" or "plea deal".</param>
/// <param name="Head">The token that the others belong to, one of them.</param>
/// <param name="Chance">How likely they tell one, 0 to 1.</param>
public readonly record struct TriggerMention(TokenSpan Tokens, int Head, double Chance);
