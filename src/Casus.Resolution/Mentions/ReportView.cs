namespace Casus.Resolution.Mentions;

/// <summary>A report in numbers.</summary>
internal sealed class ReportView(MentionReport report, WordNumbers numbers)
{
    public string DocumentId => report.DocumentId;

    public string? StoryId => report.StoryId;

    public int Sentences => report.Sentences;

    public WeightedWords Words { get; } = new(report.Words, numbers);

    public WeightedWords Names { get; } = new(report.Names, numbers);

    public WeightedWords Lead { get; } = new(report.Lead, numbers);

    public WeightedWords Numbers { get; } = new(report.Numbers, numbers);

    /// <summary>How often each word stands in it.</summary>
    public Dictionary<int, int> Counts { get; } = report.Words.GroupBy(numbers.Of).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>True when both are reports of one story, or one report.</summary>
    public bool IsOfStoryOf(ReportView other) => ReferenceEquals(this, other) || (StoryId is not null && string.Equals(StoryId, other.StoryId, StringComparison.Ordinal));
}
