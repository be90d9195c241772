using System.Text;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>The conditions of an <see cref="EventsQuery"/> in SQL; there are few different texts, so each is prepared once.</summary>
internal sealed class EventFilter
{
    // A date is a year long at most, so what begins earlier than this before a day cannot hold it.
    private const int LongestDays = 370;

    private const string HasActor = "e.id IN (SELECT ea.event FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE a.code = $)";

    // For questions of one day, whose few events are found first.
    private const string IsOfActor =
        "EXISTS (SELECT 1 FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE ea.event = e.id AND a.code = $)";

    private readonly StringBuilder sql = new("e.ended = 0");
    private readonly List<object?> values = [];

    public string Sql => sql.ToString();

    public object?[] Values => [.. values];

    /// <summary>The filter, or null when nothing can match.</summary>
    /// <exception cref="ArgumentException">An id to go on after that is no event's id.</exception>
    public static EventFilter? Of(Session session, EventsQuery query)
    {
        var filter = new EventFilter();
        if (query.Limit <= 0 || !filter.AddId(session, query.Id) || !filter.AddStory(session, query.StoryId)
            || !filter.AddDocument(session, query.DocumentId))
        {
            return null;
        }

        bool isOneDay = query.From is not null && query.From == query.To;
        filter.AddIf(!query.ActorA.IsEmpty, isOneDay ? IsOfActor : HasActor, query.ActorA.Value);
        filter.AddIf(!query.ActorB.IsEmpty, isOneDay ? IsOfActor : HasActor, query.ActorB.Value);
        filter.AddIf(isOneDay, "e.first_day >= $", Columns.Day(isOneDay ? query.From!.Value.AddDays(-LongestDays) : null));
        filter.AddIf(!query.Type.IsEmpty, "e.type = $", query.Type.Value);
        filter.AddIf(query.From is not null, "e.last_day >= $", Columns.Day(query.From));
        filter.AddIf(query.To is not null, "e.first_day <= $", Columns.Day(query.To));
        long? other = query.NotStoryId is { } id ? StoryReader.Live(session, id) : null;
        filter.AddIf(other is not null, "e.story <> $", other);
        filter.AddIf(query.Rejected != RejectedEvents.Included, "e.rejected = $", query.Rejected == RejectedEvents.Only ? 1L : 0L);
        filter.AddIf(query.After is not null, "e.id > $", Number(query.After));
        filter.sql.Append(" ORDER BY e.id LIMIT ").Append(filter.Next(query.Limit));
        return filter;
    }

    private static long Number(string? after) => after is null ? 0
        : LedgerId.TryNumber(LedgerId.Event, after, out long number) ? number
        : throw new ArgumentException($"'{after}' is no event's id.", nameof(after));

    private bool AddId(Session session, string? id)
    {
        long? number = id is null ? null : EventReader.Live(session, id);
        AddIf(number is not null, "e.id = $", number);
        return id is null || number is not null;
    }

    private bool AddStory(Session session, string? id)
    {
        long? number = id is null ? null : StoryReader.Live(session, id);
        AddIf(
            number is not null,
            """
            e.id IN (SELECT id FROM events WHERE story = $
                     UNION SELECT em.event FROM reports r JOIN event_mentions em ON em.report = r.id WHERE r.story = $)
            """,
            number);
        return id is null || number is not null;
    }

    private bool AddDocument(Session session, string? id)
    {
        long? number = id is null ? null : session.Number("SELECT id FROM reports WHERE document_id = $1", id);
        AddIf(number is not null, "e.id IN (SELECT event FROM event_mentions WHERE report = $)", number);
        return id is null || number is not null;
    }

    private void AddIf(bool isGiven, string condition, object? value)
    {
        if (isGiven)
        {
            sql.Append(" AND ").Append(condition.Replace("$", Next(value), StringComparison.Ordinal));
        }
    }

    private string Next(object? value)
    {
        values.Add(value);
        return FormattableString.Invariant($"${values.Count}");
    }
}
