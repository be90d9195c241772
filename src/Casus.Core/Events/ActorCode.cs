namespace Casus;

/// <summary>An ISO 3166 alpha-3 country code or an actor code of the field (UNO, EUR, IGO ...); empty when unknown.</summary>
public readonly record struct ActorCode : IComparable<ActorCode>
{
    private readonly string? value;

    /// <summary>Checks and wraps a code.</summary>
    /// <param name="text">The code; empty is the same as default.</param>
    /// <exception cref="ArgumentException">A character that no such code has.</exception>
    public ActorCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!(text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))))
        {
            throw new ArgumentException($"'{text}' is not a ActorCode.", nameof(text));
        }

        value = text.Length == 0 ? null : text;
    }

    /// <summary>The code; empty for default.</summary>
    public string Value => value ?? "";

    /// <summary>True when there is no code.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(value);

    /// <summary>Ordinal order of the codes.</summary>
    /// <param name="other">The other code.</param>
    public int CompareTo(ActorCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ActorCode left, ActorCode right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ActorCode left, ActorCode right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ActorCode left, ActorCode right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ActorCode left, ActorCode right) => left.CompareTo(right) >= 0;
}
