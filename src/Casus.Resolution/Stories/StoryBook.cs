using Casus.Resolution.Identity;
using Casus.Resolution.Origins;

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
    private const int MostUnderKey = 400;   // of a key's reports, the newest ones are looked at
    private const int ManyCandidates = 200; // of more, only those with several keys in common are compared
    private const int FewestShared = 4;
    private readonly StoryColumns columns = new();
    private readonly StoryIndex index = new();
    private readonly Dictionary<ulong, int> rowsById = []; // by hash of the report's id: its newest row
    private readonly HashSet<int> touched = [];
    private readonly List<int> candidates = [];
    private StoryGraph? links;
    private StoryParts? parts;
    private long[] stories = []; // by row: number of its story, or 0
    private int[] seen = [];     // by row: the search that met it last
    private byte[] shared = [];  // by row: how many keys that search found it under
    private int search;

    private StoryGraph Graph => links ??= new StoryGraph(columns);

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
    /// <returns>False when the mark is of another version: the report must be placed again.</returns>
    public bool Load(string documentId, string storyId, ReadOnlySpan<byte> mark, bool isSettled)
    {
        if (StoryMark.FromBytes(documentId, mark) is not { } known)
        {
            return false;
        }

        int row = Add(known);
        AddKeys(known, row);
        stories[row] = IdKeeper.Number(storyId);
        foreach (var (report, likeness) in known.Near)
        {
            if (rowsById.TryGetValue(report, out int other))
            {
                Link(row, other, likeness, isSettled);
            }
        }

        if (!isSettled)
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
        int row = Add(mark);
        FindCandidates(mark.Keys, row);
        foreach (int other in candidates)
        {
            float alike = Likeness(row, other);
            if (alike >= StoryWeights.Link)
            {
                Link(row, other, alike, isSettled: false);
            }
        }

        AddKeys(mark, row);
        touched.Add(row);
        var near = Graph.Near(row);
        var likeness = Graph.Likeness(row);
        var nearest = new (ulong, float)[near.Length];
        for (int i = 0; i < near.Length; i++)
        {
            nearest[i] = (columns.Key(near[i]), likeness[i]);
        }

        float best = near.Length > 0 ? likeness[0] : 0;
        stories[row] = best >= StoryWeights.JoinAtOnce ? stories[near[0]] : 0;
        string story = stories[row] > 0 ? StoryId(stories[row]) : "";
        return new StoryPlacement(story, best, (mark with { Near = nearest }).ToBytes());
    }

    /// <summary>Says which story a report was put in.</summary>
    /// <param name="documentId">The report.</param>
    /// <param name="storyId">The story.</param>
    /// <exception cref="ArgumentException">The book does not hold the report.</exception>
    public void Put(string documentId, string storyId) => stories[RowOf(documentId)] = IdKeeper.Number(storyId);

    /// <summary>Groups anew what was touched since the last time.</summary>
    /// <returns>
    /// The stories that reports come to; all other reports stay where they are. The caller gives new stories their ids and
    /// puts (<see cref="Put"/>) every report that arrived.
    /// </returns>
    public IReadOnlyList<StoryGroup> Reconcile()
    {
        var groups = Parts.Group(Parts.Reach(touched));
        touched.Clear();
        groups.Sort((a, b) => columns.Compare(a.Rows[0], b.Rows[0]));
        long[] numbers = StoryNumbers.Assign(groups, row => stories[row], columns);
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

    private int Add(StoryMark mark)
    {
        int row = columns.Add(mark);
        Graph.Add(row);
        if (row >= stories.Length)
        {
            Array.Resize(ref stories, Math.Max(1024, row * 2));
            Array.Resize(ref seen, stories.Length);
            Array.Resize(ref shared, stories.Length);
        }

        ulong id = columns.Key(row);
        if (rowsById.TryGetValue(id, out int older))
        {
            TouchLinked(older);
            columns.TakeOut(older);
            touched.Remove(older);
        }

        rowsById[id] = row;
        return row;
    }

    private void AddKeys(StoryMark mark, int row)
    {
        foreach (int key in mark.Keys)
        {
            index.Add(key, row);
        }
    }

    private void TouchLinked(int row)
    {
        var linked = new List<int>();
        Graph.Links(row, linked, []);
        touched.UnionWith(linked);
    }

    private void FindCandidates(int[] keys, int row)
    {
        candidates.Clear();
        foreach (int key in keys)
        {
            index.Find(key, MostUnderKey, candidates);
        }

        search++;
        int kept = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int other = candidates[i];
            if (seen[other] != search && other != row && !columns.IsOut(other))
            {
                (seen[other], shared[other]) = (search, 1);
                candidates[kept++] = other;
            }
            else if (seen[other] == search)
            {
                shared[other]++;
            }
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
        for (int fewest = 2; candidates.Count > ManyCandidates && fewest <= FewestShared; fewest++)
        {
            candidates.RemoveAll(other => shared[other] < fewest);
        }
    }

    // Whoever loses a link to something nearer may lose its connection: it is touched, too.
    private void Link(int a, int b, float alike, bool isSettled)
    {
        int lostByA = Graph.Offer(a, b, alike), lostByB = Graph.Offer(b, a, alike);
        if (!isSettled)
        {
            if (lostByA >= 0)
            {
                touched.Add(lostByA);
            }

            if (lostByB >= 0)
            {
                touched.Add(lostByB);
            }
        }
    }

    /// <summary>How alike two reports are, 0 to 1: one for near-copies, zero for reports of far days.</summary>
    private float Likeness(int a, int b)
    {
        ReadOnlySpan<int> termsA = columns.Terms(a), termsB = columns.Terms(b);
        ReadOnlySpan<float> weightsA = columns.Weights(a), weightsB = columns.Weights(b);
        double sum = 0;
        for (int i = 0, j = 0; i < termsA.Length && j < termsB.Length;)
        {
            int term = termsA[i], other = termsB[j];
            if (term == other)
            {
                sum += weightsA[i] * weightsB[j];
            }

            i += term <= other ? 1 : 0;
            j += other <= term ? 1 : 0;
        }

        if (sum >= StoryWeights.MayBeCopy && ShingleSketch.Resemblance(columns.Sketch(a), columns.Sketch(b), StoryMark.SketchSize) >= ShingleSketch.NearCopy)
        {
            return 1;
        }

        int days = columns.Day(a) >= 0 && columns.Day(b) >= 0 ? Math.Abs(columns.Day(a) - columns.Day(b)) : 0;
        bool isSure = columns.IsDayOwn(a) && columns.IsDayOwn(b);
        int window = isSure ? StoryWeights.WindowDays : StoryWeights.InferredWindowDays;
        return days > window ? 0 : (float)Math.Min(0.999, sum * StoryWeights.Fading(days, isSure));
    }
}
