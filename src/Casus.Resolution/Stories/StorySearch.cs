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
    private const int Rare = 16, Common = 64, VeryCommon = 512; // reports under a key
    private const ulong Sure = 1UL << 40, Unsure = 2UL << 40, Undated = 3UL << 40, Copy = 4UL << 40;

    private readonly StoryIndex index = new(columns);
    private readonly List<int> found = [];
    private int[] seen = [];      // by row: the search that met it last
    private ushort[] counts = []; // by row: what the keys that it was found under count
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
        foreach (int key in keys)
        {
            for (int stretch = from; stretch <= to; stretch++)
            {
                Meet(Key(key, Sure, stretch), row, 1);
            }

            for (int stretch = fromWide; stretch <= toWide; stretch++)
            {
                Meet(Key(key, Unsure, stretch), row, 1);
            }

            Meet(Key(key, Undated, 0), row, 1);
        }

        foreach (uint run in Runs(row))
        {
            Meet(Key((int)run, Copy, 0), row, OfCopy);
        }

        candidates.Clear();
        foreach (int other in found)
        {
            if (other != row && !columns.IsOut(other) && (counts[other] >= OfCopy || IsNear(other, keys.Length, day, isSure)))
            {
                candidates.Add(other);
            }
        }
    }

    /// <summary>Puts a report under its keys.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="row">The report.</param>
    public void Add(ReadOnlySpan<int> keys, int row)
    {
        int day = columns.Day(row);
        ulong kind = day < 0 ? Undated : columns.IsDayOwn(row) ? Sure : Unsure;
        int stretch = kind == Undated ? 0 : day >> (kind == Sure ? StretchPower : WidePower);
        if (kind == Sure)
        {
            (firstStretch, lastStretch) = (Math.Min(firstStretch, stretch), Math.Max(lastStretch, stretch));
        }
        else if (kind == Unsure)
        {
            (firstWide, lastWide) = (Math.Min(firstWide, stretch), Math.Max(lastWide, stretch));
        }

        foreach (int key in keys)
        {
            index.Add(Key(key, kind, stretch), row);
        }

        foreach (uint run in Runs(row))
        {
            index.Add(Key((int)run, Copy, 0), row);
        }
    }

    private bool IsNear(int other, int keys, int day, bool isSure)
    {
        int otherDay = columns.Day(other);
        int window = isSure && columns.IsDayOwn(other) ? StoryWeights.WindowDays : StoryWeights.InferredWindowDays;
        int fewer = Math.Min(ManyKeys, Math.Min(keys, columns.Keys(other)));
        return counts[other] * ManyKeys * ManyKeys >= Enough * fewer * fewer
            && (day < 0 || otherDay < 0 || Math.Abs(day - otherDay) <= window);
    }

    // Stretches around a day; for a report without one all that there are.
    private static (int From, int To) Within(int day, int window, int power, int first, int last) =>
        day < 0 ? (first, last) : (Math.Max(first, Math.Max(0, day - window) >> power), Math.Min(last, (day + window) >> power));

    private static ulong Key(int key, ulong kind, int stretch) => StoryHash.Mix(((ulong)(uint)key << 32) ^ kind ^ (uint)stretch) | 1;

    private ReadOnlySpan<uint> Runs(int row)
    {
        var runs = columns.Sketch(row);
        return runs[..Math.Min(CopyKeys, runs.Length)];
    }

    private void Begin()
    {
        search++;
        found.Clear();
        if (seen.Length < columns.Count)
        {
            Array.Resize(ref seen, columns.Count * 2);
            Array.Resize(ref counts, columns.Count * 2);
        }
    }

    private void Meet(ulong key, int row, int least)
    {
        int one = 0;
        var rows = index.Find(key, row, ref one, out int count);
        int counted = Math.Max(least, count <= Rare ? Enough : count <= Common ? Enough / 2 : count <= VeryCommon ? Enough / 3 : Enough / 4);
        foreach (int other in rows)
        {
            if (seen[other] != search)
            {
                (seen[other], counts[other]) = (search, 0);
                found.Add(other);
            }

            counts[other] += (ushort)counted;
        }
    }
}
