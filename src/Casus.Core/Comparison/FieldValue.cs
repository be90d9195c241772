namespace Casus;

/// <summary>A value of a field and who tells it.</summary>
/// <param name="Value">The value as the ledger has it: a party's name, a day, a place, a number.</param>
/// <param name="Origins">Numbers of the origins that tell it, counted from 1, ascending.</param>
/// <param name="Tellings">The reports that tell it, each once, by document id.</param>
public sealed record FieldValue(string Value, IReadOnlyList<int> Origins, IReadOnlyList<Telling> Tellings);
