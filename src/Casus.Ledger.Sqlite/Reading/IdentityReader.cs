using Casus.Ledger.Changes;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Says what a report just read is to the ledger, by the rule of <see cref="IdentityQuery"/>.</summary>
internal static class IdentityReader
{
    public static IEnumerable<ReportIdentity> Read(Session session, IdentityQuery query)
    {
        var (kind, report) = Find(session, query);
        if (report is not { } number)
        {
            return [new ReportIdentity(kind, FreeId(session, query.Document.Id), "")];
        }

        long story = session.Number("SELECT story FROM reports WHERE id = $1", number)!.Value;
        return [new ReportIdentity(kind, IdOf(session, number), LedgerId.Of(LedgerId.Story, story))];
    }

    /// <summary>The id of a report by its number.</summary>
    public static string IdOf(Session session, long report) => session.Text("SELECT document_id FROM reports WHERE id = $1", report)!;

    /// <summary>The kind, and the number of the report that the ledger holds already, or null.</summary>
    public static (AppendKind Kind, long? Report) Find(Session session, IdentityQuery query)
    {
        if (session.Number("SELECT report FROM addresses WHERE address = $1", query.Address) is { } known)
        {
            bool isSame = session.Number("SELECT 1 FROM revisions WHERE report = $1 AND digest = $2", known, query.ContentDigest) is not null;
            return (isSame && !BringsNews(session, known, query) ? AppendKind.Unchanged : AppendKind.Revised, known);
        }

        if (Copy(session, query) is not { } copy)
        {
            return (AppendKind.Added, null);
        }

        return (BringsNews(session, copy, query) ? AppendKind.Revised : AppendKind.Unchanged, copy);
    }

    private static long? Copy(Session session, IdentityQuery query) => IsWeb(query.Address)
        ? session.Number(
            """
            SELECT v.report FROM revisions v
            WHERE v.digest = $1 AND NOT EXISTS (
                SELECT 1 FROM addresses a WHERE a.report = v.report AND (a.address LIKE 'http://%' OR a.address LIKE 'https://%'))
            ORDER BY v.report LIMIT 1
            """,
            query.ContentDigest)
        : session.Number("SELECT report FROM revisions WHERE digest = $1 ORDER BY report LIMIT 1", query.ContentDigest);

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when no text of the report with this content has a date, title or publisher that this one has.</summary>
    private static bool BringsNews(Session session, long report, IdentityQuery query)
    {
        using var row = session.Rows(
            "SELECT count(published), count(title), count(publisher) FROM revisions WHERE report = $1 AND digest = $2",
            report,
            query.ContentDigest);
        row.Read();
        return (query.Document.Published is not null && row.GetInt64(0) == 0)
            || (query.Document.Title is not null && row.GetInt64(1) == 0)
            || (query.Document.Publisher is not null && row.GetInt64(2) == 0);
    }

    /// <summary>The wanted id, or the first free of id~2, id~3 ...; doubling, then halving, for ids that many reports want.</summary>
    public static string FreeId(Session session, string wanted)
    {
        if (!IsTaken(session, wanted))
        {
            return wanted;
        }

        long taken = 1, free = 2;
        while (IsTaken(session, Numbered(wanted, free)))
        {
            (taken, free) = (free, free * 2);
        }

        while (free - taken > 1)
        {
            long middle = (taken + free) / 2;
            if (IsTaken(session, Numbered(wanted, middle)))
            {
                taken = middle;
            }
            else
            {
                free = middle;
            }
        }

        return Numbered(wanted, free);
    }

    private static string Numbered(string id, long number) => FormattableString.Invariant($"{id}~{number}");

    private static bool IsTaken(Session session, string id) => session.Number("SELECT 1 FROM reports WHERE document_id = $1", id) is not null;
}
