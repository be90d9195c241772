namespace Casus.Ledger.Queries;

/// <summary>How common a term is.</summary>
/// <param name="Term">The term.</param>
/// <param name="Reports">Reports that hold it.</param>
/// <param name="AllReports">Reports in the ledger.</param>
public sealed record TermCount(string Term, long Reports, long AllReports);
