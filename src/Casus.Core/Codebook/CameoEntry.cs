namespace Casus;

/// <summary>A CAMEO code.</summary>
/// <param name="Code">Two to four digits.</param>
/// <param name="Title">What it means.</param>
/// <param name="Goldstein">The Goldstein scale, -10 to 10.</param>
/// <param name="Event">The PLOVER event it maps to; default when PLOVER dropped it.</param>
/// <param name="Mode">The PLOVER mode it maps to; empty for none.</param>
/// <param name="Contexts">The PLOVER contexts it implies, sorted.</param>
/// <param name="GdeltQuad">GDELT's quad class of its root, 1 to 4.</param>
public sealed record CameoEntry(
    string Code, string Title, double Goldstein, EventType Event, string Mode, IReadOnlyList<string> Contexts, int GdeltQuad)
{
    /// <summary>The PLOVER event by the map of 2021, with which older sets are labelled; <see cref="Event"/> where it is the same.</summary>
    public EventType Event2021 { get; init; }

    /// <summary>The mode by the map of 2021; empty for none.</summary>
    public string Mode2021 { get; init; } = "";
}
