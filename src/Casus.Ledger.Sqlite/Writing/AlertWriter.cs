using Casus.Json;
using Casus.Ledger.Changes;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Keeps alerts and marks where they were told.</summary>
internal static class AlertWriter
{
    public static AppendResult Append(Session session, AppendAlerts change)
    {
        foreach (var alert in change.Alerts)
        {
            session.Run(
                "INSERT INTO alerts (at, rule, first_day, last_day, body) VALUES ($1, $2, $3, $4, $5)",
                Columns.Instant(change.Stamp.At),
                alert.Rule,
                Columns.Day(alert.First),
                Columns.Day(alert.Last),
                CoreJson.Write(alert with { Id = "" }));
            long number = session.Number("SELECT last_insert_rowid()")!.Value;
            foreach (string channel in change.Channels.Distinct(StringComparer.Ordinal))
            {
                session.Run("INSERT INTO alert_deliveries (alert, channel) VALUES ($1, $2)", number, channel);
            }
        }

        return new AppendResult(change.Alerts.Count > 0 ? AppendKind.Added : AppendKind.Unchanged, "", "");
    }

    public static AppendResult Append(Session session, AppendDelivery change)
    {
        int told = 0;
        foreach (string id in change.AlertIds)
        {
            long number = LedgerId.TryNumber(LedgerId.Alert, id, out long known) && session.Number("SELECT id FROM alerts WHERE id = $1", known) is { } found
                ? found
                : throw new ArgumentException($"There is no alert '{id}'.", nameof(change));
            told += session.Run(
                "UPDATE alert_deliveries SET at = $3 WHERE alert = $1 AND channel = $2 AND at IS NULL",
                number,
                change.Channel,
                Columns.Instant(change.Stamp.At));
        }

        return new AppendResult(told > 0 ? AppendKind.Added : AppendKind.Unchanged, "", "");
    }
}
