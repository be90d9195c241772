using System.Globalization;
using Casus.Signals.Changes;

namespace Casus.Signals.Alerts;

/// <summary>
/// The causes that are known already. Two causes of one rule are one when they say the same beside their events, and either share
/// an event or one of its mentions (an event that was joined, split or numbered anew tells the same sentences), or, for a
/// stretch of days, lie no more than a week apart.
/// </summary>
public sealed class KnownAlerts
{
    private readonly Dictionary<(string Rule, string Cause), List<Alert>> known = [];

    /// <summary>Notes an alert.</summary>
    /// <param name="alert">The alert.</param>
    public void Add(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (!known.TryGetValue((alert.Rule, alert.Cause), out var alike))
        {
            known.Add((alert.Rule, alert.Cause), alike = []);
        }

        alike.Add(alert);
    }

    /// <summary>Whether an alert's cause is known.</summary>
    /// <param name="alert">The alert; with its mentions where it is about events.</param>
    /// <param name="isStretch">Whether it is about a stretch of days of a pair, and not about its events.</param>
    public bool Knows(Alert alert, bool isStretch)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return known.TryGetValue((alert.Rule, alert.Cause), out var alike) && alike.Exists(other => isStretch ? IsNear(alert, other) : Shares(alert, other));
    }

    /// <summary>A mention as an alert names it: report and place.</summary>
    /// <param name="mention">The mention.</param>
    public static string NameOf(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return string.Create(CultureInfo.InvariantCulture, $"{mention.DocumentId}#{mention.Trigger.Start}");
    }

    private static bool Shares(Alert one, Alert other) =>
        one.EventIds.Intersect(other.EventIds, StringComparer.Ordinal).Any() || one.Mentions.Intersect(other.Mentions, StringComparer.Ordinal).Any();

    private static bool IsNear(Alert one, Alert other) => one.First is { } first && one.Last is { } last && other.First is { } from && other.Last is { } to
        && first.DayNumber - to.DayNumber <= Excursions.QuietDays && from.DayNumber - last.DayNumber <= Excursions.QuietDays;
}
