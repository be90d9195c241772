using Casus.Ledger.Changes;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Appends a problem, once.</summary>
internal static class ProblemWriter
{
    private const int MostBytes = 64 * 1024;

    public static AppendResult Append(Session session, AppendProblem change)
    {
        var problem = change.Problem;
        var raw = change.Raw.Length > MostBytes ? change.Raw[..MostBytes] : change.Raw;
        var (bytes, encoding) = RawBytes.Pack(raw);
        int added = session.Run(
            """
            INSERT INTO problems (at, code, place, reason, notice, raw, raw_encoding) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (place, code, reason) DO NOTHING
            """,
            Columns.Instant(change.Stamp.At),
            problem.Code,
            problem.Where,
            problem.Reason,
            problem.IsNotice ? 1 : 0,
            bytes,
            encoding);
        return new AppendResult(added > 0 ? AppendKind.Added : AppendKind.Unchanged, "", "");
    }
}
