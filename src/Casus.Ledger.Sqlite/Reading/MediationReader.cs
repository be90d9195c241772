using Casus.Json;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads mediations, their openings, and what is news for them.</summary>
internal static class MediationReader
{
    public static IEnumerable<Mediation> Read(Session session, MediationsQuery query)
    {
        long? number = query.Id is null ? null : Live(session, query.Id);
        long told = 0;
        if ((query.Id is not null && number is null) || (query.EventId is not null && !LedgerId.TryNumber(LedgerId.Event, query.EventId, out told)))
        {
            yield break;
        }

        using var rows = (number, query.EventId) switch
        {
            (null, null) => session.Rows("SELECT id, body FROM mediations ORDER BY id"),
            ({ } id, null) => session.Rows("SELECT id, body FROM mediations WHERE id = $1", id),
            (null, _) => session.Rows("SELECT m.id, m.body FROM mediation_events e JOIN mediations m ON m.id = e.mediation WHERE e.event = $1 ORDER BY m.id", told),
            ({ } id, _) => session.Rows(
                "SELECT m.id, m.body FROM mediation_events e JOIN mediations m ON m.id = e.mediation WHERE e.event = $1 AND m.id = $2", told, id),
        };
        while (rows.Read())
        {
            yield return CoreJson.Read<Mediation>(rows.GetString(1)) with { Id = LedgerId.Of(LedgerId.Mediation, rows.GetInt64(0)) };
        }
    }

    public static IEnumerable<MediationOpening> Openings(Session session)
    {
        using var rows = session.Rows("SELECT event, mediator, parties, story, day FROM mediation_openings ORDER BY event, mediator");
        while (rows.Read())
        {
            yield return new MediationOpening(
                LedgerId.Of(LedgerId.Event, rows.GetInt64(0)),
                new ActorCode(rows.GetString(1)),
                [.. rows.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => new ActorCode(p))],
                LedgerId.Of(LedgerId.Story, rows.GetInt64(3)),
                rows.IsDBNull(4) ? null : Columns.ReadDay(rows.GetString(4)));
        }
    }

    public static IEnumerable<MediationNews> News(Session session)
    {
        using var rows = session.Rows(
            """
            SELECT DISTINCT n.event, CASE n.story WHEN 0 THEN e.story ELSE n.story END AS at
            FROM mediation_news n JOIN events e ON e.id = n.event ORDER BY n.event, at
            """);
        while (rows.Read())
        {
            yield return new MediationNews(LedgerId.Of(LedgerId.Event, rows.GetInt64(0)), LedgerId.Of(LedgerId.Story, rows.GetInt64(1)));
        }
    }

    // The number of the mediation that an id means now, or null when there is none.
    private static long? Live(Session session, string id)
    {
        if (!LedgerId.TryNumber(LedgerId.Mediation, id, out long number))
        {
            return null;
        }

        while (session.Number("SELECT forward FROM mediation_forwards WHERE id = $1", number) is { } next)
        {
            number = next;
        }

        return number;
    }
}
