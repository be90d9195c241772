using System.Globalization;
using Casus.Signals.Changes;
using Casus.Signals.Tension;

namespace Casus.Cli.Views;

/// <summary>A pair for a person: the drawing, what changed, the days with their events.</summary>
/// <param name="screen">Where to.</param>
/// <param name="codebook">What codes mean.</param>
/// <param name="isAscii">Whether to draw in plain ASCII.</param>
internal sealed class PairView(Screen screen, Codebook codebook, bool isAscii)
{
    private const int DaysShown = 31;
    private const int EventsShown = 40;
    private static readonly string[] Columns = ["day", "cooperation", "conflict", "Goldstein", "PLOVER", "conflict is", "events"];

    /// <summary>The series.</summary>
    /// <param name="report">The series and its signals.</param>
    /// <param name="range">The days to show.</param>
    public void Whole(PairReport report, PairRange range)
    {
        var series = report.Series;
        if (series.Acts == 0)
        {
            screen.Text(0, $"{series.Pair.A} and {series.Pair.B}: no event on a day.");
            Apart(series);
            return;
        }

        var days = Enumerable.Range(range.First, range.End - range.First).ToList();
        int acts = days.Sum(d => series[d].EventIds.Count);
        screen.Text(0, $"{series.Pair.A} and {series.Pair.B}, {Day(report, range.First)} to {Day(report, Math.Max(range.First, range.End - 1))}: "
            + $"{Words.Count(acts, "event")} on {Words.Count(days.Count(d => series[d].EventIds.Count > 0), "day")}"
            + (acts < series.Acts ? $"; {series.Acts - acts} more on other days (--from, --to)." : "."));
        Apart(series);
        screen.Blank();
        foreach (string line in TensionChart.Draw(report, new ChartOptions
        {
            Width = screen.Width,
            IsAscii = isAscii,
            HasColour = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
            From = series.First.AddDays(range.First),
            To = series.First.AddDays(range.End - 1),
        }))
        {
            screen.Line(line);
        }

        screen.Blank();
        Changes(report, Measure.Conflict, "Conflict", range);
        Changes(report, Measure.Cooperation, "Cooperation", range);
        Usual(report, range.End - 1);
        Days(report, [.. days.Where(d => series[d].EventIds.Count > 0)]);
    }

    /// <summary>The events as a table.</summary>
    /// <param name="events">The events.</param>
    public void Events(IReadOnlyList<Event> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        screen.Blank();
        new EventView(screen, codebook).List(0, EventOrder.ByDay(events).Take(EventsShown));
        if (events.Count > EventsShown)
        {
            screen.Text(0, $"and {events.Count - EventsShown} more: --list");
        }
    }

    /// <summary>One day: its events with their sentences and reports.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="day">The day.</param>
    /// <param name="events">The events whose date is or holds the day.</param>
    public void Day(ActorPair pair, DateOnly day, IReadOnlyList<Event> events)
    {
        var reader = new TensionReader(codebook);
        var series = reader.Read(pair, events, new TensionOptions { From = day, To = day });
        screen.Text(0, $"{pair.A} and {pair.B} on {Text(day)}: {Words.Count(series.Acts, "event")}");
        var ids = series.Length == 0 ? [] : series[0].EventIds;
        foreach (var ev in EventOrder.ByDay(events))
        {
            screen.Blank();
            string apart = ids.Contains(ev.Id, StringComparer.Ordinal) ? "" : ", not counted on the day: " + series.Apart
                .Where(a => a.Value.Contains(ev.Id, StringComparer.Ordinal)).Select(a => ApartWords.Of(a.Key)).FirstOrDefault("no part in it");
            screen.Text(0, $"{ev.Id}  {Words.What(ev.Code)}  {Words.Sides(ev)}{apart}");
            screen.Text(2, string.Create(CultureInfo.InvariantCulture,
                $"quad {codebook.Quad(ev.Code)}, Goldstein {codebook.Goldstein(ev.Code):0.0}, PLOVER {reader.Plover(ev.Code):0.0}; {Words.When(ev.Date)}, {Words.Where(ev.Place)}; {Words.Told(ev)}"));
            foreach (var member in ev.Members)
            {
                screen.Text(2, $"{member.Mention.DocumentId}, sentence {member.Mention.SentenceIndex + 1}: {MarkedSentence.Of(member.Mention)}", 4);
            }
        }
    }

    private void Apart(TensionSeries series)
    {
        if (series.Apart.Count > 0)
        {
            screen.Text(0, "On no day here: " + string.Join("; ", series.Apart.Select(a => $"{a.Value.Count} {ApartWords.Of(a.Key)} ({Ids(a.Value)})")) + ".");
        }
    }

    private void Changes(PairReport report, Measure measure, string name, PairRange range)
    {
        foreach (var change in report.Changes(measure).Where(c => c.Onset >= range.First && c.Onset < range.End))
        {
            screen.Text(0, string.Create(CultureInfo.InvariantCulture,
                $"{name} {(change.IsRise ? "rises" : "falls")} on {Day(report, change.Onset)}, from {change.Before:0.##} to {change.After:0.##} events a day (seen on {Day(report, change.Found)})."));
        }
    }

    private void Usual(PairReport report, int last)
    {
        if (report.Signal(Measure.Conflict, last).Usual is not { } conflict || report.Signal(Measure.Cooperation, last).Usual is not { } cooperation)
        {
            screen.Text(0, $"What is usual is not known: the ledger covers {Words.Count(report.CoveredDays, "day")}, and {new UsualOptions().LeastDays} before a day are needed.");
            return;
        }

        screen.Text(0, string.Create(CultureInfo.InvariantCulture,
            $"Usual before {Day(report, last)}: {conflict.Mean:0.##} conflict and {cooperation.Mean:0.##} cooperation a day, over {conflict.Days} covered days. A day that is 3 above is as rare as one in 741."));
    }

    private void Days(PairReport report, List<int> days)
    {
        screen.Blank();
        screen.Table(0, Columns, days.TakeLast(DaysShown).Select(index =>
        {
            var day = report.Series[index];
            return (string[])
            [
                Text(day.Day), Number(day.Cooperation), Number(day.Conflict), Score(day.Goldstein.Sum), Score(day.Plover.Sum),
                Distance(report.Signal(Measure.Conflict, index)), string.Join(' ', day.EventIds),
            ];
        }));
        if (days.Count > DaysShown)
        {
            screen.Text(0, $"and {days.Count - DaysShown} days before: --csv, --json");
        }
    }

    private static string Distance(DaySignal signal) => (signal.Above, signal.Below) switch
    {
        (null, _) => "–",
        ( > 2, _) => string.Create(CultureInfo.InvariantCulture, $"{signal.Above:0.0} above"),
        (_, > 2) => string.Create(CultureInfo.InvariantCulture, $"{signal.Below:0.0} below"),
        _ => "usual",
    };

    private static string Ids(IReadOnlyList<string> ids) => ids.Count <= 12 ? string.Join(' ', ids) : string.Join(' ', ids.Take(12)) + " ...";

    private static string Number(int value) => value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture);

    private static string Score(double value) => value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private static string Day(PairReport report, int index) => Text(report.Series.First.AddDays(index));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
