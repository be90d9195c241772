namespace Casus.Coding.Status;

/// <summary>Whether an act happened, by its sentence.</summary>
/// <param name="Status">The status.</param>
/// <param name="Omit">Why it is no event of the report, or null.</param>
internal readonly record struct StatusReading(EventStatus Status, string? Omit = null)
{
    /// <summary>True when the words put it into the future.</summary>
    public bool IsFuture { get; init; }
}
