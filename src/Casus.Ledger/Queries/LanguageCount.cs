namespace Casus.Ledger.Queries;

/// <summary>The reports of one language.</summary>
/// <param name="Language">BCP 47 tag as the reports have it, or null where it is not known.</param>
/// <param name="Reports">How many there are.</param>
/// <param name="Uncoded">How many of them no engine could read.</param>
public sealed record LanguageCount(string? Language, long Reports, long Uncoded);
