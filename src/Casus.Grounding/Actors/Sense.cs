namespace Casus.Grounding.Actors;

/// <summary>What a name or adjective may stand for.</summary>
/// <param name="Kind">How the words stand for it.</param>
/// <param name="Code">The country's or actor's code; for a named actor that of its first term.</param>
/// <param name="Name">The usual name of the country or actor.</param>
/// <param name="Named">The actor, for <see cref="SenseKind.Named"/> and cities that are the seat of a body; else null.</param>
internal sealed record Sense(SenseKind Kind, ActorCode Code, string Name, WorldActor? Named);
