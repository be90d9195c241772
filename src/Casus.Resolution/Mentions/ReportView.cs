namespace Casus.Resolution.Mentions;

/// <summary>A report in numbers.</summary>
internal sealed class ReportView(MentionReport report, WordNumbers numbers)
{
    public string DocumentId => report.DocumentId;

    public DateOnly? Day => report.Day;

    /// <summary>The number of its story, as grouped; reports of one number are of one story.</summary>
    public int Story { get; set; }

    public int Sentences => report.Sentences;

    public WeightedWords Words { get; } = new(report.Words, numbers);

    public WeightedWords Names { get; } = new(report.Names, numbers);

    public WeightedWords Lead { get; } = new(report.Lead, numbers);

    public WeightedWords Numbers { get; } = new(report.Numbers, numbers);

    /// <summary>How often each word stands in it.</summary>
    public Dictionary<int, int> Counts { get; } = report.Words.GroupBy(numbers.Of).ToDictionary(g => g.Key, g => g.Count());
}
