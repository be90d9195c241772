namespace Casus;

/// <summary>The places of a document, in text order. Capitals that stand for governments are not among them.</summary>
/// <param name="Mentions">The places.</param>
public sealed record PlaceTable(IReadOnlyList<PlaceMention> Mentions);
