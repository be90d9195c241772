namespace Casus.Signals.Changes;

/// <summary>Finds stretches of days that stand out.</summary>
public static class Excursions
{
    /// <summary>Two stretches with fewer days between them are one.</summary>
    public const int QuietDays = 7;

    /// <summary>The stretches that hold at least one run of days on each of which the value reaches the limit.</summary>
    /// <param name="values">How far each day stands out; NaN for a day of which nothing can be said, which neither makes nor breaks a run.</param>
    /// <param name="least">The limit.</param>
    /// <param name="run">How many days in a row, at least 1.</param>
    public static IReadOnlyList<Excursion> Find(ReadOnlySpan<double> values, double least, int run)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(run, 1);
        var found = new List<Excursion>();
        int first = -1, last = -1, length = 0, peak = -1;
        for (int day = 0; day <= values.Length; day++)
        {
            if (day < values.Length && double.IsNaN(values[day]))
            {
                continue;
            }

            if (day < values.Length && values[day] >= least)
            {
                first = length++ == 0 ? day : first;
                peak = length == 1 || values[day] > values[peak] ? day : peak;
                last = day;
                continue;
            }

            if (length >= run)
            {
                Add(found, new Excursion(first, last, values[peak], peak));
            }

            length = 0;
        }

        return found;
    }

    private static void Add(List<Excursion> found, Excursion next)
    {
        if (found.Count == 0 || next.First - found[^1].Last > QuietDays)
        {
            found.Add(next);
            return;
        }

        var before = found[^1];
        bool isHigher = next.Peak > before.Peak;
        found[^1] = new Excursion(before.First, next.Last, isHigher ? next.Peak : before.Peak, isHigher ? next.PeakDay : before.PeakDay);
    }
}
