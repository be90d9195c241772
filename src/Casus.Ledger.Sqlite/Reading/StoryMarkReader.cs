using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads what was kept of reports for finding their stories.</summary>
internal static class StoryMarkReader
{
    public static IEnumerable<StoredStoryMark> Read(Session session)
    {
        using (var bare = session.Rows(
            """
            SELECT r.document_id, r.story FROM reports r LEFT JOIN story_marks m ON m.report = r.id
            WHERE m.id IS NULL ORDER BY r.id
            """))
        {
            while (bare.Read())
            {
                yield return new StoredStoryMark(bare.GetString(0), LedgerId.Of(LedgerId.Story, bare.GetInt64(1)), default, false);
            }
        }

        using var rows = session.Rows(
            """
            SELECT r.document_id, r.story, m.body, m.settled FROM story_marks m CROSS JOIN reports r ON r.id = m.report
            ORDER BY m.id
            """);
        while (rows.Read())
        {
            yield return new StoredStoryMark(
                rows.GetString(0), LedgerId.Of(LedgerId.Story, rows.GetInt64(1)), (byte[])rows.GetValue(2), rows.GetInt64(3) == 1);
        }
    }
}
