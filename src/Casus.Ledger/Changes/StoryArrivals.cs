namespace Casus.Ledger.Changes;

/// <summary>Reports that come to a story.</summary>
/// <param name="StoryId">The story, or empty for a new one.</param>
/// <param name="DocumentIds">The reports.</param>
public sealed record StoryArrivals(string StoryId, IReadOnlyList<string> DocumentIds);
