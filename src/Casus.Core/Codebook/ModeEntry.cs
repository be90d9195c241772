namespace Casus;

/// <summary>A mode of an event type.</summary>
/// <param name="Name">Its name, such as <c>visit</c>.</param>
/// <param name="Score">PLOVER's score, -10 to 10.</param>
/// <param name="Cameo">The CAMEO code it stands for by default.</param>
/// <param name="Means">What it means.</param>
public sealed record ModeEntry(string Name, double Score, string Cameo, string Means);
