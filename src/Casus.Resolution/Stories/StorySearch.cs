namespace Casus.Resolution.Stories;

/// <summary>
/// Finds the reports that a report is to be compared with. Keys are kept by stretches of days, so that what lies far away costs
/// nothing: what has a day of its own is found a few days around, what has an inferred one some months, what has none at any day.
/// Copies are found at any day by their word runs. A key counts the more the fewer share it: one rare key is enough, of common ones
/// several are needed. What a rule of final numbers would compare is compared in any order of arrival.
/// </summary>
/// <param name="columns">The reports.</param>
internal sealed class StorySearch(StoryColumns columns)
{
    private const int StretchPower = 3, WidePower = 7;  // a stretch has 8 days, a wide one 128
    private const int CopyKeys = 6, OfCopy = 1 << 12;   // what a word run in common counts
    private const int Enough = 12;                      // what keys in common must count together, of reports that have many
    private const int ManyKeys = 27;                    // of fewer keys, as headlines have, it is less by the square of their share
    private const int PointsOfRank = 4;                 // candidates are taken by how much their keys count, in steps of this
    private const int Rare = 16, Common = 64, VeryCommon = 512; // reports under a key

    private readonly Dictionary<int, StoryStretch> sure = [], unsure = []; // by stretch, by wide stretch
    private readonly StoryIndex undated = new(columns), copies = new(columns);
    private readonly List<int> found = [];
    private readonly int[] ranks = new int[64];
    private Meeting[] meetings = []; // by row
    private int search;
    private int firstStretch = int.MaxValue, lastStretch = int.MinValue; // of reports that have a day of their own
    private int firstWide = int.MaxValue, lastWide = int.MinValue;       // of reports whose day is inferred

    /// <summary>Finds reports to compare with.</summary>
    /// <param name="keys">Keys of the report.</param>
    /// <param name="row">The report; it is not to be under its keys yet.</param>
    /// <param name="candidates">Cleared; the reports go here.</param>
    public void Find(ReadOnlySpan<int> keys, int row, List<int> candidates)
    {
        Begin();
        int day = columns.Day(row);
        bool isSure = columns.IsDayOwn(row);
        int window = isSure ? StoryWeights.WindowDays : StoryWeights.InferredWindowDays;
        var (from, to) = Within(day, window, StretchPower, firstStretch, lastStretch);
        var (fromWide, toWide) = Within(day, StoryWeights.InferredWindowDays, WidePower, firstWide, lastWide);
        Meet(undated, keys, row);
        for (int stretch = from; stretch <= to; stretch++)
        {
            Meet(sure.GetValueOrDefault(stretch)?.Index, keys, row);
        }

        for (int stretch = fromWide; stretch <= toWide; stretch++)
        {
            Meet(unsure.GetValueOrDefault(stretch)?.Index, keys, row);
        }

        foreach (uint run in Runs(row))
        {
            Meet(copies, run, row, OfCopy);
        }

        Pick(row, keys.Length, candidates);
    }

    // Those that most keys tell of come first: the nearest places are taken at once, and little is taken back.
    private void Pick(int row, int keys, List<int> candidates)
    {
        int day = columns.Day(row);
        bool isSure = columns.IsDayOwn(row);
        candidates.Clear();
        Array.Clear(ranks);
        foreach (int other in found)
        {
            if (other != row && !columns.IsOut(other) && (meetings[other].Points >= OfCopy || IsNear(other, keys, day, isSure)))
            {
                candidates.Add(other);
                ranks[Rank(other)]++;
            }
        }

        for (int rank = 0, start = 0; rank < ranks.Length; rank++)
        {
            (start, ranks[rank]) = (start + ranks[rank], start);
        }

        found.Clear();
        found.AddRange(candidates);
        foreach (int other in found)
        {
            candidates[ranks[Rank(other)]++] = other;
        }
    }

