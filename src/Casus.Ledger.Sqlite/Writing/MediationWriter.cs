using Casus.Json;
using Casus.Ledger.Changes;
using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Puts mediations in the place of others; one with the same mediator and most of its openings keeps its id.</summary>
internal static class MediationWriter
{
    private sealed record Stored(long Id, string Mediator, string Body, HashSet<long> Openings, HashSet<long> Events);

    public static AppendResult Append(Session session, AppendMediations change)
    {
        var history = new HistoryWriter(session, change.Stamp);
        var known = Known(session, change.Replaced);
        var news = change.Mediations.Select(m => (Mediation: m, Events: EventsOf(session, m), Openings: OpeningsOf(session, m))).ToList();
        long[] ids = Match(known, news.Select(n => (n.Mediation.Mediator.Value, n.Openings)).ToList());
        for (int i = 0; i < ids.Length; i++)
        {
            var (mediation, events, openings) = news[i];
            var stored = known.Find(k => k.Id == ids[i]);
            string body = CoreJson.Write(mediation with { Id = "" });
            ids[i] = stored?.Id ?? Add(session, history, mediation, openings, body);
            if (stored is not null && stored.Body != body)
            {
                session.Run(
                    "UPDATE mediations SET parties = $2, first_event = $3, stage = $4, body = $5 WHERE id = $1",
                    stored.Id, string.Join(' ', mediation.Parties), openings.Min(), Columns.Word(mediation.Stage), body);
                history.Add(LedgerId.Of(LedgerId.Mediation, stored.Id), "changed", Columns.Word(mediation.Stage));
            }

            if (stored is null || !stored.Events.SetEquals(events) || !stored.Openings.SetEquals(openings))
            {
                Hold(session, ids[i], events, openings);
            }
        }

        foreach (var stored in known.Where(k => !ids.Contains(k.Id)))
        {
            int at = news.FindIndex(n => n.Mediation.Mediator.Value == stored.Mediator && n.Openings.Overlaps(stored.Openings));
            End(session, history, stored.Id, at < 0 ? null : ids[at]);
        }

        Open(session, change);
        session.Run("DELETE FROM mediation_news");
        return new AppendResult(history.HasChanges ? AppendKind.Added : AppendKind.Unchanged, "", "");
    }

    // The pair with most openings in common comes first; of equals the lower number, then the earlier mediation.
    private static long[] Match(List<Stored> known, List<(string Mediator, HashSet<long> Openings)> news)
    {
        var pairs = from stored in known
                    from i in Enumerable.Range(0, news.Count)
                    where news[i].Mediator == stored.Mediator
                    let shared = stored.Openings.Count(news[i].Openings.Contains)
                    where shared > 0
                    orderby shared descending, stored.Id, i
                    select (stored.Id, Index: i);
        long[] ids = new long[news.Count];
        foreach (var (id, index) in pairs)
        {
            if (ids[index] == 0 && !ids.Contains(id))
            {
                ids[index] = id;
            }
        }

        return ids;
    }

    private static long Add(Session session, HistoryWriter history, Mediation mediation, HashSet<long> openings, string body)
    {
        string parties = string.Join(' ', mediation.Parties);
        session.Run(
            "INSERT INTO mediations (mediator, parties, first_event, stage, body) VALUES ($1, $2, $3, $4, $5)",
            mediation.Mediator.Value,
            parties,
            openings.Min(),
            Columns.Word(mediation.Stage),
            body);
        long id = session.Number("SELECT last_insert_rowid()")!.Value;
        history.Add(LedgerId.Of(LedgerId.Mediation, id), "made", $"{mediation.Mediator}: {parties}");
        return id;
    }

    private static void Hold(Session session, long id, HashSet<long> events, HashSet<long> openings)
    {
        session.Run("DELETE FROM mediation_events WHERE mediation = $1", id);
        foreach (long told in events.Order())
        {
            session.Run("INSERT INTO mediation_events (event, mediation, opens) VALUES ($1, $2, $3)", told, id, openings.Contains(told) ? 1 : 0);
        }
    }

    private static void End(Session session, HistoryWriter history, long id, long? forward)
    {
        session.Run("DELETE FROM mediation_events WHERE mediation = $1", id);
        session.Run("DELETE FROM mediations WHERE id = $1", id);
        if (forward is { } other)
        {
            session.Run("INSERT INTO mediation_forwards (id, forward) VALUES ($1, $2)", id, other);
        }

        string into = forward is null ? "" : "into " + LedgerId.Of(LedgerId.Mediation, forward.Value);
        history.Add(LedgerId.Of(LedgerId.Mediation, id), forward is null ? "ended" : "joined", into);
    }

    private static void Open(Session session, AppendMediations change)
    {
        if (change.OpenedIn is null)
        {
            session.Run("DELETE FROM mediation_openings");
        }

        foreach (string story in change.OpenedIn ?? [])
        {
            session.Run("DELETE FROM mediation_openings WHERE story = $1", LedgerId.TryNumber(LedgerId.Story, story, out long number) ? number : 0);
        }

        foreach (var opening in change.Openings)
        {
            session.Run(
                "INSERT OR REPLACE INTO mediation_openings (event, mediator, parties, story, day) VALUES ($1, $2, $3, $4, $5)",
                Number(session, opening.EventId),
                opening.Mediator.Value,
                string.Join(' ', opening.Parties),
                StoryReader.Live(session, opening.StoryId) ?? throw new ArgumentException($"There is no story '{opening.StoryId}'.", nameof(change)),
                Columns.Day(opening.Day));
        }
    }

    private static List<Stored> Known(Session session, IReadOnlyList<string>? replaced)
    {
        var wanted = replaced?.Select(id => LedgerId.TryNumber(LedgerId.Mediation, id, out long number) ? number : 0).ToHashSet();
        var known = new List<Stored>();
        using (var row = session.Rows("SELECT id, mediator, body FROM mediations ORDER BY id"))
        {
            while (row.Read())
            {
                if (wanted is null || wanted.Contains(row.GetInt64(0)))
                {
                    known.Add(new Stored(row.GetInt64(0), row.GetString(1), row.GetString(2), [], []));
                }
            }
        }

        foreach (var stored in known)
        {
            using var row = session.Rows("SELECT event, opens FROM mediation_events WHERE mediation = $1", stored.Id);
            var rows = new List<(long Event, bool Opens)>();
            while (row.Read())
            {
                rows.Add((row.GetInt64(0), row.GetInt64(1) != 0));
            }

            row.Close();
            foreach (var (told, opens) in rows)
            {
                // An event may have been joined into another since; the mediation is the same.
                long live = EventReader.Live(session, LedgerId.Of(LedgerId.Event, told)) ?? told;
                stored.Events.Add(live);
                if (opens)
                {
                    stored.Openings.Add(live);
                }
            }
        }

        return known;
    }

    private static HashSet<long> EventsOf(Session session, Mediation mediation) => mediation.EventIds.Count == 0
        ? throw new ArgumentException("A mediation has at least one event.", nameof(mediation))
        : mediation.EventIds.Select(id => Number(session, id)).ToHashSet();

    private static HashSet<long> OpeningsOf(Session session, Mediation mediation) =>
        (mediation.OpeningIds.Count > 0 ? mediation.OpeningIds : [mediation.EventIds[0]]).Select(id => Number(session, id)).ToHashSet();

    private static long Number(Session session, string id) =>
        EventReader.Live(session, id) ?? throw new ArgumentException($"There is no event '{id}'.", nameof(id));
}
