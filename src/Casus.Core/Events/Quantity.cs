namespace Casus;

/// <summary>A number with its bounds.</summary>
/// <param name="Low">The least it can be.</param>
/// <param name="Best">The number told.</param>
/// <param name="High">The most it can be.</param>
public readonly record struct Quantity(long Low, long Best, long High)
{
    /// <summary>True for one number, as "26" or "at least 26"; false for a range, an upper bound and "dozens".</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOne => Low == High;

    /// <summary>True when the text tells no upper end ("at least 26", "dozens"); <see cref="High"/> is then the least upper end.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOpen { get; init; }

    /// <summary>A number told without doubt.</summary>
    /// <param name="value">The number.</param>
    public static Quantity Exactly(long value) => new(value, value, value);
}
