namespace Casus;

/// <summary>The attributions of a document, by content start; one may lie inside another.</summary>
/// <param name="Items">The attributions.</param>
public sealed record AttributionTable(IReadOnlyList<Attribution> Items);
