namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Keeps the table in which events are looked for by party and day.</summary>
internal static class EventDayWriter
{
    private const string Insert = "INSERT OR IGNORE INTO event_days (type, code, kind, day, event) VALUES ($1, $2, $3, $4, $5)";

    /// <summary>Writes an event's rows anew, once its mentions are written.</summary>
    public static void Write(Session session, long number, Event told)
    {
        Remove(session, number);
        string[] codes = [.. told.Sources.Concat(told.Targets).Select(a => a.Code.Value).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];
        foreach (var (kind, day) in Days(session, number, told))
        {
            foreach (string code in codes.Length == 0 ? [""] : codes)
            {
                session.Run(Insert, told.Code.Event.Value, code, kind, day, number);
            }
        }
    }

    /// <summary>Removes an event's rows.</summary>
    public static void Remove(Session session, long number) => session.Run("DELETE FROM event_days WHERE event = $1", number);

    /// <summary>Takes a report's new day into the rows of the events without a date that it tells.</summary>
    public static void Move(Session session, long report, string? day) => session.Run(
        """
        INSERT OR IGNORE INTO event_days (type, code, kind, day, event)
        SELECT d.type, d.code, CASE WHEN $2 = '' THEN 3 ELSE 2 END, $2, d.event
        FROM event_mentions em JOIN event_days d ON d.event = em.event
        WHERE em.report = $1 AND d.kind >= 2
        """,
        report,
        day ?? "");

    private static List<(int Kind, string Day)> Days(Session session, long number, Event told)
    {
        if (EventDays.Of(told.Date) is var (first, last))
        {
            return [(first == last ? 0 : 1, Columns.Day(last)!)];
        }

        var days = new List<(int Kind, string Day)>();
        using var rows = session.Rows(
            "SELECT DISTINCT coalesce(r.day, '') FROM event_mentions em JOIN reports r ON r.id = em.report WHERE em.event = $1 ORDER BY 1", number);
        while (rows.Read())
        {
            string day = rows.GetString(0);
            days.Add((day.Length == 0 ? 3 : 2, day));
        }

        return days;
    }
}
