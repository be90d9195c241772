using Casus.Json;
using Casus.Ledger.Changes;
using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Appends what a person corrects.</summary>
internal static class CorrectionWriter
{
    public static AppendResult Append(Session session, AppendCorrection change)
    {
        var correction = change.Correction;
        var kept = CorrectionReader.Read(session).ToList();
        var undone = correction.Undoes is { } id ? Undone(kept, correction, id) : null;
        string body = CoreJson.Write(correction with { Id = "", Undoes = null });
        if (kept.Find(c => c.Undoes == correction.Undoes && CoreJson.Write(c with { Id = "", Undoes = null }) == body) is { } same)
        {
            return new AppendResult(AppendKind.Unchanged, "", "") { CorrectionId = same.Id };
        }

        session.Run(
            "INSERT INTO corrections (at, by, kind, undoes, subject, body) VALUES ($1, $2, $3, $4, $5, $6)",
            Columns.Instant(correction.At),
            correction.By,
            Columns.Word(correction.Kind),
            undone is null ? null : Number(undone.Id),
            correction.Subject,
            body);
        string given = LedgerId.Of(LedgerId.Correction, session.Number("SELECT last_insert_rowid()")!.Value);
        Note(session, new HistoryWriter(session, change.Stamp), correction with { Id = given }, undone);
        foreach (var named in Named(kept, undone ?? correction).Select(m => m.DocumentId).Distinct(StringComparer.Ordinal))
        {
            if (session.Number("SELECT story FROM reports WHERE document_id = $1", named) is { } story)
            {
                StoryWriter.Wait(session, story);
            }
        }

        return new AppendResult(AppendKind.Added, "", "") { CorrectionId = given };
    }

    private static Correction Undone(List<Correction> kept, Correction correction, string id) =>
        Correction.Holding(kept).FirstOrDefault(c => c.Id == id) ?? kept.Find(c => c.Id == id && c.Undoes is not null && !IsUndone(kept, c))
        ?? (kept.Exists(c => c.Undoes == id && c.By == correction.By && c.At == correction.At) ? kept.Find(c => c.Id == id) : null)
        ?? throw new ArgumentException($"There is no correction '{id}' that holds.", nameof(correction));

    // The last undoing of a correction that is not undone itself.
    private static bool IsUndone(List<Correction> kept, Correction correction) =>
        kept.Exists(c => c.Undoes == correction.Id && !IsUndone(kept, c));

    // What is undone by the undoing of an undoing is what that undid.
    private static IEnumerable<CorrectionMention> Named(List<Correction> kept, Correction correction) => correction.Undoes is { } id
        ? Named(kept, kept.First(c => c.Id == id))
        : correction.Mentions.Concat(correction.Others);

    private static void Note(Session session, HistoryWriter history, Correction correction, Correction? undone)
    {
        string why = correction.Note.Length > 0 ? $": {correction.Note}" : "";
        history.Add(correction.Id, "made", $"{Columns.Word(correction.Kind)} {correction.Subject}, by {correction.By}{why}");
        if (undone is not null)
        {
            history.Add(undone.Id, "undone", $"{correction.Id} by {correction.By}{why}");
        }

        string values = string.Concat(correction.Values.Select(v => $", {v.Field} {CorrectionFields.Print(v)}"));
        foreach (string subject in (undone ?? correction).Subject.Split(", ").Where(s => EventReader.Live(session, s) is not null))
        {
            history.Add(
                subject,
                undone is null ? "corrected" : "undone",
                $"{correction.Id} {Columns.Word((undone ?? correction).Kind)} {(undone ?? correction).Subject}{values}, by {correction.By}{why}");
        }
    }

    private static long Number(string id) => LedgerId.TryNumber(LedgerId.Correction, id, out long number) ? number : 0;
}
