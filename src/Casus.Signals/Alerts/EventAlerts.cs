using System.Globalization;

namespace Casus.Signals.Alerts;

/// <summary>What rules about events find.</summary>
public static class EventAlerts
{
    // What a change of the history begins with when a value changed and not only the number of reports.
    private static readonly string[] Values = ["code ", "parties", "date ", "place ", "status "];

    /// <summary>What one event sets off by one rule: nothing, or an alert for each cause, without id and mentions, and with quotes only of claims.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="ev">The event; with its claims for rules about claims.</param>
    public static IEnumerable<Alert> Find(EventRule rule, Event ev)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(ev);
        if (!rule.Filter.Holds(ev))
        {
            return [];
        }

        return rule.Kind switch
        {
            EventTest.New => [Of(rule, ev, "", "")],
            EventTest.Figure => ev.Quantities.TryGetValue(rule.Figure, out var figure) && figure.Best >= rule.Least
                ? [Of(rule, ev, "", string.Create(CultureInfo.InvariantCulture, $"{rule.Figure} {figure.Best}: "))] : [],
            EventTest.Reports => ev.Reports >= rule.Least ? [Of(rule, ev, "", string.Create(CultureInfo.InvariantCulture, $"{ev.Reports} reports: "))] : [],
            EventTest.Origins => ev.Origins >= rule.Least ? [Of(rule, ev, "", string.Create(CultureInfo.InvariantCulture, $"{ev.Origins} origins: "))] : [],
            EventTest.ClaimMade or EventTest.ClaimRetracted or EventTest.ClaimContradicted => Claims(rule, ev),
            _ => [],
        };
    }

    /// <summary>What one line of an event's history sets off, or null.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="ev">The event as it is now.</param>
    /// <param name="line">The line.</param>
    public static Alert? Find(EventRule rule, Event ev, EventHistory line)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(line);
        bool isMeant = rule.Kind switch
        {
            EventTest.Corrected => line.What == "corrected",
            EventTest.Changed => line.What == "changed" && Values.Any(v => line.Detail.StartsWith(v, StringComparison.Ordinal)),
            _ => false,
        };
        return isMeant && rule.Filter.Holds(ev)
            ? Of(rule, ev, string.Create(CultureInfo.InvariantCulture, $"{line.At:O} {line.Detail}"), $"{line.What} ({line.Detail}): ")
            : null;
    }

    private static IEnumerable<Alert> Claims(EventRule rule, Event ev)
    {
        foreach (var claim in ev.Claims)
        {
            bool isMeant = (rule.Claim is null || claim.Kind == rule.Claim) && (rule.Claimant.IsEmpty || claim.By?.Code == rule.Claimant) && rule.Kind switch
            {
                EventTest.ClaimMade => true,
                EventTest.ClaimRetracted => claim.Status == ClaimStatus.Retracted || claim.Kind == ClaimKind.Retraction,
                _ => claim.Status == ClaimStatus.Contradicted,
            };
            if (isMeant)
            {
                // Several reports of one claim are one cause: who says it, and what kind it is; a retraction is of whatever kind was claimed.
                string by = claim.By is { } actor ? actor.Id ?? actor.Name : "";
                string kind = rule.Kind == EventTest.ClaimRetracted ? "" : claim.Kind.ToString().ToLowerInvariant() + " ";
                yield return Of(rule, ev, kind + "by " + by, $"{claim.Kind.ToString().ToLowerInvariant()} by {(by.Length == 0 ? "someone not named" : claim.By!.Name)}, {claim.Status.ToString().ToLowerInvariant()}: “{claim.Text}”: ") with
                {
                    Quotes = [new AlertQuote(ev.Id, claim.DocumentId, claim.SentenceIndex, claim.Text)],
                };
            }
        }
    }

    private static Alert Of(EventRule rule, Event ev, string cause, string before)
    {
        var day = ev.Date is { } date ? Tension.TensionReader.DayOf(date) : null;
        return new Alert { Rule = rule.Text, Cause = cause, First = day, Last = day, Text = before + AlertText.Of(ev), EventIds = [ev.Id] };
    }
}
