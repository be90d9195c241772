namespace Casus;

/// <summary>A value that a report tells.</summary>
/// <param name="Field">The field.</param>
/// <param name="Key">What makes it the same value in another report.</param>
/// <param name="Value">How it reads.</param>
/// <param name="Telling">The report and its words.</param>
internal sealed record ToldValue(string Field, string Key, string Value, Telling Telling);
