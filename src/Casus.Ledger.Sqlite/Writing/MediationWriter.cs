using Casus.Json;
using Casus.Ledger.Changes;
using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Replaces the mediations; one with the same mediator, parties and first event keeps its id.</summary>
internal static class MediationWriter
{
    private sealed record Key(string Mediator, string Parties, long FirstEvent);

    public static AppendResult Append(Session session, AppendMediations change)
    {
        var history = new HistoryWriter(session, change.Stamp);
        var known = Known(session);
        foreach (var mediation in change.Mediations)
        {
            var key = KeyOf(session, mediation);
            string body = CoreJson.Write(mediation with { Id = "" });
            if (!known.Remove(key, out var stored))
            {
                history.Add(LedgerId.Of(LedgerId.Mediation, Add(session, key, mediation, body)), "made", $"{key.Mediator}: {key.Parties}");
            }
            else if (stored.Body != body)
            {
                session.Run("UPDATE mediations SET stage = $2, body = $3 WHERE id = $1", stored.Id, Columns.Word(mediation.Stage), body);
                history.Add(LedgerId.Of(LedgerId.Mediation, stored.Id), "changed", Columns.Word(mediation.Stage));
            }
        }

        foreach (var (id, _) in known.Values.OrderBy(stored => stored.Id))
        {
            session.Run("DELETE FROM mediations WHERE id = $1", id);
            history.Add(LedgerId.Of(LedgerId.Mediation, id), "ended", "");
        }

        return new AppendResult(history.HasChanges ? AppendKind.Added : AppendKind.Unchanged, "", "");
    }

    private static long Add(Session session, Key key, Mediation mediation, string body)
    {
        session.Run(
            "INSERT INTO mediations (mediator, parties, first_event, stage, body) VALUES ($1, $2, $3, $4, $5)",
            key.Mediator,
            key.Parties,
            key.FirstEvent,
            Columns.Word(mediation.Stage),
            body);
        return session.Number("SELECT last_insert_rowid()")!.Value;
    }

    private static Dictionary<Key, (long Id, string Body)> Known(Session session)
    {
        var rows = new List<(long Id, string Mediator, string Parties, long Event, string Body)>();
        using (var row = session.Rows("SELECT id, mediator, parties, first_event, body FROM mediations ORDER BY id"))
        {
            while (row.Read())
            {
                rows.Add((row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4)));
            }
        }

        // The first event may have been joined into another since; the mediation is the same.
        var known = new Dictionary<Key, (long, string)>();
        foreach (var row in rows)
        {
            long first = EventReader.Live(session, LedgerId.Of(LedgerId.Event, row.Event)) ?? row.Event;
            if (!known.TryAdd(new Key(row.Mediator, row.Parties, first), (row.Id, row.Body)))
            {
                known.Add(new Key(row.Mediator, row.Parties, -row.Id), (row.Id, row.Body));
            }
        }

        return known;
    }

    private static Key KeyOf(Session session, Mediation mediation)
    {
        if (mediation.EventIds.Count == 0)
        {
            throw new ArgumentException("A mediation has at least one event.", nameof(mediation));
        }

        long first = 0;
        foreach (string id in mediation.EventIds.Reverse())
        {
            first = EventReader.Live(session, id) ?? throw new ArgumentException($"There is no event '{id}'.", nameof(mediation));
        }

        return new Key(mediation.Mediator.Value, string.Join(' ', mediation.Parties), first);
    }
}
