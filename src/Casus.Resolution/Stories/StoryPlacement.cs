namespace Casus.Resolution.Stories;

/// <summary>What a story book says of a report at its arrival.</summary>
/// <param name="StoryId">The story that it belongs to until the next reconciliation, or empty for a new one.</param>
/// <param name="Likeness">How like it is to the report that it is most like, 0 to 1.</param>
/// <param name="Mark">What the book keeps of it; given to <see cref="StoryBook.Load"/> when the book is opened again.</param>
public sealed record StoryPlacement(string StoryId, float Likeness, ReadOnlyMemory<byte> Mark);
