using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Makes and joins stories and keeps which of them wait for resolution.</summary>
internal static class StoryWriter
{
    /// <summary>The story of a report: a new one where none is named; else the named one with the lowest number, which the others join.</summary>
    /// <exception cref="ArgumentException">There is no such story.</exception>
    public static long Choose(Session session, HistoryWriter history, IReadOnlyList<string> storyIds)
    {
        if (storyIds.Count == 0)
        {
            return Make(session, history);
        }

        var stories = new SortedSet<long>();
        foreach (string id in storyIds)
        {
            stories.Add(StoryReader.Live(session, id) ?? throw new ArgumentException($"There is no story '{id}'.", nameof(storyIds)));
        }

        long kept = stories.Min;
        foreach (long story in stories.Skip(1))
        {
            Join(session, history, story, kept);
        }

        return kept;
    }

    public static void Wait(Session session, long story) => session.Run("UPDATE stories SET waiting = 1 WHERE id = $1 AND waiting = 0", story);

    /// <summary>Marks a story as resolved; true when it waited.</summary>
    public static bool Settle(Session session, long story) =>
        session.Run("UPDATE stories SET waiting = 0 WHERE id = $1 AND waiting = 1", story) > 0;

    /// <summary>Makes a story.</summary>
    public static long Make(Session session, HistoryWriter history)
    {
        session.Run("INSERT INTO stories (waiting) VALUES (1)");
        long story = session.Number("SELECT last_insert_rowid()")!.Value;
        history.Add(LedgerId.Of(LedgerId.Story, story), "made", "");
        return story;
    }

    private static void Join(Session session, HistoryWriter history, long story, long kept)
    {
        session.Run("UPDATE reports SET story = $2 WHERE story = $1", story, kept);
        Forward(session, history, story, kept);
    }

    /// <summary>A story that has no report any more goes on in another.</summary>
    public static void Forward(Session session, HistoryWriter history, long story, long kept)
    {
        session.Run("UPDATE events SET story = $2 WHERE story = $1", story, kept);
        session.Run("UPDATE stories SET forward = $2, waiting = 0 WHERE id = $1", story, kept);
        Wait(session, kept);
        history.Add(LedgerId.Of(LedgerId.Story, story), "joined", "into " + LedgerId.Of(LedgerId.Story, kept));
    }
}
