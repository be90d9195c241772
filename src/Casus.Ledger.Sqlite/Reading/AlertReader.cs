using Casus.Json;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads alerts and the days that the ledger covers.</summary>
internal static class AlertReader
{
    public static IEnumerable<StoredAlert> Read(Session session, AlertsQuery query)
    {
        using var rows = query.Waiting is { } channel
            ? session.Rows(
                """
                SELECT a.id, a.at, a.body FROM alert_deliveries d JOIN alerts a ON a.id = d.alert
                WHERE d.channel = $1 AND d.at IS NULL ORDER BY a.id
                """,
                channel)
            : session.Rows("SELECT id, at, body FROM alerts ORDER BY id");
        while (rows.Read())
        {
            long number = rows.GetInt64(0);
            yield return new StoredAlert(
                CoreJson.Read<Alert>(rows.GetString(2)) with { Id = LedgerId.Of(LedgerId.Alert, number) },
                Columns.ReadInstant(rows.GetString(1)),
                Deliveries(session, number));
        }
    }

    public static IEnumerable<ReportDay> Days(Session session)
    {
        using var rows = session.Rows("SELECT day, count(*) FROM reports WHERE day IS NOT NULL GROUP BY day ORDER BY day");
        while (rows.Read())
        {
            yield return new ReportDay(Columns.ReadDay(rows.GetString(0)), rows.GetInt64(1));
        }
    }

    private static List<AlertDelivery> Deliveries(Session session, long number)
    {
        var deliveries = new List<AlertDelivery>();
        using var rows = session.Rows("SELECT channel, at FROM alert_deliveries WHERE alert = $1 ORDER BY channel", number);
        while (rows.Read())
        {
            deliveries.Add(new AlertDelivery(rows.GetString(0), rows.TextOrNull(1) is { } at ? Columns.ReadInstant(at) : null));
        }

        return deliveries;
    }
}
