using System.Runtime.InteropServices;
using Casus.Resolution.Identity;

namespace Casus.Resolution.Stories;

/// <summary>
/// Which reports tell one story. <see cref="Place"/> gives a report a story at once; <see cref="Reconcile"/> then groups
/// everything anew that new reports are connected with, and says what moves. After it the grouping depends on which reports
/// there are and not on the order in which they came. Story ids are the ledger's: the book only says which go on.
/// Not thread-safe.
/// </summary>
/// <param name="background">How common terms are.</param>
public sealed class StoryBook(TermBackground background)
{
    private const int FetchedBefore = 8, TermsFetchedBefore = 4; // reports
    private readonly StoryColumns columns = new();
    private readonly Dictionary<ulong, int> rowsById = []; // by hash of the report's id: its newest row
    private readonly Dictionary<long, int> sizes = [];     // by number of a story: how many reports it has
    private readonly HashSet<int> touched = [];
    private readonly List<int> candidates = [];
    private readonly List<(int Row, float Alike)> linked = [];
    private readonly TermProbe probe = new();
    private StorySearch? finder;
    private StoryGraph? links;
    private StoryReach? reach;
    private StoryParts? parts;
    private long[] stories = []; // by row: number of its story, or 0
    private bool isLevelled = true; // false after loading, until the levels of all reports are worked out

    private StorySearch Search => finder ??= new StorySearch(columns);

    private StoryGraph Graph => links ??= new StoryGraph(columns);

    private StoryReach Reach => reach ??= new StoryReach(columns, Graph);

    private StoryParts Parts => parts ??= new StoryParts(columns, Graph);

    /// <summary>How many reports the book holds.</summary>
    public int Count => rowsById.Count;

    /// <summary>The story that a report is in, or null when the book does not hold it or no story was given.</summary>
    /// <param name="documentId">The report.</param>
    public string? StoryOf(string documentId) =>
        rowsById.TryGetValue(StoryHash.Of(documentId), out int row) && stories[row] > 0 ? StoryId(stories[row]) : null;

    /// <summary>Takes in a report that was placed in an earlier run. Reports are given in the order in which they were placed.</summary>
    /// <param name="documentId">The report.</param>
    /// <param name="storyId">Its story.</param>
    /// <param name="mark">What <see cref="Place"/> gave for it.</param>
    /// <param name="isSettled">False when nothing has been reconciled since it was placed.</param>
    /// <returns>False when the mark is of a version that is not read: the report must be placed again.</returns>
    public bool Load(string documentId, string storyId, ReadOnlySpan<byte> mark, bool isSettled)
    {
        var known = new StoryMarkView(mark);
        if (!known.IsRead)
        {
            return false;
        }

        int row = Add(documentId, known);
        Search.Keep(known.Keys, row);
        SetStory(row, IdKeeper.Number(storyId));
        LoadLinks(row, known, isSettled);

        if (isSettled)
        {
            isLevelled = false;
        }
        else
        {
            touched.Add(row);
        }

        return true;
    }

    /// <summary>Finds a story for a report. A report that the book holds already is taken to have a new text.</summary>
    /// <param name="reading">The report.</param>
    public StoryPlacement Place(ReportReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var mark = StoryMark.Of(reading, background);
        int row = Add(mark.DocumentId, new StoryMarkView(mark));
        Search.Find(mark.Keys, row, candidates);
        probe.Take(mark.Terms);
        LinkCandidates(row);
        Search.Add(mark.Keys, row);
        touched.Add(row);
        var near = Graph.Near(row);
        float best = near.Length > 0 ? Graph.Likeness(row)[0] : 0;
        SetStory(row, best >= StoryWeights.JoinAtOnce ? stories[near[0]] : 0);
        return new StoryPlacement(stories[row] > 0 ? StoryId(stories[row]) : "", best, (mark with { Near = Links(row) }).ToBytes());
    }

    /// <summary>Says which story a report was put in.</summary>
    /// <param name="documentId">The report.</param>
    /// <param name="storyId">The story.</param>
    /// <exception cref="ArgumentException">The book does not hold the report.</exception>
    public void Put(string documentId, string storyId) => SetStory(RowOf(documentId), IdKeeper.Number(storyId));

    /// <summary>Groups anew what was touched since the last time.</summary>
    /// <returns>
    /// The stories that reports come to; all other reports stay where they are. The caller gives new stories their ids and
    /// puts (<see cref="Put"/>) every report that arrived.
    /// </returns>
    public IReadOnlyList<StoryGroup> Reconcile()
    {
        if (!isLevelled)
        {
            StoryLevelFinder.Find(columns, Graph, Reach);
            isLevelled = true;
        }

        var groups = new List<StoryUnit>();
        foreach (var (rows, level) in Reach.Reach(touched))
        {
            if (Reach.IsNew(rows, level))
            {
                groups.AddRange(Parts.Group(rows, level));
            }
        }

        touched.Clear();
        groups.Sort((a, b) => columns.Compare(a.Rows[0], b.Rows[0]));
        long[] numbers = StoryNumbers.Assign(groups, stories, sizes, columns);
        var changes = new List<StoryGroup>();
        for (int g = 0; g < groups.Count; g++)
        {
            var arrived = groups[g].Rows.Where(r => stories[r] != numbers[g] || stories[r] == 0).Select(columns.Id).ToList();
            if (arrived.Count > 0)
            {
                changes.Add(new StoryGroup(numbers[g] > 0 ? StoryId(numbers[g]) : "", arrived));
            }
        }

        return changes;
    }

