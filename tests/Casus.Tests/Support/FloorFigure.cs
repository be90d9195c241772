namespace Casus.Tests.Support;

/// <summary>One measured figure of <c>eval/floors.json</c>: what it must reach, or must not pass.</summary>
/// <param name="Name">The figure's name, as its test has it.</param>
/// <param name="Unit">What it counts, such as <c>% of words</c>.</param>
/// <param name="Floor">The least that passes; null where a ceiling stands.</param>
/// <param name="Ceiling">The most that passes; null where a floor stands.</param>
/// <param name="Last">What was measured when the entry was last changed.</param>
internal sealed record FloorFigure(string Name, string Unit, double? Floor, double? Ceiling, double Last)
{
    /// <summary>Whether a measured value passes.</summary>
    public bool Allows(double value) => !(value < Floor) && !(value > Ceiling);

    /// <summary>The bound in words.</summary>
    public string Bound => Floor is { } least
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"floor {least:0.##}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ceiling {Ceiling:0.##}");
}
