namespace Casus.Ledger.Queries;

/// <summary>Problems by the time they were met.</summary>
public sealed record ProblemsQuery : LedgerQuery<StoredProblem>;

/// <summary>A problem in the ledger.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="At">When it was first met.</param>
public sealed record StoredProblem(Problem Problem, DateTimeOffset At);

/// <summary>The history of changes, oldest first.</summary>
/// <param name="Subject">A report's, event's, story's or mediation's id, or null for all; forwards are not followed.</param>
/// <param name="Limit">How many of the newest rows at most.</param>
public sealed record HistoryQuery(string? Subject = null, int Limit = int.MaxValue) : LedgerQuery<HistoryEntry>;

/// <summary>One line of the history.</summary>
/// <param name="At">When.</param>
/// <param name="Subject">Id of the report, event, story or mediation.</param>
/// <param name="What">What was done: read, revised, made, changed, joined, ended.</param>
/// <param name="Detail">More in words; may be empty.</param>
/// <param name="CasusVersion">Version of Casus.</param>
/// <param name="DataVersion">Version of its data.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Subject, string What, string Detail, string CasusVersion, string DataVersion);

/// <summary>How much the ledger holds; one row.</summary>
public sealed record CountsQuery : LedgerQuery<LedgerCounts>;

/// <summary>How much a ledger holds.</summary>
/// <param name="SchemaVersion">Number of its newest migration.</param>
/// <param name="Reports">Reports.</param>
/// <param name="Revisions">Texts of reports, first and later ones.</param>
/// <param name="Stories">Stories.</param>
/// <param name="Events">Events.</param>
/// <param name="Mentions">Event mentions.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Mediations">Mediations.</param>
/// <param name="Problems">Problems.</param>
public sealed record LedgerCounts(
    int SchemaVersion, long Reports, long Revisions, long Stories, long Events, long Mentions, long Claims, long Mediations, long Problems);
