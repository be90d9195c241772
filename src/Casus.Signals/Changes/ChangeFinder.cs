namespace Casus.Signals.Changes;

/// <summary>
/// Finds the days on which the level of a series changed, by cumulative sums of log-likelihood ratios (Page 1954): each day adds
/// how much better a higher (or lower) level explains its count than the usual one does, a sum never falls below 0, and one that
/// reaches the threshold tells a change that began when it last left 0. After a change the usual level is learned anew from there.
/// </summary>
public static class ChangeFinder
{
    /// <summary>The changes, by the day on which they were found. A day's answer rests on no later day.</summary>
    /// <param name="counts">A count a day.</param>
    /// <param name="covered">Whether the ledger covers the day; as many as <paramref name="counts"/>. Days that it does not cover say nothing.</param>
    /// <param name="options">The thresholds.</param>
    public static IReadOnlyList<Change> Find(ReadOnlySpan<int> counts, ReadOnlySpan<bool> covered, ChangeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNotEqual(covered.Length, counts.Length);
        var changes = new List<Change>();
        var window = new LevelWindow(options.Usual);
        double threshold = Math.Log(options.DaysPerFalseAlarm);
        Excess rise = default, fall = default;
        int start = 0;
        for (int day = 0; day < counts.Length; day++)
        {
            var level = window.Level();
            if (covered[day] && level is { } usual)
            {
                double times = 1 + (options.Shift * Math.Sqrt(usual.Dispersion / usual.Mean));
                double expected = usual.Counts().Log(counts[day]);
                rise = rise.Add(usual.Counts(1, times).Log(counts[day]) - expected, day);
                // Where nothing was told, nothing can become less.
                bool canFall = usual.Mean * usual.Days > 1;
                fall = canFall ? fall.Add(usual.Counts(1, 1 / times).Log(counts[day]) - expected, day) : default;
            }

            bool isRise = rise.Sum >= threshold;
            if (!isRise && fall.Sum < threshold)
            {
                window.Add(counts[day], covered[day], level);
                continue;
            }

            int onset = isRise ? rise.Onset : fall.Onset;
            changes.Add(new Change(onset, day, isRise, Average(counts, covered, start, onset), Average(counts, covered, onset, day + 1)));
            rise = fall = default;
            start = onset;
            window.Clear();
            for (int past = onset; past <= day; past++)
            {
                window.Add(counts[past], covered[past], window.Level());
            }
        }

        return changes;
    }

    private static double Average(ReadOnlySpan<int> counts, ReadOnlySpan<bool> covered, int first, int end)
    {
        long sum = 0;
        int days = 0;
        for (int day = first; day < end; day++)
        {
            sum += covered[day] ? counts[day] : 0;
            days += covered[day] ? 1 : 0;
        }

        return days == 0 ? 0 : (double)sum / days;
    }

    private readonly record struct Excess(double Sum, int Onset)
    {
        public Excess Add(double logRatio, int day) => Sum + logRatio <= 0 ? default : new Excess(Sum + logRatio, Sum > 0 ? Onset : day);
    }
}
