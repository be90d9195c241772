namespace Casus.Ledger.Queries;

/// <summary>How many reports hold each of these terms, and how many reports there are; one row a term that occurs.</summary>
/// <param name="Terms">The terms.</param>
public sealed record TermCountsQuery(IReadOnlyCollection<string> Terms) : LedgerQuery<TermCount>;
