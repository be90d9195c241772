namespace Casus.Ledger.Queries;

/// <summary>A problem in the ledger.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="At">When it was first met.</param>
public sealed record StoredProblem(Problem Problem, DateTimeOffset At);
