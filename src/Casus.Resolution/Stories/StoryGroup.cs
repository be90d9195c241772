namespace Casus.Resolution.Stories;

/// <summary>A story after reconciliation, when reports come to it that were in other stories or in none.</summary>
/// <param name="StoryId">The story that goes on, or empty for a new one.</param>
/// <param name="Arrived">The reports that come to it, by day and id.</param>
public sealed record StoryGroup(string StoryId, IReadOnlyList<string> Arrived);
