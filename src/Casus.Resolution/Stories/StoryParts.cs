namespace Casus.Resolution.Stories;

/// <summary>
/// Groups reports into stories, part by part: reports that links of a certain level connect are one part. A part of more
/// than <see cref="FewUnits"/> is first grouped by stronger links only, and what comes out is grouped further as units. So
/// the work of a part is bounded, and the outcome depends only on which reports and links there are. Remembers what became
/// of parts, so that only those with a new report or link are worked out again.
/// </summary>
/// <param name="columns">The reports.</param>
/// <param name="graph">Their links.</param>
internal sealed class StoryParts(StoryColumns columns, StoryGraph graph)
{
    private const int MostUnits = 256; // that are joined
    private const int FewUnits = 96;   // that are joined as they are: what they become is remembered and worked out seldom
    private const long MostRemembered = 1 << 21;

    private readonly Dictionary<ulong, int[]> remembered = [];
    private readonly StoryLinkage linkage = new(columns, new UnitVectors(columns), MostUnits);
    private int[] owners = [];   // by row: its unit at the level that is worked on
    private int[] marks = [];    // by row: the last pass that it was a part of
    private int pass;
    private long rememberedUnits;

    /// <summary>Groups reports.</summary>
    /// <param name="rows">Reports with all that links of a level connect with them.</param>
    /// <param name="level">The level.</param>
    /// <returns>The stories.</returns>
    public List<StoryUnit> Group(List<int> rows, int level)
    {
        if (rows.Count == 1)
        {
            return [new StoryUnit([rows[0]], columns.Key(rows[0]))];
        }

        rows.Sort(columns.Compare);
        if (rememberedUnits > MostRemembered)
        {
            remembered.Clear();
            rememberedUnits = 0;
        }

        var copies = Components([.. rows.Select(r => new StoryUnit([r], columns.Key(r)))], StoryLevels.Copies).Select(c => StoryUnit.Join(c, columns)).ToList();
        return GroupUnits(copies, level);
    }

    private List<StoryUnit> GroupUnits(List<StoryUnit> units, int level)
    {
        var stories = new List<StoryUnit>();
        foreach (var part in Components(units, level))
        {
            var inner = part.Count > FewUnits && level < StoryLevels.Copies ? GroupUnits(part, level + 1) : part;
            if (inner.Count == 1 || inner.Count > MostUnits)
            {
                stories.AddRange(inner);
            }
            else
            {
                stories.AddRange(Join(inner));
            }
        }

        return stories;
    }

    private IEnumerable<StoryUnit> Join(List<StoryUnit> units)
    {
        units.Sort((a, b) => columns.Compare(a.Rows[0], b.Rows[0]));
        ulong key = StoryUnit.SumOfKeys(units);
        if (!remembered.TryGetValue(key, out int[]? stories))
        {
            remembered.Add(key, stories = linkage.Join(units));
            rememberedUnits += stories.Length;
        }

        return Enumerable.Range(0, units.Count).GroupBy(i => stories[i]).Select(g => StoryUnit.Join([.. g.Select(i => units[i])], columns));
    }

    // The units that links of some strength connect, in the order of their first units.
    private List<List<StoryUnit>> Components(List<StoryUnit> units, int level)
    {
        Begin();
        for (int u = 0; u < units.Count; u++)
        {
            foreach (int row in units[u].Rows)
            {
                (owners[row], marks[row]) = (u, pass);
            }
        }

        bool[] isTaken = new bool[units.Count];
        var parts = new List<List<StoryUnit>>();
        var queue = new List<int>();
        for (int first = 0; first < units.Count; first++)
        {
            if (!isTaken[first])
            {
                isTaken[first] = true;
                queue.Clear();
                queue.Add(first);
                for (int k = 0; k < queue.Count; k++)
                {
                    Follow(units[queue[k]], level, isTaken, queue);
                }

                parts.Add(queue.ConvertAll(u => units[u]));
            }
        }

        return parts;
    }

    private void Follow(StoryUnit unit, int level, bool[] isTaken, List<int> queue)
    {
        foreach (int row in unit.Rows)
        {
            var linked = graph.Linked(row);
            var linkLevels = graph.Levels(row);
            for (int k = 0; k < linked.Length; k++)
            {
                int other = linked[k];
                if (linkLevels[k] >= level && marks[other] == pass && !isTaken[owners[other]])
                {
                    isTaken[owners[other]] = true;
                    queue.Add(owners[other]);
                }
            }
        }
    }

    private void Begin()
    {
        pass++;
        if (owners.Length < columns.Count)
        {
            Array.Resize(ref owners, columns.Count * 2);
            Array.Resize(ref marks, columns.Count * 2);
        }
    }
}
