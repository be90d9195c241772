using Casus.Ledger.Changes;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Writes what is kept of reports for finding their stories.</summary>
internal static class MarkWriter
{
    public static AppendResult Append(Session session, AppendStoryMarks change)
    {
        foreach (var mark in change.Marks)
        {
            Write(session, EventRow.Report(session, mark.DocumentId), mark.Mark);
        }

        return new AppendResult(AppendKind.Unchanged, "", "");
    }

    /// <summary>A report that is placed anew goes to the end.</summary>
    public static void Write(Session session, long report, ReadOnlyMemory<byte> mark)
    {
        session.Run("DELETE FROM story_marks WHERE report = $1", report);
        if (!mark.IsEmpty)
        {
            session.Run("INSERT INTO story_marks (report, settled, body) VALUES ($1, 0, $2)", report, mark.ToArray());
        }
    }
}
