namespace Casus.Ledger.Queries;

/// <summary>Stored reports, newest revision of each, by reading order; with <paramref name="Search"/> best match first.</summary>
/// <param name="Id">One report's id, or null.</param>
/// <param name="Search">
/// Words to search for in text and title, in any case and with or without accents, or null. All must occur; words in double
/// quotes stand together. No other sign has a meaning. Without any word there is no row.
/// </param>
/// <param name="Limit">How many rows at most.</param>
public sealed record ReportsQuery(string? Id = null, string? Search = null, int Limit = int.MaxValue) : LedgerQuery<StoredReport>;
