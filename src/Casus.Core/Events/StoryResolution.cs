namespace Casus;

/// <summary>All that resolution made of one story's reports.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Events">
/// Its events. Those that continue known events keep their ids; new ones have an empty id. An event of another story that
/// this story's reports also tell is here too, whole, under its own id and <see cref="Event.StoryId"/>.
/// </param>
/// <param name="Forwards">Ids of events that were joined into others: from, to.</param>
/// <param name="Inferences">How undated reports of the story were dated.</param>
public sealed record StoryResolution(
    string StoryId,
    IReadOnlyList<Event> Events,
    IReadOnlyList<KeyValuePair<string, string>> Forwards,
    IReadOnlyList<ReferenceInference> Inferences);
