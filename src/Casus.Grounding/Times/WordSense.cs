namespace Casus.Grounding.Times;

/// <summary>One reading of a word in time expressions.</summary>
/// <param name="Field">Its class.</param>
/// <param name="Value">Its value in that class.</param>
/// <param name="NeedsCapital">True when the word has this reading only with a capital ("May").</param>
internal readonly record struct WordSense(TimeField Field, double Value, bool NeedsCapital);
