using Casus.Signals.Tension;

namespace Casus.Cli.Views;

/// <summary>The days of a series that are shown.</summary>
internal sealed class PairRange
{
    private const int NewestDays = 90;
    private readonly TensionSeries series;

    /// <summary>All days, or those that are asked for.</summary>
    public PairRange(TensionSeries series, DateOnly? from, DateOnly? to)
    {
        this.series = series;
        int first = (from?.DayNumber ?? 0) - series.First.DayNumber, last = (to?.DayNumber ?? int.MaxValue) - series.First.DayNumber;
        First = Math.Clamp(first, 0, series.Length);
        End = Math.Clamp(last == int.MaxValue ? last : last + 1, First, series.Length);
    }

    /// <summary>Index of the first day.</summary>
    public int First { get; }

    /// <summary>Index after the last day.</summary>
    public int End { get; }

    /// <summary>The ninety days up to the last with an act, from the first of them with one.</summary>
    public PairRange Newest
    {
        get
        {
            int last = End - 1;
            while (last > First && series[last].EventIds.Count == 0)
            {
                last--;
            }

            int first = Math.Max(First, last - NewestDays + 1);
            while (first < last && series[first].EventIds.Count == 0)
            {
                first++;
            }

            return new PairRange(series, series.First.AddDays(first), series.First.AddDays(last));
        }
    }
}
