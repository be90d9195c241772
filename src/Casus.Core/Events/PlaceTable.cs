namespace Casus;

/// <summary>The place names of a document, in text order and without overlap, whatever they do in their sentences.</summary>
/// <param name="Mentions">The names.</param>
public sealed record PlaceTable(IReadOnlyList<PlaceMention> Mentions);
