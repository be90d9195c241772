namespace Casus.Resolution.Stories;

/// <summary>Works out at which level each report of a whole book is grouped, link by link, the strongest first.</summary>
internal sealed class StoryLevelFinder
{
    private readonly int[] parents, sizes;
    private readonly int[] nexts;    // by row: the next one of its set, in a ring
    private readonly DaySpan[] days; // by row: of its set
    private readonly sbyte[] levels; // by row: its level, or -1 while its reports are not too many

    private StoryLevelFinder(StoryColumns columns)
    {
        int count = columns.Count;
        (parents, sizes, nexts, levels, days) = (new int[count], new int[count], new int[count], new sbyte[count], new DaySpan[count]);
        for (int row = 0; row < count; row++)
        {
            (parents[row], sizes[row], nexts[row], levels[row]) = (row, 1, row, -1);
            days[row] = new DaySpan(columns, row);
        }
    }

    /// <summary>Works out the levels.</summary>
    /// <param name="columns">The reports.</param>
    /// <param name="graph">Their links.</param>
    /// <param name="reach">What is found is noted there.</param>
    public static void Find(StoryColumns columns, StoryGraph graph, StoryReach reach)
    {
        var work = new StoryLevelFinder(columns);
        var (links, ends) = Sort(columns, graph);
        for (int level = StoryLevels.Copies, from = 0; level >= 0; from = ends[level--])
        {
            for (int i = from; i < ends[level]; i++)
            {
                int row = links[i] / StoryMark.MostNear;
                work.Join(row, graph.Near(row)[links[i] % StoryMark.MostNear], level);
            }
        }

        for (int row = 0; row < columns.Count; row++)
        {
            reach.Set(row, Math.Max((int)work.levels[row], 0));
        }
    }

    // Links as row and place among its nearest, the strongest level first; and where each level ends.
    private static (int[] Links, int[] Ends) Sort(StoryColumns columns, StoryGraph graph)
    {
        int[] counts = new int[StoryLevels.Copies + 1];
        Each((level, _) => counts[level]++);
        int[] at = new int[counts.Length];
        for (int level = StoryLevels.Copies - 1; level >= 0; level--)
        {
            at[level] = at[level + 1] + counts[level + 1];
        }

        int[] links = new int[at[0] + counts[0]];
        Each((level, link) => links[at[level]++] = link);
        return (links, at);

        void Each(Action<int, int> take)
        {
            for (int row = 0; row < columns.Count; row++)
            {
                var near = graph.Near(row);
                var alike = graph.Likeness(row);
                for (int k = 0; k < near.Length && !columns.IsOut(row); k++)
                {
                    if (!columns.IsOut(near[k]))
                    {
                        take(StoryLevels.Of(alike[k]), (row * StoryMark.MostNear) + k);
                    }
                }
            }
        }
    }

    private void Join(int a, int b, int level)
    {
        (a, b) = (Root(a), Root(b));
        if (a == b)
        {
            return;
        }

        var both = days[a].With(days[b]);
        if (StoryReach.AreTooMany(sizes[a] + sizes[b], both) && level < StoryLevels.Copies)
        {
            Settle(a, level + 1);
            Settle(b, level + 1);
        }

        (a, b) = sizes[a] >= sizes[b] ? (a, b) : (b, a);
        parents[b] = a;
        sizes[a] += sizes[b];
        days[a] = both;
        (nexts[a], nexts[b]) = (nexts[b], nexts[a]);
    }

    // A set that is too large has had its level set for all its rows; of copies there may be any number.
    private void Settle(int root, int level)
    {
        if (levels[root] < 0)
        {
            int row = root;
            do
            {
                levels[row] = (sbyte)level;
                row = nexts[row];
            }
            while (row != root);
        }
    }

    private int Root(int row)
    {
        while (parents[row] != row)
        {
            row = parents[row] = parents[parents[row]];
        }

        return row;
    }
}
