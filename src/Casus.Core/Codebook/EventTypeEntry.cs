namespace Casus;

/// <summary>A PLOVER event type as its codebook file says it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Means">What it means.</param>
/// <param name="Quad">PLOVER's quad class, 1 to 4.</param>
/// <param name="Score">PLOVER's score, -10 to 10.</param>
/// <param name="Cameo">The CAMEO code it stands for by default.</param>
/// <param name="Modes">Its modes; empty when it has none.</param>
public sealed record EventTypeEntry(EventType Type, string Means, int Quad, double Score, string Cameo, IReadOnlyList<ModeEntry> Modes)
{
    /// <summary>The mode with this name, or null.</summary>
    /// <param name="name">The mode's name.</param>
    public ModeEntry? Mode(string name) => Modes.FirstOrDefault(m => m.Name == name);
}
