using Casus.Json;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads what was coded in reports.</summary>
internal static class ReadingReader
{
    public static IEnumerable<ReportReading> Read(Session session, StoryReadingsQuery query)
    {
        if (StoryReader.Live(session, query.StoryId) is not { } story)
        {
            yield break;
        }

        using var rows = session.Rows("SELECT id FROM reports WHERE story = $1 ORDER BY id", story);
        while (rows.Read())
        {
            yield return One(session, rows.GetInt64(0));
        }
    }

    public static IEnumerable<StoredReading> Read(Session session, ReportReadingsQuery query)
    {
        foreach (string id in query.DocumentIds)
        {
            if (session.Number("SELECT id FROM reports WHERE document_id = $1", id) is { } report)
            {
                string? inference = session.Text("SELECT body FROM inferences WHERE report = $1", report);
                yield return new StoredReading(
                    One(session, report),
                    LedgerId.Of(LedgerId.Story, session.Number("SELECT story FROM reports WHERE id = $1", report)!.Value),
                    inference is null ? null : CoreJson.Read<ReferenceInference>(inference));
            }
        }
    }

    /// <summary>A whole reading.</summary>
    public static ReportReading One(Session session, long report)
    {
        var reading = Uncoded(session, report);
        return reading with
        {
            Coded = new CodedReport(
                Bodies<EventMention>(session, "SELECT body FROM mentions WHERE report = $1 ORDER BY n", report),
                Bodies<Claim>(session, "SELECT body FROM claims WHERE report = $1 ORDER BY n", report),
                reading.Coded.Omissions),
        };
    }

    /// <summary>A reading without its mentions and claims.</summary>
    public static ReportReading Uncoded(Session session, long report) =>
        CoreJson.Read<ReportReading>(session.Text("SELECT body FROM readings WHERE report = $1", report)!);

    private static List<T> Bodies<T>(Session session, string sql, long report)
    {
        var bodies = new List<T>();
        using var rows = session.Rows(sql, report);
        while (rows.Read())
        {
            bodies.Add(CoreJson.Read<T>(rows.GetString(0)));
        }

        return bodies;
    }
}
