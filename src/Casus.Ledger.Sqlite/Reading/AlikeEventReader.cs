using System.Text;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads the events that an <see cref="AlikeEventsQuery"/> asks for. One object a question.</summary>
internal sealed class AlikeEventReader
{
    private const double KmPerDegree = 111.2;
    private readonly StringBuilder sql = new("SELECT e.id, e.story, e.body FROM events e WHERE e.ended = 0");
    private readonly List<object?> values = [];

    private AlikeEventReader()
    {
    }

    public static IEnumerable<Event> Read(Session session, AlikeEventsQuery query)
    {
        var reader = new AlikeEventReader();
        reader.AddWhat(session, query);
        reader.AddActor(query.ActorA);
        reader.AddActor(query.ActorB);
        reader.AddWhen(query);
        reader.Add(" ORDER BY e.reports DESC, e.id LIMIT ", Math.Max(0, query.Limit));
        return EventReader.Whole(session, reader.sql.ToString(), [.. reader.values]);
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
            Add(" AND e.id IN (SELECT ea.event FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE a.code = ", code.Value);
            sql.Append(')');
        }
    }

    private void Add(string words, object? value)
    {
        values.Add(value);
        sql.Append(words).Append('$').Append(values.Count);
    }
}
