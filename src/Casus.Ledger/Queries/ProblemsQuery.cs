namespace Casus.Ledger.Queries;

/// <summary>Problems by the time they were met.</summary>
public sealed record ProblemsQuery : LedgerQuery<StoredProblem>;
