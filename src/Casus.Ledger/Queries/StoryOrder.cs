namespace Casus.Ledger.Queries;

/// <summary>
/// Where a story stands among all: by the day of its first report, then by the report's id, stories without a dated report last. So the
/// order of stories does not depend on how their reports arrived.
/// </summary>
/// <param name="StoryId">The story.</param>
/// <param name="Day">The day on which its first report was written; null when no report has a day.</param>
/// <param name="DocumentId">Its first report: of the reports of that day the one with the lowest id.</param>
public sealed record StoryOrder(string StoryId, DateOnly? Day, string DocumentId)
{
    /// <summary>Below 0 when one story comes before another, above 0 when it comes after it.</summary>
    /// <param name="a">A story.</param>
    /// <param name="b">A story.</param>
    public static int Compare(StoryOrder a, StoryOrder b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        int order = (a.Day ?? DateOnly.MaxValue).CompareTo(b.Day ?? DateOnly.MaxValue);
        return order != 0 ? order : string.CompareOrdinal(a.DocumentId, b.DocumentId);
    }
}
