namespace Casus.Resolution.Mentions;

/// <summary>What a report says as a whole, beside its mentions. All words are lemmas in small letters, as often as they stand.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="StoryId">Its story, or null when it is a story of its own.</param>
public sealed record MentionReport(string DocumentId, string? StoryId)
{
    /// <summary>Number of sentences.</summary>
    public int Sentences { get; init; } = 1;

    /// <summary>All content words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words of names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Content words of the first sentences.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Numbers.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];
}
