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
    /// <param name="stories">By row: the number of the story that it is in, or 0.</param>
    /// <param name="sizes">How many reports each story has. A story with reports outside the groups goes on there.</param>
    /// <param name="columns">The reports.</param>
    /// <returns>For each group the number of the story that goes on as it, or 0 for a new one.</returns>
    public static long[] Assign(IReadOnlyList<StoryUnit> groups, long[] stories, Dictionary<long, int> sizes, StoryColumns columns)
    {
        var shares = new List<(int Group, long Story, int Count, int Oldest)>();
        var inGroups = new Dictionary<long, int>();
        for (int g = 0; g < groups.Count; g++)
        {
            int from = shares.Count;
            foreach (int row in groups[g].Rows)
            {
                AddTo(shares, from, g, stories[row], row);
            }

            for (int i = from; i < shares.Count; i++)
            {
                inGroups[shares[i].Story] = inGroups.GetValueOrDefault(shares[i].Story) + shares[i].Count;
            }
        }

        shares.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count)
            : a.Oldest != b.Oldest ? columns.Compare(a.Oldest, b.Oldest) : a.Story.CompareTo(b.Story));
        long[] numbers = new long[groups.Count];
        var taken = new HashSet<long>();
        foreach (var (group, story, _, _) in shares)
        {
            if (numbers[group] == 0 && inGroups[story] == sizes[story] && taken.Add(story))
            {
                numbers[group] = story;
            }
        }

        return numbers;
    }

    // The rows of a group are of few stories; mostly of one.
    private static void AddTo(List<(int Group, long Story, int Count, int Oldest)> shares, int from, int group, long story, int row)
    {
        if (story == 0)
        {
            return;
        }

        for (int i = from; i < shares.Count; i++)
        {
            if (shares[i].Story == story)
            {
                shares[i] = shares[i] with { Count = shares[i].Count + 1 };
                return;
            }
        }

        shares.Add((group, story, 1, row));
    }
}
