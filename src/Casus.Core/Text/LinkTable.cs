namespace Casus;

/// <summary>The links within one report, in text order of the phrases. A phrase that nothing makes plain has none.</summary>
/// <param name="Links">The links.</param>
public sealed record LinkTable(IReadOnlyList<Link> Links);
