using System.Text;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads the events that an <see cref="AlikeEventsQuery"/> asks for.</summary>
internal static class AlikeEventReader
{
    private const double KmPerDegree = 111.2;

    public static IEnumerable<Event> Read(Session session, AlikeEventsQuery query)
    {
        var sql = new StringBuilder("SELECT e.id, e.story, e.body FROM events e WHERE e.ended = 0");
        var values = new List<object?>();
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

        AddActor(query.ActorA);
        AddActor(query.ActorB);
        Add(" AND (e.last_day >= ", Columns.Day(query.From));
        Add(" AND e.first_day <= ", Columns.Day(query.To));
        Add(" OR e.first_day IS NULL AND EXISTS (SELECT 1 FROM event_mentions em JOIN reports r ON r.id = em.report WHERE em.event = e.id"
            + " AND (r.day >= ", Columns.Day(query.From));
        Add(" AND r.day <= ", Columns.Day(query.ToldUntil));
        Add(" OR r.day IS NULL AND EXISTS (SELECT 1 FROM reports o WHERE o.story = r.story AND o.day >= ", Columns.Day(query.From));
        Add(" AND o.day <= ", Columns.Day(query.ToldUntil));
        sql.Append("))))");
        Add(" ORDER BY e.reports DESC, e.id LIMIT ", Math.Max(0, query.Limit));
        return EventReader.Whole(session, sql.ToString(), [.. values]);

        void Add(string words, object? value)
        {
            values.Add(value);
            sql.Append(words).Append('$').Append(values.Count);
        }

        void AddActor(ActorCode code)
        {
            if (!code.IsEmpty)
            {
                Add(" AND e.id IN (SELECT ea.event FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE a.code = ", code.Value);
                sql.Append(')');
            }
        }
    }
}
