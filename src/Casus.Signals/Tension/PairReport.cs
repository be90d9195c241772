using Casus.Signals.Changes;

namespace Casus.Signals.Tension;

/// <summary>A pair's series with what the ledger covers, what was usual, and where the level changed. Immutable.</summary>
public sealed class PairReport
{
    private readonly bool[] covered;
    private readonly Dictionary<Measure, Watched> watched = [];

    /// <summary>Weighs a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="reportDays">The days on which the ledger's reports were written, of all stories.</param>
    /// <param name="measures">The counts that are weighed; none weighs conflict and cooperation.</param>
    public PairReport(TensionSeries series, IEnumerable<DateOnly> reportDays, params ReadOnlySpan<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(series);
        Series = series;
        covered = Coverage.Of(reportDays, series.First, series.Length);
        foreach (var measure in measures.IsEmpty ? [Measure.Conflict, Measure.Cooperation] : measures)
        {
            int[] counts = series.Counts(measure);
            watched[measure] = new Watched(
                counts, UsualLevels.Of(counts, covered, new UsualOptions()), ChangeFinder.Find(counts, covered, new ChangeOptions()));
        }
    }

    /// <summary>The series.</summary>
    public TensionSeries Series { get; }

    /// <summary>How many of its days the ledger covers.</summary>
    public int CoveredDays => covered.Count(c => c);

    /// <summary>Whether the ledger can tell of a day: a report was written on it or up to six days after.</summary>
    /// <param name="index">Days after the first.</param>
    public bool IsCovered(int index) => covered[index];

    /// <summary>How a count of a day stands to what is usual.</summary>
    /// <param name="measure">One of the counts that are weighed.</param>
    /// <param name="index">Days after the first.</param>
    public DaySignal Signal(Measure measure, int index)
    {
        var (counts, levels, _) = watched[measure];
        var usual = levels[index];
        bool isKnown = usual is not null && covered[index];
        return new DaySignal(measure, counts[index], usual, isKnown ? usual!.Value.Above(counts[index]) : null, isKnown ? usual!.Value.Below(counts[index]) : null);
    }

    /// <summary>The days on which the level of a count changed.</summary>
    /// <param name="measure">One of the counts that are weighed.</param>
    public IReadOnlyList<Change> Changes(Measure measure) => watched[measure].Changes;

    /// <summary>
    /// How far each stretch of days stands above or below usual, at its last day; NaN where that is not known. The level is that of
    /// the stretch's first day, so that it is not part of its own measure.
    /// </summary>
    /// <param name="measure">One of the counts that are weighed.</param>
    /// <param name="days">Length of the stretch; its counts are taken together.</param>
    /// <param name="isAbove">Above; else below.</param>
    public double[] Distances(Measure measure, int days, bool isAbove)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var (counts, levels, _) = watched[measure];
        double[] distances = new double[counts.Length];
        for (int last = 0; last < counts.Length; last++)
        {
            int first = last - days + 1;
            distances[last] = double.NaN;
            if (first >= 0 && levels[first] is { } usual && covered.AsSpan(first, days).IndexOf(false) < 0)
            {
                long count = 0;
                for (int day = first; day <= last; day++)
                {
                    count += counts[day];
                }

                distances[last] = isAbove ? usual.Above(count, days) : usual.Below(count, days);
            }
        }

        return distances;
    }

    private readonly record struct Watched(int[] Counts, UsualLevel?[] Levels, IReadOnlyList<Change> Changes);
}
