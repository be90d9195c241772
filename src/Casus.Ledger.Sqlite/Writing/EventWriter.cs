using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Writes single events: makes, changes, ends them.</summary>
internal sealed class EventWriter(Session session, HistoryWriter history)
{
    /// <summary>Gives a new event the next free id; its number.</summary>
    public long Make(Event told, long story)
    {
        session.Run("INSERT INTO events (story, ended) VALUES ($1, 0)", story);
        long number = session.Number("SELECT last_insert_rowid()")!.Value;
        var row = EventRow.Of(session, told);
        WriteValues(number, told, row.Body);
        WriteMembers(number, row.Members);
        EventDayWriter.Write(session, number, told);
        WriteClaims(number, row.Claims);
        history.Add(LedgerId.Of(LedgerId.Event, number), "made", EventWords.Of(told));
        return number;
    }

    /// <summary>Changes a known event where it differs from what is kept.</summary>
    public void Change(Event told, long number)
    {
        var row = EventRow.Of(session, told);
        var kept = EventReader.One(session, number);
        var keptRow = EventRow.Of(session, kept);
        bool isSameBody = row.Body == keptRow.Body, areSameMembers = row.Members.SequenceEqual(keptRow.Members);
        bool areSameClaims = row.Claims.SequenceEqual(keptRow.Claims);
        if (isSameBody && areSameMembers && areSameClaims)
        {
            return;
        }

        if (!isSameBody)
        {
            RemoveValues(number);
            WriteValues(number, told, row.Body);
        }

        if (!areSameMembers)
        {
            session.Run("DELETE FROM event_mentions WHERE event = $1", number);
            WriteMembers(number, row.Members);
        }

        if (!isSameBody || !areSameMembers)
        {
            EventDayWriter.Write(session, number, told);
        }

        if (!areSameClaims)
        {
            session.Run("DELETE FROM event_claims WHERE event = $1", number);
            WriteClaims(number, row.Claims);
        }

        history.Add(LedgerId.Of(LedgerId.Event, number), "changed", EventWords.Difference(kept, told));
    }

    /// <summary>Ends an event; its number is not given again.</summary>
    /// <param name="number">The event.</param>
    /// <param name="forward">The event that it was joined into, or null.</param>
    public void End(long number, long? forward)
    {
        RemoveValues(number);
        EventDayWriter.Remove(session, number);
        session.Run("DELETE FROM event_mentions WHERE event = $1", number);
        session.Run("DELETE FROM event_claims WHERE event = $1", number);
        session.Run(
            """
            UPDATE events SET ended = 1, forward = $2, type = NULL, mode = NULL, cameo = NULL, status = NULL, first_day = NULL,
                last_day = NULL, place = NULL, reports = NULL, origins = NULL, body = NULL, rejected = 0 WHERE id = $1
            """,
            number,
            forward);
        string id = LedgerId.Of(LedgerId.Event, number);
        history.Add(id, forward is null ? "ended" : "joined", forward is { } other ? "into " + LedgerId.Of(LedgerId.Event, other) : "");
    }

    private void WriteValues(long number, Event told, string body)
    {
        var days = EventDays.Of(told.Date);
        session.Run(
            """
            UPDATE events SET type = $2, mode = $3, cameo = $4, status = $5, first_day = $6, last_day = $7, place = $8, reports = $9,
                origins = $10, body = $11, rejected = $12 WHERE id = $1
            """,
            number,
            told.Code.Event.Value,
            told.Code.Mode ?? "",
            told.Code.Cameo ?? "",
            Columns.Word(told.Status),
            Columns.Day(days?.First),
            Columns.Day(days?.Last),
            told.Place is { } place ? WorldWriter.Place(session, place) : null,
            told.Reports,
            told.Origins,
            body,
            told.IsRejected ? 1 : 0);
        WriteActors(number, "source", told.Sources);
        WriteActors(number, "target", told.Targets);
        foreach (var (kind, value) in told.Quantities)
        {
            session.Run(
                "INSERT INTO event_quantities (event, kind, low, best, high) VALUES ($1, $2, $3, $4, $5)",
                number,
                kind,
                value.Low,
                value.Best,
                value.High);
        }
    }

    private void RemoveValues(long number)
    {
        session.Run("DELETE FROM event_actors WHERE event = $1", number);
        session.Run("DELETE FROM event_quantities WHERE event = $1", number);
    }

    private void WriteActors(long number, string side, IReadOnlyList<Actor> actors)
    {
        for (int n = 0; n < actors.Count; n++)
        {
            session.Run(
                "INSERT INTO event_actors (event, side, n, actor) VALUES ($1, $2, $3, $4)", number, side, n, WorldWriter.Actor(session, actors[n]));
        }
    }

    private void WriteMembers(long number, IReadOnlyList<MemberRow> members)
    {
        for (int n = 0; n < members.Count; n++)
        {
            var member = members[n];
            long? mention = session.Number(
                "SELECT id FROM mentions WHERE report = $1 AND trigger_start = $2 AND trigger_end = $3 AND body = $4",
                member.Report,
                member.Trigger.Start,
                member.Trigger.End,
                member.Body);
            session.Run(
                "INSERT INTO event_mentions (event, n, report, mention, body, reasons) VALUES ($1, $2, $3, $4, $5, $6)",
                number,
                n,
                member.Report,
                mention,
                mention is null ? member.Body : null,
                member.Reasons);
        }
    }

    private void WriteClaims(long number, IReadOnlyList<ClaimRow> claims)
    {
        for (int n = 0; n < claims.Count; n++)
        {
            var claim = claims[n];
            session.Run(
                "INSERT INTO event_claims (event, n, report, kind, status, body) VALUES ($1, $2, $3, $4, $5, $6)",
                number,
                n,
                claim.Report,
                claim.Kind,
                claim.Status,
                claim.Body);
        }
    }
}
