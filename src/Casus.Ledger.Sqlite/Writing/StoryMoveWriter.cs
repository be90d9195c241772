using Casus.Ledger.Changes;
using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Moves reports between stories.</summary>
internal static class StoryMoveWriter
{
    public static AppendResult Append(Session session, AppendStories change)
    {
        var history = new HistoryWriter(session, change.Stamp);
        var left = new SortedDictionary<long, SortedDictionary<long, int>>(); // by story: how many of its reports each story took
        string[] ids = new string[change.Stories.Count];
        for (int i = 0; i < ids.Length; i++)
        {
            long target = Target(session, history, change.Stories[i].StoryId);
            foreach (string document in change.Stories[i].DocumentIds)
            {
                Move(session, history, document, target, left);
            }

            StoryWriter.Wait(session, target);
            ids[i] = LedgerId.Of(LedgerId.Story, target);
        }

        foreach (var (story, takers) in left)
        {
            Leave(session, history, story, takers);
        }

        session.Run("UPDATE story_marks SET settled = 1 WHERE settled = 0");
        return new AppendResult(history.HasChanges ? AppendKind.Added : AppendKind.Unchanged, "", "") { StoryIds = ids };
    }

    private static long Target(Session session, HistoryWriter history, string id)
    {
        if (id.Length == 0)
        {
            return StoryWriter.Make(session, history);
        }

        return StoryReader.Live(session, id) is { } story && LedgerId.Of(LedgerId.Story, story) == id
            ? story
            : throw new ArgumentException($"There is no story '{id}' or it was joined into another.", nameof(id));
    }

    private static void Move(
        Session session, HistoryWriter history, string document, long target, SortedDictionary<long, SortedDictionary<long, int>> left)
    {
        long report = EventRow.Report(session, document);
        long from = session.Number("SELECT story FROM reports WHERE id = $1", report)!.Value;
        if (from == target)
        {
            return;
        }

        session.Run("UPDATE reports SET story = $2 WHERE id = $1", report, target);
        history.Add(document, "moved", $"from {LedgerId.Of(LedgerId.Story, from)} to {LedgerId.Of(LedgerId.Story, target)}");
        if (!left.TryGetValue(from, out var takers))
        {
            left.Add(from, takers = []);
        }

        takers[target] = takers.GetValueOrDefault(target) + 1;
    }

    private static void Leave(Session session, HistoryWriter history, long story, SortedDictionary<long, int> takers)
    {
        session.Run(
            """
            UPDATE events SET story = (SELECT r.story FROM event_mentions m JOIN reports r ON r.id = m.report WHERE m.event = events.id AND m.n = 0)
            WHERE story = $1 AND EXISTS (SELECT 1 FROM event_mentions m WHERE m.event = events.id AND m.n = 0)
            """,
            story);
        if (session.Number("SELECT 1 FROM reports WHERE story = $1 LIMIT 1", story) is not null)
        {
            StoryWriter.Wait(session, story);
            return;
        }

        long most = takers.OrderByDescending(t => t.Value).ThenBy(t => t.Key).First().Key;
        // Reports may have gone on from there in the same change.
        StoryWriter.Forward(session, history, story, StoryReader.Live(session, LedgerId.Of(LedgerId.Story, most))!.Value);
    }
}
