namespace Casus.Ledger.Queries;

/// <summary>A day on which reports were written.</summary>
/// <param name="Day">The day.</param>
/// <param name="Reports">How many.</param>
public sealed record ReportDay(DateOnly Day, long Reports);