    private int Rank(int other) => ranks.Length - 1 - Math.Min(ranks.Length - 1, meetings[other].Points / PointsOfRank);

    /// <summary>Puts a report under its keys.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="row">The report.</param>
    public void Add(ReadOnlySpan<int> keys, int row)
    {
        StoryStretch.Add(Stretch(columns.Day(row), columns.IsDayOwn(row))?.Index ?? undated, keys, row);
        AddRuns(row);
    }

    /// <summary>Takes in a report of an earlier run: it goes under its keys when something is looked for among its days.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="row">The report.</param>
    public void Keep(ReadOnlySpan<int> keys, int row)
    {
        if (Stretch(columns.Day(row), columns.IsDayOwn(row)) is { } stretch)
        {
            stretch.Keep(keys, row);
        }
        else
        {
            StoryStretch.Add(undated, keys, row);
        }

        AddRuns(row);
    }

    private void AddRuns(int row)
    {
        foreach (uint run in Runs(row))
        {
            copies.Add(run, row);
        }
    }

    // None for a report without a day.
    private StoryStretch? Stretch(int day, bool isSure)
    {
        if (day < 0)
        {
            return null;
        }

        int number = day >> (isSure ? StretchPower : WidePower);
        if (isSure)
        {
            (firstStretch, lastStretch) = (Math.Min(firstStretch, number), Math.Max(lastStretch, number));
        }
        else
        {
            (firstWide, lastWide) = (Math.Min(firstWide, number), Math.Max(lastWide, number));
        }

        var stretches = isSure ? sure : unsure;
        if (!stretches.TryGetValue(number, out var stretch))
        {
            stretches.Add(number, stretch = new StoryStretch(columns));
        }

        return stretch;
    }

    private bool IsNear(int other, int keys, int day, bool isSure)
    {
        int otherDay = columns.Day(other);
        int window = isSure && columns.IsDayOwn(other) ? StoryWeights.WindowDays : StoryWeights.InferredWindowDays;
        int fewer = Math.Min(ManyKeys, Math.Min(keys, columns.Keys(other)));
        return meetings[other].Points * ManyKeys * ManyKeys >= Enough * fewer * fewer
            && (day < 0 || otherDay < 0 || Math.Abs(day - otherDay) <= window);
    }

    // Stretches around a day; for a report without one all that there are.
    private static (int From, int To) Within(int day, int window, int power, int first, int last) =>
        day < 0 ? (first, last) : (Math.Max(first, Math.Max(0, day - window) >> power), Math.Min(last, (day + window) >> power));

    private ReadOnlySpan<uint> Runs(int row)
    {
        var runs = columns.Sketch(row);
        return runs[..Math.Min(CopyKeys, runs.Length)];
    }

    private void Begin()
    {
        search++;
        found.Clear();
        if (meetings.Length < columns.Count)
        {
            Array.Resize(ref meetings, columns.Count * 2);
        }
    }

    private void Meet(StoryIndex? index, ReadOnlySpan<int> keys, int row)
    {
        if (index is not null)
        {
            foreach (int key in keys)
            {
                index.Fetch((uint)key);
            }

            foreach (int key in keys)
            {
                Meet(index, (uint)key, row, 1);
            }
        }
    }

    private void Meet(StoryIndex index, uint key, int row, int least)
    {
        int one = 0;
        var rows = index.Find(key, row, ref one, out int count);
        int counted = Math.Max(least, count <= Rare ? Enough : count <= Common ? Enough / 2 : count <= VeryCommon ? Enough / 3 : Enough / 4);
        foreach (int other in rows)
        {
            ref var meeting = ref meetings[other];
            if (meeting.Search != search)
            {
                meeting = new Meeting { Search = search };
                found.Add(other);
            }

            meeting.Points += counted;
        }
    }

    // Points are what the keys count under which the report was found by the last search that met it.
    private struct Meeting
    {
        public int Search, Points;
    }
}
