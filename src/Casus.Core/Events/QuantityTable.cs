namespace Casus;

/// <summary>The counted things of a document, in text order.</summary>
/// <param name="Mentions">The counted things.</param>
public sealed record QuantityTable(IReadOnlyList<QuantityMention> Mentions);
