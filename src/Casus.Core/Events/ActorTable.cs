namespace Casus;

/// <summary>
/// The parties of a document, in order of their first token. Mentions may nest: "Pakistani" in "Pakistani diplomats",
/// and each member of a list has its own mention.
/// </summary>
/// <param name="Mentions">The parties.</param>
public sealed record ActorTable(IReadOnlyList<ActorMention> Mentions);
