namespace Casus.Ledger.Queries;

/// <summary>The readings of reports (newest revision of each), in the order asked for; without a row where there is no such report.</summary>
/// <param name="DocumentIds">The reports.</param>
public sealed record ReportReadingsQuery(IReadOnlyList<string> DocumentIds) : LedgerQuery<StoredReading>;
