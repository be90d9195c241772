namespace Casus.Ledger.Queries;

/// <summary>A report that may be of the same story.</summary>
/// <param name="StoryId">Its story.</param>
/// <param name="Reading">The report; its <see cref="ReportReading.Coded"/> may be empty here.</param>
public sealed record StoryCandidate(string StoryId, ReportReading Reading)
{
    /// <summary>How many reports its story has; counted to <see cref="MostCounted"/> at most.</summary>
    public int StoryReports { get; init; }

    /// <summary>The earliest day on which a report of its story was written, or null when none is dated.</summary>
    public DateOnly? StoryFirst { get; init; }

    /// <summary>Reports beyond this number are not counted.</summary>
    public const int MostCounted = 1000;
}
