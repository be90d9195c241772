namespace Casus.Signals.Changes;

/// <summary>What was usual on each day of a series.</summary>
public static class UsualLevels
{
    /// <summary>The level of each day by the days before it; null where the ledger covers too few of them.</summary>
    /// <param name="counts">A count a day.</param>
    /// <param name="covered">Whether the ledger covers the day; as many as <paramref name="counts"/>.</param>
    /// <param name="options">The window.</param>
    public static UsualLevel?[] Of(ReadOnlySpan<int> counts, ReadOnlySpan<bool> covered, UsualOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNotEqual(covered.Length, counts.Length);
        var levels = new UsualLevel?[counts.Length];
        var window = new LevelWindow(options);
        for (int day = 0; day < counts.Length; day++)
        {
            levels[day] = window.Level();
            window.Add(counts[day], covered[day], levels[day]);
        }

        return levels;
    }
}
