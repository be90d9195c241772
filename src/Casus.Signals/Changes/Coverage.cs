namespace Casus.Signals.Changes;

/// <summary>
/// Which days a ledger can tell of. A report tells of the day on which it was written and the six days before; a day of which no
/// report can tell is not a day without events.
/// </summary>
public static class Coverage
{
    /// <summary>How many days before its own a report tells of.</summary>
    public const int DaysBefore = 6;

    /// <summary>Whether each day of a series is covered.</summary>
    /// <param name="reportDays">The days on which reports were written, in any order.</param>
    /// <param name="first">First day of the series.</param>
    /// <param name="length">How many days it has.</param>
    public static bool[] Of(IEnumerable<DateOnly> reportDays, DateOnly first, int length)
    {
        ArgumentNullException.ThrowIfNull(reportDays);
        bool[] covered = new bool[length];
        foreach (var day in reportDays)
        {
            int written = day.DayNumber - first.DayNumber;
            for (int i = Math.Max(0, written - DaysBefore); i <= Math.Min(written, length - 1); i++)
            {
                covered[i] = true;
            }
        }

        return covered;
    }
}
