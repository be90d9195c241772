namespace Casus.Ledger.Changes;

/// <summary>What is kept of a report for finding its story.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="Mark">The bytes, read again by <see cref="Casus.Ledger.Queries.StoryMarksQuery"/>; not empty.</param>
public sealed record NewStoryMark(string DocumentId, ReadOnlyMemory<byte> Mark);
