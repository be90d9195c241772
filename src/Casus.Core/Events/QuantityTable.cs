namespace Casus;

/// <summary>A number with its bounds.</summary>
/// <param name="Low">The least it can be.</param>
/// <param name="Best">The number told.</param>
/// <param name="High">The most it can be.</param>
public readonly record struct Quantity(long Low, long Best, long High)
{
    /// <summary>A number told without doubt.</summary>
    /// <param name="value">The number.</param>
    public static Quantity Exactly(long value) => new(value, value, value);
}

/// <summary>A counted thing in the text.</summary>
/// <param name="Tokens">The words of the number.</param>
/// <param name="Kind">killed, injured, arrested, displaced, missing, protesters, hostages or released.</param>
/// <param name="Value">The number.</param>
/// <param name="Anchor">Index of the token that says what happened ("killed", "lives").</param>
public sealed record QuantityMention(TokenSpan Tokens, string Kind, Quantity Value, int Anchor);

/// <summary>The counted things of a document, in text order.</summary>
/// <param name="Mentions">The counted things.</param>
public sealed record QuantityTable(IReadOnlyList<QuantityMention> Mentions);
