using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads problems, the history and the counts.</summary>
internal static class RecordReader
{
    private const string HistoryColumns = "SELECT id, at, subject, what, detail, casus_version, data_version FROM history";

    public static IEnumerable<StoredProblem> ProblemsMet(Session session)
    {
        using var rows = session.Rows("SELECT at, code, place, reason, notice FROM problems ORDER BY id");
        while (rows.Read())
        {
            yield return new StoredProblem(
                new Problem(rows.GetString(1), rows.GetString(2), rows.GetString(3)) { IsNotice = rows.GetInt64(4) != 0 },
                Columns.ReadInstant(rows.GetString(0)));
        }
    }

    public static IEnumerable<HistoryEntry> History(Session session, HistoryQuery query)
    {
        if (query.Limit <= 0)
        {
            yield break;
        }

        using var rows = (query.Subject, query.Limit) switch
        {
            (null, int.MaxValue) => session.Rows(HistoryColumns + " ORDER BY id"),
            (null, _) => session.Rows($"SELECT * FROM ({HistoryColumns} ORDER BY id DESC LIMIT $1) ORDER BY id", query.Limit),
            _ => session.Rows(
                $"SELECT * FROM ({HistoryColumns} WHERE subject = $1 ORDER BY id DESC LIMIT $2) ORDER BY id", query.Subject, query.Limit),
        };
        while (rows.Read())
        {
            yield return new HistoryEntry(
                Columns.ReadInstant(rows.GetString(1)),
                rows.GetString(2),
                rows.GetString(3),
                rows.GetString(4),
                rows.GetString(5),
                rows.GetString(6));
        }
    }

    public static IEnumerable<LanguageCount> Languages(Session session)
    {
        using var rows = session.Rows(
            """
            SELECT v.language, count(*), count(json_extract(d.body, '$.uncodedLanguage'))
            FROM reports r
            JOIN revisions v ON v.report = r.id AND v.revision = r.revision
            JOIN readings d ON d.report = r.id
            GROUP BY v.language ORDER BY v.language
            """);
        while (rows.Read())
        {
            yield return new LanguageCount(rows.TextOrNull(0), rows.GetInt64(1), rows.GetInt64(2));
        }
    }

    public static LedgerCounts Counts(Session session)
    {
        long Count(string sql) => session.Number(sql) ?? 0;
        return new LedgerCounts(
            (int)Count("PRAGMA user_version"),
            Count("SELECT count(*) FROM reports"),
            Count("SELECT count(*) FROM revisions"),
            Count("SELECT count(*) FROM stories WHERE forward IS NULL"),
            Count("SELECT count(*) FROM events WHERE ended = 0 AND rejected = 0"),
            Count("SELECT count(*) FROM mentions"),
            Count("SELECT count(*) FROM claims"),
            Count("SELECT count(*) FROM mediations"),
            Count("SELECT count(*) FROM problems"));
    }
}
