namespace Casus.Resolution.Mentions;

/// <summary>What a report says as a whole, beside its mentions. All words are lemmas in small letters, as often as they stand.</summary>
/// <param name="DocumentId">The report.</param>
public sealed record MentionReport(string DocumentId)
{
    /// <summary>The day on which it was published, or null when that is not known.</summary>
    public DateOnly? Day { get; init; }

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
