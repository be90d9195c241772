namespace Casus.Ledger.Queries;

/// <summary>Where stories stand, in the order asked for; without a row for a story that is not there, was joined into another or has no report.</summary>
/// <param name="StoryIds">The stories.</param>
public sealed record StoryOrdersQuery(IReadOnlyCollection<string> StoryIds) : LedgerQuery<StoryOrder>;
