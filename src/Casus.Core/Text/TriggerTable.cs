namespace Casus;

/// <summary>The words of a document that tell events of any kind, in text order and without overlap.</summary>
/// <param name="Mentions">The words.</param>
public sealed record TriggerTable(IReadOnlyList<TriggerMention> Mentions);
