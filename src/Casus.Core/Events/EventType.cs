namespace Casus;

/// <summary>A PLOVER event type, such as CONSULT; only types of the codebook are ever made.</summary>
public readonly record struct EventType : IComparable<EventType>
{
    private readonly string? value;

    /// <summary>Checks and wraps a code.</summary>
    /// <param name="text">The code; empty is the same as default.</param>
    /// <exception cref="ArgumentException">A character that no such code has.</exception>
    public EventType(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!(text.All(c => char.IsAsciiLetterUpper(c))))
        {
            throw new ArgumentException($"'{text}' is not a EventType.", nameof(text));
        }

        value = text.Length == 0 ? null : text;
    }

    /// <summary>The code; empty for default.</summary>
    public string Value => value ?? "";

    /// <summary>True when there is no code.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(value);

    /// <summary>Ordinal order of the codes.</summary>
    /// <param name="other">The other code.</param>
    public int CompareTo(EventType other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(EventType left, EventType right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(EventType left, EventType right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(EventType left, EventType right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(EventType left, EventType right) => left.CompareTo(right) >= 0;
}
