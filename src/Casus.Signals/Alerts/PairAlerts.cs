using System.Globalization;
using Casus.Signals.Changes;
using Casus.Signals.Tension;

namespace Casus.Signals.Alerts;

/// <summary>What rules about pairs find.</summary>
public static class PairAlerts
{
    /// <summary>The stretches of days that a rule tells, each as an alert without id and quotes.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="report">The pair's series, in the rule's direction, which weighs the rule's measure where that is a count.</param>
    public static IEnumerable<Alert> Find(PairRule rule, PairReport report)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(report);
        if (rule.Kind is PairTest.Rises or PairTest.Falls)
        {
            return report.Changes(rule.Measure).Where(c => c.IsRise == (rule.Kind == PairTest.Rises)).Select(c => Of(rule, report, c.Onset, c.Found, string.Create(
                CultureInfo.InvariantCulture, $"{Verb(c.IsRise)} from {c.Before:0.##} to {c.After:0.##} events a day")));
        }

        bool isUsual = rule.Kind is PairTest.AboveUsual or PairTest.BelowUsual;
        double[] values = isUsual
            ? report.Distances(rule.Measure, rule.IsTogether ? rule.Days : 1, rule.Kind == PairTest.AboveUsual)
            : report.Series.Values(rule.Measure);
        var found = Excursions.Find(isUsual ? values : Distances(rule, report, values), isUsual ? rule.Limit : 0, rule.IsTogether ? 1 : rule.Days);
        return found.Select(e => Of(rule, report, rule.IsTogether ? Math.Max(0, e.First - rule.Days + 1) : e.First, e.Last, Words(rule, report, e)));
    }

    // How far a value lies on the wanted side of the limit; days that the ledger does not cover and without acts say nothing.
    private static double[] Distances(PairRule rule, PairReport report, double[] values)
    {
        double[] distances = new double[values.Length];
        for (int day = 0; day < values.Length; day++)
        {
            double above = values[day] - rule.Limit;
            bool isSaid = report.IsCovered(day) || report.Series[day].EventIds.Count > 0;
            distances[day] = !isSaid ? double.NaN : rule.Kind switch
            {
                PairTest.AtLeast => above,
                PairTest.Above => above > 0 ? above : -1,
                PairTest.AtMost => -above,
                _ => above < 0 ? -above : -1,
            };
        }

        return distances;
    }

    private static string Words(PairRule rule, PairReport report, Excursion found)
    {
        int together = rule.IsTogether ? rule.Days : 1;
        double peak = report.Series.Values(rule.Measure).AsSpan(found.PeakDay - together + 1, together).ToArray().Sum();
        string day = report.Series.First.AddDays(found.PeakDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string value = string.Create(CultureInfo.InvariantCulture, $"{peak:0.##} on {day}");
        if (rule.Kind is not (PairTest.AboveUsual or PairTest.BelowUsual))
        {
            return value;
        }

        var usual = report.Signal(rule.Measure, rule.IsTogether ? found.PeakDay - rule.Days + 1 : found.PeakDay).Usual!.Value;
        string stretch = rule.IsTogether ? $" with the {rule.Days - 1} days before" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{value}{stretch}, {found.Peak:0.0} {(rule.Kind == PairTest.AboveUsual ? "above" : "below")} usual ({usual.Mean:0.##} a day over {usual.Days} days)");
    }

    private static Alert Of(PairRule rule, PairReport report, int first, int last, string what)
    {
        var ids = new List<string>();
        for (int day = first; day <= last; day++)
        {
            ids.AddRange(report.Series[day].EventIds);
        }

        var (from, to) = (report.Series.First.AddDays(first), report.Series.First.AddDays(last));
        string days = from == to ? "" : string.Create(CultureInfo.InvariantCulture, $" ({from:yyyy-MM-dd} to {to:yyyy-MM-dd})");
        string events = ids.Count == 0 ? "" : ": " + string.Join(' ', ids.Take(12)) + (ids.Count > 12 ? " ..." : "");
        return new Alert
        {
            Rule = rule.Text,
            Cause = "",
            First = from,
            Last = to,
            Text = $"{rule.Pair.A} {(rule.IsOneWay ? "on" : "and")} {rule.Pair.B}: {Name(rule.Measure)} {what}{days}{events}",
            EventIds = ids,
        };
    }

    private static string Verb(bool isRise) => isRise ? "rises" : "falls";

    private static string Name(Measure measure) => measure switch
    {
        Measure.VerbalConflict => "verbal conflict",
        Measure.MaterialConflict => "material conflict",
        Measure.VerbalCooperation => "verbal cooperation",
        Measure.MaterialCooperation => "material cooperation",
        Measure.Plover => "PLOVER",
        Measure.Goldstein => "Goldstein",
        _ => measure.ToString().ToLowerInvariant(),
    };
}
