namespace Casus.Ledger.Queries;

/// <summary>The history of changes, oldest first.</summary>
/// <param name="Subject">A report's, event's, story's or mediation's id, or null for all; forwards are not followed.</param>
/// <param name="Limit">How many of the newest rows at most.</param>
public sealed record HistoryQuery(string? Subject = null, int Limit = int.MaxValue) : LedgerQuery<HistoryEntry>;
