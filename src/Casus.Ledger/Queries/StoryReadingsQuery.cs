namespace Casus.Ledger.Queries;

/// <summary>The readings of a story's reports (newest revision of each), by reading order.</summary>
/// <param name="StoryId">The story.</param>
public sealed record StoryReadingsQuery(string StoryId) : LedgerQuery<ReportReading>;
