namespace Casus.Resolution.Stories;

/// <summary>From the first to the last day of some reports that have a day of their own.</summary>
internal readonly record struct DaySpan
{
    private readonly int first, last;

    /// <summary>The day of one report.</summary>
    /// <param name="columns">The reports.</param>
    /// <param name="row">The report.</param>
    public DaySpan(StoryColumns columns, int row) =>
        (first, last) = columns.IsDayOwn(row) ? (columns.Day(row), columns.Day(row)) : (int.MaxValue, -1);

    private DaySpan(int first, int last) => (this.first, this.last) = (first, last);

    /// <summary>Days from the first to the last.</summary>
    public int Length => Math.Max(0, last - first);

    /// <summary>With one more report.</summary>
    public DaySpan With(StoryColumns columns, int row) => With(new DaySpan(columns, row));

    /// <summary>With other reports.</summary>
    public DaySpan With(DaySpan other) => new(Math.Min(first, other.first), Math.Max(last, other.last));
}
