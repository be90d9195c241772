using System.Globalization;

namespace Casus.Signals.Alerts;

/// <summary>Events in a line.</summary>
internal static class AlertText
{
    /// <summary>"E12 ASSAULT aerial 195, India → Pakistan, 2025-05-07, Muzaffarabad, 3 reports, 2 origins".</summary>
    public static string Of(Event ev)
    {
        string mode = ev.Code.Mode.Length > 0 ? $" {ev.Code.Mode}" : "";
        string sides = ev.Targets.Count == 0 ? Names(ev.Sources) : $"{Names(ev.Sources)} → {Names(ev.Targets)}";
        string when = ev.Date?.Value ?? "undated";
        string where = ev.Place is { } place ? ", " + place.Name : "";
        string status = ev.Status == EventStatus.Actual ? "" : ", " + ev.Status.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture,
            $"{ev.Id} {ev.Code.Event}{mode} {ev.Code.Cameo}, {sides}, {when}{where}{status}, {ev.Reports} {(ev.Reports == 1 ? "report" : "reports")}, {ev.Origins} {(ev.Origins == 1 ? "origin" : "origins")}");
    }

    private static string Names(IReadOnlyList<Actor> side) => side.Count == 0 ? "–" : string.Join(", ", side.Select(a => a.Name));
}
