using Casus.Json;
using Casus.Ledger.Changes;
using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Puts what resolution made of a story in the place of what was kept of it.</summary>
internal static class ResolutionWriter
{
    public static AppendResult Append(Session session, AppendResolution change)
    {
        var resolution = change.Resolution;
        long story = Story(session, resolution.StoryId);
        var history = new HistoryWriter(session, change.Stamp);
        var writer = new EventWriter(session, history);
        var leaving = Known(session, story);
        var told = Numbers(session, resolution.Events);
        for (int i = 0; i < resolution.Events.Count; i++)
        {
            if (told[i] is { } number)
            {
                leaving.Remove(number);
                writer.Change(resolution.Events[i], number);
            }
            else
            {
                writer.Make(resolution.Events[i], EventStory(session, resolution.Events[i], story));
            }
        }

        End(session, writer, leaving, told, resolution.Forwards);
        bool isDated = WriteInferences(session, story, resolution.Inferences);
        bool hasWaited = StoryWriter.Settle(session, story);
        return new AppendResult(history.HasChanges || isDated || hasWaited ? AppendKind.Added : AppendKind.Unchanged, "", "");
    }

    private static long Story(Session session, string id)
    {
        long story = StoryReader.Live(session, id) ?? throw new ArgumentException($"There is no story '{id}'.", nameof(id));
        return LedgerId.Of(LedgerId.Story, story) == id
            ? story
            : throw new ArgumentException($"Story '{id}' was joined into '{LedgerId.Of(LedgerId.Story, story)}'.", nameof(id));
    }

    private static SortedSet<long> Known(Session session, long story)
    {
        var known = new SortedSet<long>();
        using var rows = session.Rows("SELECT id FROM events WHERE story = $1 AND ended = 0", story);
        while (rows.Read())
        {
            known.Add(rows.GetInt64(0));
        }

        return known;
    }

    /// <summary>The number of each event that has an id, null for new ones.</summary>
    private static long?[] Numbers(Session session, IReadOnlyList<Event> events)
    {
        var numbers = new long?[events.Count];
        var seen = new HashSet<long>();
        for (int i = 0; i < events.Count; i++)
        {
            string id = events[i].Id;
            if (id.Length == 0)
            {
                continue;
            }

            long number = EventReader.Live(session, id) is { } live && LedgerId.Of(LedgerId.Event, live) == id
                ? live
                : throw new ArgumentException($"There is no event '{id}' or it has ended.", nameof(events));
            numbers[i] = seen.Add(number) ? number : throw new ArgumentException($"Event '{id}' is there twice.", nameof(events));
        }

        return numbers;
    }

    private static long EventStory(Session session, Event told, long story) => told.StoryId.Length == 0
        ? story
        : StoryReader.Live(session, told.StoryId) ?? throw new ArgumentException($"There is no story '{told.StoryId}'.", nameof(told));

    private static void End(
        Session session, EventWriter writer, SortedSet<long> leaving, long?[] told, IReadOnlyList<KeyValuePair<string, string>> forwards)
    {
        var targets = new SortedDictionary<long, string>();
        foreach (var (from, to) in forwards)
        {
            // An event that has ended stays as it is: the same resolution may come twice.
            if (EventReader.Live(session, from) is { } number && LedgerId.Of(LedgerId.Event, number) == from)
            {
                if (told.Contains(number))
                {
                    throw new ArgumentException($"Event '{from}' is both told and joined into '{to}'.", nameof(forwards));
                }

                leaving.Add(number);
                targets[number] = to;
            }
        }

        foreach (long number in leaving)
        {
            long? target = targets.TryGetValue(number, out string? to) ? Target(session, to, leaving) : null;
            writer.End(number, target);
        }
    }

    private static long Target(Session session, string to, SortedSet<long> leaving) =>
        EventReader.Live(session, to) is { } target && !leaving.Contains(target)
            ? target
            : throw new ArgumentException($"An event was joined into '{to}', which is no event or ends.", nameof(to));

    private static bool WriteInferences(Session session, long story, IReadOnlyList<ReferenceInference> inferences)
    {
        var before = new SortedDictionary<long, string>();
        using (var rows = session.Rows("SELECT i.report, i.body FROM reports r JOIN inferences i ON i.report = r.id WHERE r.story = $1", story))
        {
            while (rows.Read())
            {
                before.Add(rows.GetInt64(0), rows.GetString(1));
            }
        }

        bool isChanged = false;
        foreach (var inference in inferences)
        {
            long report = EventRow.Report(session, inference.DocumentId);
            string body = CoreJson.Write(inference);
            if (before.Remove(report, out string? kept) && kept == body)
            {
                continue;
            }

            isChanged = true;
            session.Run(
                "INSERT OR REPLACE INTO inferences (report, earliest, latest, body) VALUES ($1, $2, $3, $4)",
                report,
                Columns.Day(inference.Earliest),
                Columns.Day(inference.Latest),
                body);
        }

        foreach (long report in before.Keys)
        {
            session.Run("DELETE FROM inferences WHERE report = $1", report);
        }

        return isChanged || before.Count > 0;
    }
}
