namespace Casus.Ledger.Queries;

/// <summary>Stories by number.</summary>
/// <param name="Id">One story's id (a merged story's old id finds the story it forwards to), or null for all.</param>
public sealed record StoriesQuery(string? Id = null) : LedgerQuery<Story>;
