namespace Casus;

/// <summary>A counted thing in the text.</summary>
/// <param name="Tokens">The words of the number.</param>
/// <param name="Kind">killed, injured, arrested, displaced, missing, protesters, hostages or released.</param>
/// <param name="Value">The number.</param>
/// <param name="Anchor">Index of the token that says what happened ("killed", "lives").</param>
public sealed record QuantityMention(TokenSpan Tokens, string Kind, Quantity Value, int Anchor);
