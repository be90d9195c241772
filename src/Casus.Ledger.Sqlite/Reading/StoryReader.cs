using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads stories.</summary>
internal static class StoryReader
{
    private const int Page = 256;

    public static IEnumerable<Story> Read(Session session, StoriesQuery query)
    {
        if (query.Id is { } id)
        {
            if (Live(session, id) is { } number)
            {
                yield return One(session, number);
            }

            yield break;
        }

        using var rows = session.Rows("SELECT id FROM stories WHERE forward IS NULL ORDER BY id");
        while (rows.Read())
        {
            yield return One(session, rows.GetInt64(0));
        }
    }

    /// <summary>
    /// The ids that wait, a page at a time: whoever resolves them writes meanwhile, and a long read would keep the log from being folded in.
    /// </summary>
    public static IReadOnlyList<long> WaitingAfter(Session session, long after, long last)
    {
        var page = new List<long>();
        using var rows = session.Rows(
            "SELECT id FROM stories WHERE waiting = 1 AND id > $1 AND id <= $2 ORDER BY id LIMIT $3", after, last, Page);
        while (rows.Read())
        {
            page.Add(rows.GetInt64(0));
        }

        return page;
    }

    public static long LastStory(Session session) => session.Number("SELECT max(id) FROM stories") ?? 0;

    /// <summary>The number of the story that an id means now, or null when there is none.</summary>
    public static long? Live(Session session, string id)
    {
        if (!LedgerId.TryNumber(LedgerId.Story, id, out long number))
        {
            return null;
        }

        long? story = session.Number("SELECT id FROM stories WHERE id = $1", number);
        while (story is { } here && session.Number("SELECT forward FROM stories WHERE id = $1", here) is { } next)
        {
            story = next;
        }

        return story;
    }

    private static Story One(Session session, long number)
    {
        string? title = session.Text(
            """
            SELECT v.title FROM reports r JOIN revisions v ON v.report = r.id AND v.revision = r.revision
            WHERE r.story = $1 AND v.title IS NOT NULL ORDER BY r.day IS NULL, r.day, r.id LIMIT 1
            """,
            number);
        var documents = new List<string>();
        DateOnly? first = null, last = null;
        using var rows = session.Rows("SELECT document_id, day FROM reports WHERE story = $1 ORDER BY id", number);
        while (rows.Read())
        {
            documents.Add(rows.GetString(0));
            if (rows.DayOrNull(1) is { } day)
            {
                first = first is null || day < first ? day : first;
                last = last is null || day > last ? day : last;
            }
        }

        return new Story(LedgerId.Of(LedgerId.Story, number), title, documents, first, last);
    }
}
