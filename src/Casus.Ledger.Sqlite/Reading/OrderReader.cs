using Casus.Json;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads where stories and their reports stand.</summary>
internal static class OrderReader
{
    public static IEnumerable<ReportTelling> Read(Session session, ReportTellingsQuery query)
    {
        foreach (string id in query.DocumentIds)
        {
            if (Telling(session, id) is { } telling)
            {
                yield return telling;
            }
        }
    }

    public static IEnumerable<StoryOrder> Read(Session session, StoryOrdersQuery query)
    {
        foreach (string id in query.StoryIds)
        {
            if (LedgerId.TryNumber(LedgerId.Story, id, out long number) && Order(session, id, number) is { } order)
            {
                yield return order;
            }
        }
    }

    private static ReportTelling? Telling(Session session, string id)
    {
        using var rows = session.Rows(
            "SELECT r.story, r.day, i.body FROM reports r LEFT JOIN inferences i ON i.report = r.id WHERE r.document_id = $1", id);
        return !rows.Read() ? null : new ReportTelling(
            id,
            LedgerId.Of(LedgerId.Story, rows.GetInt64(0)),
            rows.DayOrNull(1),
            rows.IsDBNull(2) ? null : CoreJson.Read<ReferenceInference>(rows.GetString(2)));
    }

    // A story that was joined into another has no report.
    private static StoryOrder? Order(Session session, string id, long number)
    {
        using var rows = session.Rows("SELECT day, document_id FROM reports WHERE story = $1 ORDER BY day IS NULL, day, document_id LIMIT 1", number);
        return rows.Read() ? new StoryOrder(id, rows.DayOrNull(0), rows.GetString(1)) : null;
    }
}