    private static string StoryId(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"S{number}");

    private int RowOf(string documentId) => rowsById.TryGetValue(StoryHash.Of(documentId), out int row)
        ? row
        : throw new ArgumentException($"The book does not hold the report '{documentId}'.", nameof(documentId));

    // What comes next is fetched while one is compared: the terms of a report may lie anywhere in memory.
    private void LinkCandidates(int row)
    {
        linked.Clear();
        var others = CollectionsMarshal.AsSpan(candidates);
        for (int i = -FetchedBefore; i < others.Length; i++)
        {
            if (i + FetchedBefore < others.Length)
            {
                columns.Fetch(others[i + FetchedBefore]);
            }

            if (i + TermsFetchedBefore is >= 0 and var next && next < others.Length)
            {
                columns.FetchTerms(others[next]);
            }

            if (i >= 0 && Likeness(row, others[i]) is >= StoryWeights.Link and var alike && Link(row, others[i], alike, isSettled: false))
            {
                linked.Add((others[i], alike));
            }
        }
    }

    // All are looked up before the first is linked: the looks at memory wait beside each other and not one after the other.
    private void LoadLinks(int row, in StoryMarkView known, bool isSettled)
    {
        Span<int> others = stackalloc int[StoryMark.MostLinks];
        for (int i = 0; i < known.Links; i++)
        {
            others[i] = rowsById.TryGetValue(known.Report(i), out int other) ? other : -1;
            if (others[i] >= 0)
            {
                Graph.Fetch(other);
            }
        }

        for (int i = 0; i < known.Links; i++)
        {
            if (others[i] >= 0)
            {
                Link(row, others[i], known.Likeness(i), isSettled);
            }
        }
    }

    private int Add(string documentId, in StoryMarkView mark)
    {
        int row = columns.Add(documentId, mark);
        Graph.Add(row);
        if (row >= stories.Length)
        {
            Array.Resize(ref stories, Math.Max(1024, row * 2));
        }

        ulong id = columns.Key(row);
        if (rowsById.TryGetValue(id, out int older))
        {
            TouchLinked(older);
            SetStory(older, 0);
            columns.TakeOut(older);
            touched.Remove(older);
        }

        rowsById[id] = row;
        return row;
    }

    private void TouchLinked(int row)
    {
        foreach (int other in Graph.Linked(row))
        {
            touched.Add(other);
        }
    }

    private void SetStory(int row, long story)
    {
        if (stories[row] == story)
        {
            return;
        }

        if (stories[row] > 0 && --sizes[stories[row]] == 0)
        {
            sizes.Remove(stories[row]);
        }

        stories[row] = story;
        if (story > 0)
        {
            sizes[story] = sizes.GetValueOrDefault(story) + 1;
        }
    }

    // Whoever loses a link to something nearer may lose its connection: it is touched, too.
    private bool Link(int a, int b, float alike, bool isSettled)
    {
        var (isMade, lostByA, lostByB) = Graph.Link(a, b, alike);
        if (!isSettled && lostByA >= 0)
        {
            touched.Add(lostByA);
        }

        if (!isSettled && lostByB >= 0)
        {
            touched.Add(lostByB);
        }

        return isMade;
    }

    // The links of a new report that are still there; of too many the strongest.
    private (ulong Report, float Likeness)[] Links(int row)
    {
        linked.RemoveAll(l => !Graph.Near(row).Contains(l.Row) && !Graph.Near(l.Row).Contains(row));
        if (linked.Count > StoryMark.MostLinks)
        {
            linked.Sort((a, b) => a.Alike != b.Alike ? b.Alike.CompareTo(a.Alike) : columns.Compare(a.Row, b.Row));
            linked.RemoveRange(StoryMark.MostLinks, linked.Count - StoryMark.MostLinks);
        }

        return [.. linked.Select(l => (columns.Key(l.Row), l.Alike))];
    }

    /// <summary>
    /// How alike the report that the probe took is to another, 0 to 1: one for near-copies, zero for reports of far days and for those
    /// that have too little in common to be linked on any day.
    /// </summary>
    private float Likeness(int a, int b)
    {
        float product = probe.Product(columns.Terms(b));
        if (product < StoryBrevity.Link(columns.TermCount(a), columns.TermCount(b)))
        {
            return 0;
        }

        return product >= StoryWeights.MayBeCopy && StoryLikeness.IsCopy(columns.Sketch(a), columns.Sketch(b))
            ? 1
            : StoryLikeness.Of(product, columns.Day(a), columns.Day(b), columns.IsDayOwn(a) && columns.IsDayOwn(b));
    }
}
