namespace Casus;

/// <summary>The names of a document, in text order and without overlap.</summary>
/// <param name="Mentions">The names.</param>
public sealed record NameTable(IReadOnlyList<NameMention> Mentions);
