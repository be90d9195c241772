namespace Casus.Resolution.Stories;

/// <summary>A story that a new report belongs to.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Similarity">How alike report and story are, 0 to 1.</param>
/// <param name="Reasons">Why, in words: copy, shared terms, days.</param>
public sealed record StoryChoice(string StoryId, double Similarity, IReadOnlyList<JoinReason> Reasons);
