namespace Casus.Ledger.Changes;

/// <summary>What an append did.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="DocumentId">The report's id in the ledger; empty for changes that are not about a report.</param>
/// <param name="StoryId">The report's story; empty for changes that are not about a report.</param>
public sealed record AppendResult(AppendKind Kind, string DocumentId, string StoryId)
{
    /// <summary>After <see cref="AppendCorrection"/>: its id. Else empty.</summary>
    public string CorrectionId { get; init; } = "";

    /// <summary>After <see cref="AppendStories"/>: the ids of its stories, in its order. Else empty.</summary>
    public IReadOnlyList<string> StoryIds { get; init; } = [];
}
