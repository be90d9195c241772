namespace Casus.Resolution.Stories;

/// <summary>
/// Finds the reports that are to be grouped together. Links of one level and stronger ones connect reports; a report is grouped with
/// those that the weakest level connects it with at which they are not more than <see cref="MostRows"/>, and not of more
/// than <see cref="MostDays"/> unless they are few. The book as a whole hangs
/// together by weak links, so that there is always a level at which they are too many; looking stops where that is known.
/// </summary>
/// <param name="columns">The reports.</param>
/// <param name="graph">Their links.</param>
internal sealed class StoryReach(StoryColumns columns, StoryGraph graph)
{
    /// <summary>Reports that are grouped together at most, unless they are copies.</summary>
    public const int MostRows = 4096;

    /// <summary>Days from the first to the last of more than <see cref="FewRows"/> reports at most: what is of other months is not looked at again.</summary>
    public const int MostDays = 30;

    /// <summary>Reports that may be of any days.</summary>
    public const int FewRows = 512;

    private readonly List<int> queue = [];
    private byte[] levels = [];  // by row: level of its group + 1, or 0 before it has one
    private byte[] known = [];   // by row: below this level its reports are known to be too many
    private int[] passes = [];   // by row: the pass that the line above is of, negative when it has its group
    private int[] visits = [];   // by row: the walk that met it
    private ulong[] settled = []; // by row: what its group was when it was grouped last, or 0
    private int pass, walk;

    /// <summary>True when reports are not grouped together, unless they are copies.</summary>
    /// <param name="rows">How many they are.</param>
    /// <param name="days">Their days.</param>
    public static bool AreTooMany(int rows, DaySpan days) => rows > MostRows || (rows > FewRows && days.Length > MostDays);

    /// <summary>Finds the groups of some reports, and of those whose group they change.</summary>
    /// <param name="touched">Reports that are new or have lost or gained a link.</param>
    /// <returns>The reports of each group and its level.</returns>
    public List<(List<int> Rows, int Level)> Reach(IEnumerable<int> touched)
    {
        MakeRoom();
        pass++;
        queue.Clear();
        queue.AddRange(touched);
        var groups = new List<(List<int>, int)>();
        for (int i = 0; i < queue.Count; i++)
        {
            if (passes[queue[i]] != -pass && !columns.IsOut(queue[i]))
            {
                var group = Find(queue[i]);
                groups.Add(group);
                Settle(group.Rows, group.Level);
            }
        }

        return groups;
    }

    /// <summary>Takes note of the level of a report's group, as it was found elsewhere.</summary>
    public void Set(int row, int level)
    {
        MakeRoom();
        levels[row] = (byte)(level + 1);
    }

    /// <summary>Takes note of a group that is to be grouped.</summary>
    /// <param name="rows">Its reports.</param>
    /// <param name="level">Its level.</param>
    /// <returns>False when it is as it was when it was grouped last: the outcome would be the same.</returns>
    public bool IsNew(List<int> rows, int level)
    {
        ulong sum = StoryHash.Mix((ulong)level + 1);
        foreach (int row in rows)
        {
            ulong key = columns.Key(row);
            sum += StoryHash.Mix(key);
            var linked = graph.Linked(row);
            var linkLevels = graph.Levels(row);
            for (int k = 0; k < linked.Length; k++)
            {
                if (linkLevels[k] >= level && !columns.IsOut(linked[k]))
                {
                    sum += StoryHash.Mix(key ^ (columns.Key(linked[k]) + linkLevels[k]));
                }
            }
        }

        bool isNew = false;
        foreach (int row in rows)
        {
            isNew |= settled[row] != sum;
            settled[row] = sum;
        }

        return isNew;
    }

    private (List<int> Rows, int Level) Find(int row)
    {
        int level = Known(row);
        var linked = graph.Linked(row);
        var linkLevels = graph.Levels(row);
        for (int k = 0; k < linked.Length; k++)
        {
            level = columns.IsOut(linked[k]) ? level : Math.Max(level, Math.Min(linkLevels[k] + 1, Known(linked[k])));
        }

        for (var rows = new List<int>(); ; level++)
        {
            if (Walk(row, level, rows))
            {
                return (rows, level);
            }

            foreach (int other in rows)
            {
                SetKnown(other, level + 1);
            }
        }
    }

    // False when the reports are too many.
    private bool Walk(int from, int level, List<int> rows)
    {
        walk++;
        rows.Clear();
        rows.Add(from);
        visits[from] = walk;
        var days = new DaySpan(columns, from);
        for (int i = 0; i < rows.Count; i++)
        {
            var linked = graph.Linked(rows[i]);
            var linkLevels = graph.Levels(rows[i]);
            for (int k = 0; k < linked.Length; k++)
            {
                int other = linked[k];
                if (linkLevels[k] >= level && visits[other] != walk && !columns.IsOut(other))
                {
                    days = days.With(columns, other);
                    if (Known(other) > level || (AreTooMany(rows.Count + 1, days) && level < StoryLevels.Copies))
                    {
                        return false;
                    }

                    visits[other] = walk;
                    rows.Add(other);
                }
            }
        }

        return true;
    }

    // Whoever was connected through these reports at a weaker level than theirs, is not any more.
    private void Settle(List<int> rows, int level)
    {
        foreach (int row in rows)
        {
            (passes[row], known[row], levels[row]) = (-pass, (byte)level, (byte)(level + 1));
        }

        foreach (int row in rows)
        {
            var linked = graph.Linked(row);
            var linkLevels = graph.Levels(row);
            for (int k = 0; k < linked.Length; k++)
            {
                int other = linked[k], own = levels[other] - 1;
                if (own >= 0 && own < level && passes[other] != -pass && linkLevels[k] >= own && !columns.IsOut(other))
                {
                    queue.Add(other);
                }
            }
        }
    }

    private int Known(int row) => Math.Abs(passes[row]) == pass ? known[row] : 0;

    private void SetKnown(int row, int level)
    {
        known[row] = (byte)Math.Max(Known(row), level);
        passes[row] = passes[row] == -pass ? -pass : pass;
    }

    private void MakeRoom()
    {
        if (levels.Length < columns.Count)
        {
            int size = columns.Count * 2;
            Array.Resize(ref levels, size);
            Array.Resize(ref known, size);
            Array.Resize(ref passes, size);
            Array.Resize(ref visits, size);
            Array.Resize(ref settled, size);
        }
    }
}
