namespace Casus;

/// <summary>A happening of a story, told or not told in each column.</summary>
/// <param name="Event">The event.</param>
/// <param name="Agreement">Agreed: several columns tell it and no field differs.</param>
/// <param name="Cells">For each column null where it does not tell it, else its values of the fields that differ ("killed 12"); empty where none do.</param>
/// <param name="Differing">The fields that differ.</param>
public sealed record ComparedEvent(Event Event, Agreement Agreement, IReadOnlyList<string?> Cells, IReadOnlyList<string> Differing);
