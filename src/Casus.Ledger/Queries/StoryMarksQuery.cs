namespace Casus.Ledger.Queries;

/// <summary>
/// What was kept of each report for finding its story, in the order in which the reports were placed: for opening a story book.
/// Reports without a mark come first, by reading order.
/// </summary>
public sealed record StoryMarksQuery : LedgerQuery<StoredStoryMark>;
