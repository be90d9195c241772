namespace Casus.Ledger.Queries;

/// <summary>Stories and days of reports, in the order asked for; without a row where there is no such report.</summary>
/// <param name="DocumentIds">The reports.</param>
public sealed record ReportTellingsQuery(IReadOnlyCollection<string> DocumentIds) : LedgerQuery<ReportTelling>;
