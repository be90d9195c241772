namespace Casus.Resolution.Mentions;

/// <summary>
/// Groups the reports of a question into stories, for whether two mentions tell one happening hangs most on whether their reports
/// tell one story. All reports are seen at once here, so that two like stories come apart by which reports are nearer to each other.
/// </summary>
internal static class ReportGrouping
{
    /// <summary>Groups are joined while they are at least so near.</summary>
    public const float Threshold = 0.62f;

    /// <summary>Reports published so many days apart are not joined by what the two say alone.</summary>
    public const int MostDays = 7;

    /// <summary>Sets the story of every report.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="neighbours">Which of them are like each other.</param>
    /// <param name="treesOf">By a report's id: what was learned of when two reports are of one story.</param>
    public static void Set(IReadOnlyList<ReportView> reports, ReportNeighbours neighbours, Func<string, StoryTrees> treesOf)
    {
        var pairs = neighbours.Pairs.Where(p => !AreApart(reports[p.A].Day, reports[p.B].Day))
            .Select(p => (p.A, p.B, treesOf(reports[p.A].DocumentId).Chance(ReportFeatures.Of(reports, neighbours, p), ReportFeatures.AreAmongOthers(neighbours, p.A, p.B))));
        int[] stories = MixedLinkage.Group(reports.Count, pairs, Threshold);
        for (int i = 0; i < stories.Length; i++)
        {
            reports[i].Story = stories[i];
        }
    }

    private static bool AreApart(DateOnly? a, DateOnly? b) => a is { } x && b is { } y && Math.Abs(x.DayNumber - y.DayNumber) > MostDays;
}
