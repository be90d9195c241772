using Casus.Json;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Writes what was coded in the newest text of a report.</summary>
internal static class ReadingWriter
{
    public static void Add(Session session, ReportReading reading, long report, string id)
    {
        var coded = reading.Coded;
        var rest = reading with { DocumentId = id, Coded = new CodedReport([], [], coded.Omissions) };
        session.Run("INSERT INTO readings (report, body) VALUES ($1, $2)", report, CoreJson.Write(rest));
        for (int n = 0; n < coded.Mentions.Count; n++)
        {
            AddMention(session, coded.Mentions[n] with { DocumentId = id }, report, n);
        }

        for (int n = 0; n < coded.Claims.Count; n++)
        {
            AddClaim(session, coded.Claims[n] with { DocumentId = id }, report, n);
        }
    }

    /// <summary>Takes out what was coded in an older text. Events that tell of it keep their own copy until they are resolved anew.</summary>
    public static void Remove(Session session, long report)
    {
        session.Run(
            """
            UPDATE event_mentions SET body = (SELECT m.body FROM mentions m WHERE m.id = event_mentions.mention), mention = NULL
            WHERE report = $1 AND mention IS NOT NULL
            """,
            report);
        session.Run("DELETE FROM mentions WHERE report = $1", report);
        session.Run("DELETE FROM claims WHERE report = $1", report);
        session.Run("DELETE FROM readings WHERE report = $1", report);
    }

    private static void AddMention(Session session, EventMention mention, long report, int n) => session.Run(
        """
        INSERT INTO mentions (report, n, type, mode, cameo, status, rule, trigger_start, trigger_end, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        report,
        n,
        mention.Code.Event.Value,
        mention.Code.Mode ?? "",
        mention.Code.Cameo ?? "",
        Columns.Word(mention.Status),
        mention.Rule.Value,
        mention.Trigger.Start,
        mention.Trigger.End,
        CoreJson.Write(mention));

    private static void AddClaim(Session session, Claim claim, long report, int n) => session.Run(
        "INSERT INTO claims (report, n, kind, by_code, span_start, span_end, body) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        report,
        n,
        Columns.Word(claim.Kind),
        claim.By?.Label ?? "",
        claim.Span.Start,
        claim.Span.End,
        CoreJson.Write(claim));
}
