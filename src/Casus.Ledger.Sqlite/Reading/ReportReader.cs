using Casus.Json;
using Casus.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads stored reports.</summary>
internal static class ReportReader
{
    private const string Columns =
        """
        SELECT r.id, r.document_id, r.story, r.revision, v.address, v.media_type, v.title, v.published, v.publisher, v.byline, v.url,
               v.language, v.text, i.body
        FROM reports r
        JOIN revisions v ON v.report = r.id AND v.revision = r.revision
        LEFT JOIN inferences i ON i.report = r.id

        """;

    public static IEnumerable<StoredReport> Read(Session session, ReportsQuery query)
    {
        string? words = query.Search is null ? null : SearchWords.Match(query.Search);
        if (query.Limit <= 0 || words is { Length: 0 })
        {
            yield break;
        }

        using var rows = (query.Id, words) switch
        {
            (null, null) => session.Rows(Columns + "ORDER BY r.id LIMIT $1", query.Limit),
            (_, null) => session.Rows(Columns + "WHERE r.document_id = $1 LIMIT $2", query.Id, query.Limit),
            _ => session.Rows(
                Columns +
                """
                JOIN (SELECT rowid AS report, bm25(report_words, 4.0, 1.0) AS score FROM report_words WHERE report_words MATCH $1) w
                  ON w.report = r.id
                WHERE $2 IS NULL OR r.document_id = $2
                ORDER BY w.score, r.id LIMIT $3
                """,
                words,
                query.Id,
                query.Limit),
        };
        while (rows.Read())
        {
            yield return One(session, rows);
        }
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Read(Session session, RawBytesQuery query)
    {
        using var rows = session.Rows(
            """
            SELECT v.raw, v.raw_encoding FROM reports r JOIN revisions v ON v.report = r.id
            WHERE r.document_id = $1 AND v.revision = CASE $2 WHEN 0 THEN r.revision ELSE $2 END
            """,
            query.Id,
            query.Revision);
        while (rows.Read())
        {
            yield return RawBytes.Unpack(rows.GetFieldValue<byte[]>(0), rows.GetString(1));
        }
    }

    private static StoredReport One(Session session, SqliteDataReader row)
    {
        var document = new Document(row.GetString(1), row.GetString(12))
        {
            Title = row.TextOrNull(6),
            Published = row.TextOrNull(7) is { } published ? CoreJson.Read<PublicationTime>('"' + published + '"') : null,
            Publisher = row.TextOrNull(8),
            Byline = row.TextOrNull(9),
            Url = row.TextOrNull(10),
            Language = row.TextOrNull(11),
        };
        return new StoredReport(
            document,
            ReadingReader.One(session, row.GetInt64(0)),
            row.GetString(4),
            row.GetString(5),
            LedgerId.Of(LedgerId.Story, row.GetInt64(2)),
            row.GetInt32(3),
            row.TextOrNull(13) is { } inference ? CoreJson.Read<ReferenceInference>(inference) : null);
    }
}
