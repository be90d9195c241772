using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads the events that a <see cref="NearEventsQuery"/> asks for: first their numbers, then each event once.</summary>
internal static class NearEventReader
{
    // A date is a year long at most, so what begins earlier than this before a day cannot hold it.
    private const int LongestDays = 370;

    private const string OfDay =
        "SELECT e.id FROM events e WHERE e.ended = 0 AND e.type = $1 AND e.first_day >= $2 AND e.first_day <= $3 AND e.last_day >= $3";

    private const string OfParty =
        " AND (EXISTS (SELECT 1 FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE ea.event = e.id AND a.code = $5)"
        + " OR NOT EXISTS (SELECT 1 FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE ea.event = e.id AND a.code <> ''))";

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
        string? day = Columns.Day(asked.Day), from = Columns.Day(asked.Day.AddDays(-LongestDays));
        long most = Math.Max(0, limit);
        using var rows = asked.Party.IsEmpty
            ? session.Rows(OfDay + InOrder, asked.Type.Value, from, day, most)
            : session.Rows(OfDay + OfParty + InOrder, asked.Type.Value, from, day, most, asked.Party.Value);
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }
    }
}
