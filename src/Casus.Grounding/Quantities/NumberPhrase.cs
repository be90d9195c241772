namespace Casus.Grounding.Quantities;

/// <summary>A number in the text: "26", "1,200", "twenty-six", "two dozen", "1.5 million", "24 to 36", "dozens".</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Before">The first token of the words that bound it ("at least"), or of the number itself.</param>
/// <param name="Value">The number with its bounds.</param>
/// <param name="IsOpen">True when no upper end is told: "at least 26", "dozens".</param>
internal readonly record struct NumberPhrase(TokenSpan Tokens, int Before, Quantity Value, bool IsOpen);
