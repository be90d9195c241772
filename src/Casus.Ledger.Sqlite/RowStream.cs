using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite;

/// <summary>The rows of a query, read one by one.</summary>
/// <typeparam name="TRow">The rows' type.</typeparam>
internal sealed class RowStream<TRow> : IDisposable
{
    private readonly ReaderRent rent;
    private readonly IEnumerator<TRow> rows;

    public RowStream(ReaderPool pool, LedgerQuery<TRow> query, string path)
    {
        rent = new ReaderRent(pool, path);
        try
        {
            rows = rent.Read(session => QueryRows.Of(session, query).GetEnumerator());
        }
        catch
        {
            rent.Dispose();
            throw;
        }
    }

    public TRow Current => rows.Current;

    public bool MoveNext() => rent.Read(_ => rows.MoveNext());

    public void Dispose()
    {
        rows.Dispose();
        rent.Dispose();
    }
}
