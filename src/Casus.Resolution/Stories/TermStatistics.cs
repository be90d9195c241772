namespace Casus.Resolution.Stories;

/// <summary>How common terms are in the ledger.</summary>
/// <param name="ReportsWith">How many reports hold each term; a term that is not in it is held by none.</param>
/// <param name="AllReports">How many reports there are.</param>
public sealed record TermStatistics(IReadOnlyDictionary<string, long> ReportsWith, long AllReports);
