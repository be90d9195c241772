using Casus.Json;
using Casus.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads events.</summary>
internal static class EventReader
{
    public static IEnumerable<Event> Read(Session session, EventsQuery query)
    {
        if (EventFilter.Of(session, query) is not { } filter)
        {
            yield break;
        }

        foreach (var told in Whole(session, "SELECT e.id, e.story, e.body FROM events e WHERE " + filter.Sql, filter.Values, query.IsBrief))
        {
            yield return told;
        }
    }

    /// <summary>The events that a statement selects by number, story and body.</summary>
    public static IEnumerable<Event> Whole(Session session, string sql, object?[] values, bool isBrief = false)
    {
        using var rows = session.Rows(sql, values);
        while (rows.Read())
        {
            yield return Whole(session, rows, isBrief);
        }
    }

    /// <summary>One event that has not ended.</summary>
    public static Event One(Session session, long number)
    {
        using var rows = session.Rows("SELECT id, story, body FROM events WHERE id = $1", number);
        rows.Read();
        return Whole(session, rows);
    }

    /// <summary>The number of the event that an id means now, or null when there is none.</summary>
    public static long? Live(Session session, string id)
    {
        if (!LedgerId.TryNumber(LedgerId.Event, id, out long number))
        {
            return null;
        }

        long? at = number;
        while (at is { } here)
        {
            using var row = session.Rows("SELECT ended, forward FROM events WHERE id = $1", here);
            if (!row.Read())
            {
                return null;
            }

            if (row.GetInt64(0) == 0)
            {
                return here;
            }

            at = row.IsDBNull(1) ? null : row.GetInt64(1);
        }

        return null;
    }

    private static Event Whole(Session session, SqliteDataReader row, bool isBrief = false)
    {
        long number = row.GetInt64(0);
        return CoreJson.Read<Event>(row.GetString(2)) with
        {
            Id = LedgerId.Of(LedgerId.Event, number),
            StoryId = LedgerId.Of(LedgerId.Story, row.GetInt64(1)),
            Members = isBrief ? [] : Members(session, number),
            Claims = isBrief ? [] : Claims(session, number),
        };
    }

    private static List<EventMember> Members(Session session, long number)
    {
        var members = new List<EventMember>();
        using var rows = session.Rows(
            """
            SELECT coalesce(em.body, m.body), em.reasons FROM event_mentions em LEFT JOIN mentions m ON m.id = em.mention
            WHERE em.event = $1 ORDER BY em.n
            """,
            number);
        while (rows.Read())
        {
            members.Add(new EventMember(
                CoreJson.Read<EventMention>(rows.GetString(0)), CoreJson.Read<IReadOnlyList<JoinReason>>(rows.GetString(1))));
        }

        return members;
    }

    private static List<Claim> Claims(Session session, long number)
    {
        var claims = new List<Claim>();
        using var rows = session.Rows("SELECT body FROM event_claims WHERE event = $1 ORDER BY n", number);
        while (rows.Read())
        {
            claims.Add(CoreJson.Read<Claim>(rows.GetString(0)));
        }

        return claims;
    }
}
