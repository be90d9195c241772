namespace Casus;

/// <summary>A counted thing in the text.</summary>
/// <param name="Tokens">The words of the number, without the words that bound it ("at least"); of money with its sign or word.</param>
/// <param name="Kind">
/// killed, injured, arrested, displaced, missing, protesters, hostages, prisoners, released, troops, aircraft (with drones), vehicles, missiles (with rockets) or money.
/// </param>
/// <param name="Value">The number.</param>
/// <param name="Anchor">Index of the token that says what happened ("killed", "lives") or what is counted ("drones").</param>
public sealed record QuantityMention(TokenSpan Tokens, string Kind, Quantity Value, int Anchor)
{
    /// <summary>True for a part of a number told before ("including five children"): neither a new sum nor the sum.</summary>
    public bool IsPart { get; init; }

    /// <summary>True for a running total ("bringing the toll to 26"): it counts those told before with the new ones.</summary>
    public bool IsTotal { get; init; }

    /// <summary>True when the text tells no upper end ("at least 26", "dozens"); <see cref="Quantity.High"/> is then our own.</summary>
    public bool IsOpen { get; init; }

    /// <summary>ISO 4217 code of money; null for other kinds, and for money whose state the text does not tell.</summary>
    public string? Unit { get; init; }

    /// <summary>The words that name who gives the number, or null in the report's own voice and where no speaker is named.</summary>
    public TokenSpan? Speaker { get; init; }
}
