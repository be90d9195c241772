namespace Casus.Resolution.Stories;

/// <summary>
/// Groups reports into stories, part by part: reports that links of a certain strength connect are one part. A part of more
/// than <see cref="MostUnits"/> is first grouped by stronger links only, and what comes out is grouped further as units. So
/// the work of a part is bounded, and the outcome depends only on which reports and links there are. Remembers what became
/// of parts, so that only those with a new report or link are worked out again.
/// </summary>
/// <param name="columns">The reports.</param>
/// <param name="graph">Their links.</param>
internal sealed class StoryParts(StoryColumns columns, StoryGraph graph)
{
    private const int MostUnits = 256;
    private const float Stronger = 1.25f, Strongest = 0.95f;
    private const int MostRemembered = 1 << 22;

    private readonly Dictionary<ulong, int[]> remembered = [];
    private readonly List<int> linked = [];
    private readonly List<float> alike = [];
    private int[] owners = [];   // by row: its unit at the level that is worked on
    private int[] marks = [];    // by row: the level's number, when it is one of its rows
    private int level;
    private long rememberedUnits;

    /// <summary>All reports that links connect with some reports, directly or through others.</summary>
    /// <param name="rows">The reports to start from.</param>
    public List<int> Reach(IEnumerable<int> rows)
    {
        Begin();
        var reached = new List<int>();
        foreach (int row in rows)
        {
            if (!columns.IsOut(row) && marks[row] != level)
            {
                marks[row] = level;
                reached.Add(row);
            }
        }

        for (int i = 0; i < reached.Count; i++)
        {
            Read(reached[i]);
            foreach (int other in linked)
            {
                if (marks[other] != level)
                {
                    marks[other] = level;
                    reached.Add(other);
                }
            }
        }

        return reached;
    }

    /// <summary>Groups reports.</summary>
    /// <param name="rows">Reports with all that are linked to them.</param>
    /// <returns>The stories.</returns>
    public List<StoryUnit> Group(List<int> rows)
    {
        rows.Sort(columns.Compare);
        if (rememberedUnits > MostRemembered + (4L * columns.Count))
        {
            remembered.Clear();
            rememberedUnits = 0;
        }

        var copies = Components([.. rows.Select(r => new StoryUnit([r], columns.Key(r)))], 1).Select(c => StoryUnit.Join(c, columns)).ToList();
        return Group(copies, StoryWeights.Link);
    }

    private List<StoryUnit> Group(List<StoryUnit> units, float strength)
    {
        var stories = new List<StoryUnit>();
        foreach (var part in Components(units, strength))
        {
            var inner = part.Count > MostUnits && strength < Strongest ? Group(part, strength * Stronger) : part;
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
            remembered.Add(key, stories = StoryLinkage.Join(units, columns));
            rememberedUnits += stories.Length;
        }

        return Enumerable.Range(0, units.Count).GroupBy(i => stories[i]).Select(g => StoryUnit.Join([.. g.Select(i => units[i])], columns));
    }

    // The units that links of some strength connect, in the order of their first units.
    private List<List<StoryUnit>> Components(List<StoryUnit> units, float strength)
    {
        Begin();
        for (int u = 0; u < units.Count; u++)
        {
            foreach (int row in units[u].Rows)
            {
                (owners[row], marks[row]) = (u, level);
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
                    Follow(units[queue[k]], strength, isTaken, queue);
                }

                parts.Add(queue.ConvertAll(u => units[u]));
            }
        }

        return parts;
    }

    private void Follow(StoryUnit unit, float strength, bool[] isTaken, List<int> queue)
    {
        foreach (int row in unit.Rows)
        {
            Read(row);
            for (int k = 0; k < linked.Count; k++)
            {
                int other = linked[k];
                if (alike[k] >= strength && marks[other] == level && !isTaken[owners[other]])
                {
                    isTaken[owners[other]] = true;
                    queue.Add(owners[other]);
                }
            }
        }
    }

    private void Read(int row)
    {
        linked.Clear();
        alike.Clear();
        graph.Links(row, linked, alike);
    }

    private void Begin()
    {
        level++;
        if (owners.Length < columns.Count)
        {
            Array.Resize(ref owners, columns.Count * 2);
            Array.Resize(ref marks, columns.Count * 2);
        }
    }
}
