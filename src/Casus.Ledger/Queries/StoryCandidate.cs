namespace Casus.Ledger.Queries;

/// <summary>A report that may be of the same story.</summary>
/// <param name="StoryId">Its story.</param>
/// <param name="Reading">The report; its <see cref="ReportReading.Coded"/> may be empty here.</param>
public sealed record StoryCandidate(string StoryId, ReportReading Reading);
