using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Appends a report: its text and bytes, what was coded in it, and its story.</summary>
internal static class ReportWriter
{
    public static AppendResult Append(Session session, AppendReport change)
    {
        var report = change.Report;
        var (kind, known) = IdentityReader.Find(session, new IdentityQuery(report.Address, report.ContentDigest, report.Document));
        string id = known is { } same ? IdentityReader.IdOf(session, same) : IdentityReader.FreeId(session, report.Document.Id);
        var history = new HistoryWriter(session, change.Stamp);
        long number = kind switch
        {
            AppendKind.Added => Add(session, report, id, StoryWriter.Choose(session, history, change.StoryIds), history),
            AppendKind.Revised => Revise(session, report, id, known!.Value, change.StoryIds, history),
            _ => known!.Value,
        };
        session.Run("INSERT OR IGNORE INTO addresses (address, report) VALUES ($1, $2)", report.Address, number);
        long story = session.Number("SELECT story FROM reports WHERE id = $1", number)!.Value;
        if (kind != AppendKind.Unchanged)
        {
            StoryWriter.Wait(session, story);
            MarkWriter.Write(session, number, change.StoryMark);
        }

        return new AppendResult(kind, id, LedgerId.Of(LedgerId.Story, story));
    }

    private static long Add(Session session, ReadReport report, string id, long story, HistoryWriter history)
    {
        session.Run(
            "INSERT INTO reports (document_id, story, revision, day) VALUES ($1, $2, 1, $3)",
            id,
            story,
            Columns.Day(Columns.DayOf(report.Reading)));
        long number = session.Number("SELECT last_insert_rowid()")!.Value;
        AddRevision(session, report, number, 1);
        ReadingWriter.Add(session, report.Reading, number, id);
        history.Add(id, "read", report.Address);
        return number;
    }

    private static long Revise(
        Session session, ReadReport report, string id, long number, IReadOnlyList<string> storyIds, HistoryWriter history)
    {
        long revision = session.Number("SELECT revision FROM reports WHERE id = $1", number)!.Value + 1;
        long story = session.Number("SELECT story FROM reports WHERE id = $1", number)!.Value;
        StoryWriter.Choose(session, history, [LedgerId.Of(LedgerId.Story, story), .. storyIds]);
        bool isSameText = session.Number(
            "SELECT 1 FROM revisions WHERE report = $1 AND revision = $2 AND digest = $3", number, revision - 1, report.ContentDigest) is not null;
        ReadingWriter.Remove(session, number);
        session.Run("DELETE FROM report_words WHERE rowid = $1", number);
        string? day = Columns.Day(Columns.DayOf(report.Reading));
        session.Run("UPDATE reports SET revision = $2, day = $3 WHERE id = $1", number, revision, day);
        EventDayWriter.Move(session, number, day);
        AddRevision(session, report, number, revision);
        ReadingWriter.Add(session, report.Reading, number, id);
        history.Add(id, "revised", FormattableString.Invariant($"text {revision}{(isSameText ? ", same words" : "")}, {report.Address}"));
        return number;
    }

    private static void AddRevision(Session session, ReadReport report, long number, long revision)
    {
        var document = report.Document;
        var (raw, encoding) = RawBytes.Pack(report.Raw);
        session.Run(
            """
            INSERT INTO revisions (report, revision, address, media_type, digest, title, published, publisher, byline, url, language,
                                   text, raw, raw_encoding)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            number,
            revision,
            report.Address,
            report.MediaType,
            report.ContentDigest,
            document.Title,
            document.Published is { } published ? Columns.Word(published) : null,
            document.Publisher,
            document.Byline,
            document.Url,
            document.Language,
            document.Text,
            raw,
            encoding);
        session.Run("INSERT INTO report_words (rowid, title, text) VALUES ($1, $2, $3)", number, SpacedText.Of(document.Title), SpacedText.Of(document.Text));
    }
}
