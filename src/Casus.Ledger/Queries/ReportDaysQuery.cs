namespace Casus.Ledger.Queries;

/// <summary>The days on which reports were written, each once, earliest first; reports without a day are not in it.</summary>
public sealed record ReportDaysQuery : LedgerQuery<ReportDay>;
