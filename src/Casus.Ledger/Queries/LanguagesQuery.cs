namespace Casus.Ledger.Queries;

/// <summary>How many reports there are in each language, by the newest text of each; by tag in ordinal order, unknown first.</summary>
public sealed record LanguagesQuery : LedgerQuery<LanguageCount>;
