namespace Casus;

/// <summary>A date of an event, chosen from its mentions.</summary>
/// <param name="Value">ISO 8601 day, week, month or year.</param>
/// <param name="Precision">How fine it is.</param>
/// <param name="Basis">From where it is known.</param>
public sealed record EventDate(string Value, DatePrecision Precision, DateBasis Basis);
