using System.Text;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite.Writing;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads the events that an <see cref="AlikeEventsQuery"/> asks for. One object a question.</summary>
internal sealed class AlikeEventReader
{
    /// <summary>The id of an event's first report: an order that does not depend on how reports arrived.</summary>
    public const string FirstReport = "(SELECT r.document_id FROM event_mentions em JOIN reports r ON r.id = em.report WHERE em.event = e.id AND em.n = 0)";

    private const double KmPerDegree = 111.2;
    private readonly StringBuilder sql = new();
    private readonly List<object?> values = [];

    private AlikeEventReader()
    {
    }

    public static IEnumerable<Event> Read(Session session, AlikeEventsQuery query)
    {
        var reader = Of(session, query, "e.id, e.story, e.body");
        return EventReader.Whole(session, reader.sql.ToString(), [.. reader.values]);
    }

    /// <summary>Adds the numbers of the events.</summary>
    public static void AddNumbers(Session session, AlikeEventsQuery query, SortedSet<long> numbers)
    {
        var reader = Of(session, query, "e.id");
        using var rows = session.Rows(reader.sql.ToString(), [.. reader.values]);
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }
    }

    private static AlikeEventReader Of(Session session, AlikeEventsQuery query, string columns)
    {
        var reader = new AlikeEventReader();
        reader.sql.Append("SELECT ").Append(columns).Append(" FROM ");
        reader.AddSource(query);
        reader.AddWhat(session, query);
        reader.AddActor(query.ActorB);
        reader.AddWhen(query);
        reader.Add(" ORDER BY e.reports DESC, " + FirstReport + ", e.id LIMIT ", Math.Max(0, query.Limit));
        return reader;
    }

    // Of a party, only what stands under its days is looked at; the rest of the question is asked of that again.
    private void AddSource(AlikeEventsQuery query)
    {
        if (query.ActorA.IsEmpty)
        {
            sql.Append("events e WHERE e.ended = 0");
            return;
        }

        (int Kind, DateOnly To)[] kinds = [(0, query.To), (1, query.To.AddDays(EventDays.Longest)), (2, query.ToldUntil)];
        sql.Append('(');
        foreach (var (kind, to) in kinds)
        {
            AddDays(query, kind);
            Add(" AND day BETWEEN ", Columns.Day(query.From));
            Add(" AND ", Columns.Day(to));
            sql.Append(" UNION ");
        }

        AddDays(query, 3);
        sql.Append(") d CROSS JOIN events e ON e.id = d.event WHERE e.ended = 0");
    }

    private void AddDays(AlikeEventsQuery query, int kind)
    {
        Add("SELECT event FROM event_days WHERE type = ", query.Type.Value);
        Add(" AND code = ", query.ActorA.Value);
        Add(" AND kind = ", kind);
    }

    private void AddWhat(Session session, AlikeEventsQuery query)
    {
        Add(" AND e.type = ", query.Type.Value);
        if (query.Near is { } near)
        {
            double lat = AlikeEventsQuery.WithinKm / KmPerDegree;
            double lon = lat / Math.Max(0.05, Math.Cos(double.DegreesToRadians(near.Lat)));
            Add(" AND e.place IN (SELECT id FROM places WHERE lat >= ", near.Lat - lat);
            Add(" AND lat <= ", near.Lat + lat);
            Add(" AND lon >= ", near.Lon - lon);
            Add(" AND lon <= ", near.Lon + lon);
            sql.Append(')');
        }

        if (query.Kind is { } kind)
        {
            Add(" AND e.id IN (SELECT event FROM event_quantities WHERE kind = ", kind);
            Add(" AND best = ", query.Best);
            sql.Append(')');
        }

        if (query.NotStoryId is { } story && StoryReader.Live(session, story) is { } number)
        {
            Add(" AND e.story <> ", number);
        }
    }

    // An event without a day counts by the days on which it was told, an undated report by those of its story.
    private void AddWhen(AlikeEventsQuery query)
    {
        Add(" AND (e.last_day >= ", Columns.Day(query.From));
        Add(" AND e.first_day <= ", Columns.Day(query.To));
        Add(" OR e.first_day IS NULL AND EXISTS (SELECT 1 FROM event_mentions em JOIN reports r ON r.id = em.report WHERE em.event = e.id"
            + " AND (r.day >= ", Columns.Day(query.From));
        Add(" AND r.day <= ", Columns.Day(query.ToldUntil));
        Add(" OR r.day IS NULL AND EXISTS (SELECT 1 FROM reports o WHERE o.story = r.story AND o.day >= ", Columns.Day(query.From));
        Add(" AND o.day <= ", Columns.Day(query.ToldUntil));
        sql.Append("))))");
    }

    private void AddActor(ActorCode code)
    {
        if (!code.IsEmpty)
        {
            Add(" AND EXISTS (SELECT 1 FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE ea.event = e.id AND a.code = ", code.Value);
            sql.Append(')');
        }
    }

    private void Add(string words, object? value)
    {
        values.Add(value);
        sql.Append(words).Append('$').Append(values.Count);
    }
}
