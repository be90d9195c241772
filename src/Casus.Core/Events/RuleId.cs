namespace Casus;

/// <summary>The id of a coding rule: <c>type.what-it-looks-for</c>.</summary>
public readonly record struct RuleId : IComparable<RuleId>
{
    private readonly string? value;

    /// <summary>The rule of figure claims that a running total makes ("the toll rose to 26").</summary>
    public static RuleId Toll { get; } = new("figure.toll");

    /// <summary>The rule of claims that take a figure back ("the ministry withdrew its earlier count").</summary>
    public static RuleId FigureRetraction { get; } = new("claims.retraction-figure");

    /// <summary>Checks and wraps a code.</summary>
    /// <param name="text">The code; empty is the same as default.</param>
    /// <exception cref="ArgumentException">A character that no such code has.</exception>
    public RuleId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!(text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')))
        {
            throw new ArgumentException($"'{text}' is not a RuleId.", nameof(text));
        }

        value = text.Length == 0 ? null : text;
    }

    /// <summary>The code; empty for default.</summary>
    public string Value => value ?? "";

    /// <summary>True when there is no code.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(value);

    /// <summary>Ordinal order of the codes.</summary>
    /// <param name="other">The other code.</param>
    public int CompareTo(RuleId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(RuleId left, RuleId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(RuleId left, RuleId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(RuleId left, RuleId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(RuleId left, RuleId right) => left.CompareTo(right) >= 0;
}
