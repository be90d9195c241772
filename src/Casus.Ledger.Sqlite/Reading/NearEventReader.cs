using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite.Writing;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads the events that a <see cref="NearEventsQuery"/> asks for: first their numbers, then each event once.</summary>
internal static class NearEventReader
{
    private const string Any =
        "SELECT e.id FROM (SELECT id FROM events WHERE ended = 0 AND type = $1 AND first_day = $2 AND last_day = $2"
        + " UNION SELECT id FROM events WHERE ended = 0 AND type = $1 AND first_day < last_day AND first_day BETWEEN $3 AND $2 AND last_day >= $2) e"
        + InOrder;

    // Who is named is met by whom nobody is named for.
    private const string OfParty =
        "SELECT e.id FROM (SELECT event AS id FROM event_days WHERE type = $1 AND code IN ($5, '') AND kind = 0 AND day = $2"
        + " UNION SELECT d.event FROM event_days d CROSS JOIN events e ON e.id = d.event"
        + " WHERE d.type = $1 AND d.code IN ($5, '') AND d.kind = 1 AND d.day BETWEEN $2 AND $3 AND e.first_day <= $2) e"
        + InOrder;

    private const string InOrder = " ORDER BY " + AlikeEventReader.FirstReport + ", e.id LIMIT $4";

    public static IEnumerable<NearEvent> Read(Session session, NearEventsQuery query)
    {
        var given = query.Given.ToHashSet(StringComparer.Ordinal);
        var numbers = new SortedSet<long>();
        foreach (var day in query.Days)
        {
            AddNumbers(session, day, query.DayLimit, numbers);
        }

        foreach (var alike in query.Alike)
        {
            AlikeEventReader.AddNumbers(session, alike, numbers);
        }

        foreach (long number in numbers)
        {
            string id = LedgerId.Of(LedgerId.Event, number);
            yield return new NearEvent(id, given.Contains(id) ? null : EventReader.One(session, number));
        }
    }

    private static void AddNumbers(Session session, NearDay asked, int limit, SortedSet<long> numbers)
    {
        string? day = Columns.Day(asked.Day);
        long most = Math.Max(0, limit);
        using var rows = asked.Party.IsEmpty
            ? session.Rows(Any, asked.Type.Value, day, Columns.Day(asked.Day.AddDays(-EventDays.Longest)), most)
            : session.Rows(OfParty, asked.Type.Value, day, Columns.Day(asked.Day.AddDays(EventDays.Longest)), most, asked.Party.Value);
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }
    }
}
