namespace Casus.Ledger.Queries;

/// <summary>What was kept of a report for finding its story.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="StoryId">The story it is in.</param>
/// <param name="Mark">The bytes that were appended with it; empty when there were none.</param>
/// <param name="IsSettled">False when stories were not reconciled since it was appended.</param>
public sealed record StoredStoryMark(string DocumentId, string StoryId, ReadOnlyMemory<byte> Mark, bool IsSettled);
