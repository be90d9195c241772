namespace Casus.Ledger.Queries;

/// <summary>One line of the history.</summary>
/// <param name="At">When.</param>
/// <param name="Subject">Id of the report, event, story, mediation or correction.</param>
/// <param name="What">What was done: read, revised, made, changed, joined, ended, corrected, undone.</param>
/// <param name="Detail">More in words; may be empty.</param>
/// <param name="CasusVersion">Version of Casus.</param>
/// <param name="DataVersion">Version of its data.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Subject, string What, string Detail, string CasusVersion, string DataVersion);
