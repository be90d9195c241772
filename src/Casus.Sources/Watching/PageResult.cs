namespace Casus.Sources.Watching;

/// <summary>What came of asking for an item's page.</summary>
/// <param name="Item">The item as it is to be kept once its report or problem is.</param>
/// <param name="Report">The page; null where there is none.</param>
/// <param name="Problem">Why there is none; null where there is one.</param>
public sealed record PageResult(WatchedItem Item, RawReport? Report, Problem? Problem)
{
    /// <summary>When the host wants to be asked again; null for no such wish.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
