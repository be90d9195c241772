namespace Casus.Resolution.Stories;

/// <summary>
/// Which story goes on as which: a story keeps its id in the group that holds most of its reports, of equal ones that with
/// the oldest; a group takes the id of the story that gives it most reports. What finds no partner is new, or goes on in the
/// group that its largest part went to.
/// </summary>
internal static class StoryNumbers
{
    /// <summary>Gives ids to groups.</summary>
    /// <param name="groups">Rows of each group, by day and id.</param>
    /// <param name="known">The number of the story that a row is in, or 0.</param>
    /// <param name="columns">The reports.</param>
    /// <returns>For each group the number of the story that goes on as it, or 0 for a new one.</returns>
    public static long[] Assign(IReadOnlyList<StoryUnit> groups, Func<int, long> known, StoryColumns columns)
    {
        var shares = new List<(int Group, long Story, int Count, int Oldest)>();
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (var share in groups[g].Rows.Where(r => known(r) > 0).GroupBy(known))
            {
                shares.Add((g, share.Key, share.Count(), share.First()));
            }
        }

        shares.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count)
            : a.Oldest != b.Oldest ? columns.Compare(a.Oldest, b.Oldest) : a.Story.CompareTo(b.Story));
        long[] numbers = new long[groups.Count];
        var taken = new HashSet<long>();
        foreach (var (group, story, _, _) in shares)
        {
            if (numbers[group] == 0 && taken.Add(story))
            {
                numbers[group] = story;
            }
        }

        return numbers;
    }
}
