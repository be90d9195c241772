using Casus.Ledger.Sqlite.Opening;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>A rented session that sees the ledger at one moment, from its first read to its end.</summary>
internal sealed class ReaderRent : IDisposable
{
    private readonly ReaderPool pool;
    private readonly string path;
    private readonly Session session;

    public ReaderRent(ReaderPool pool, string path)
    {
        this.pool = pool;
        this.path = path;
        try
        {
            session = pool.Rent();
            session.Run("BEGIN");
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Of(e, path);
        }
    }

    public T Read<T>(Func<Session, T> read)
    {
        try
        {
            return read(session);
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Of(e, path);
        }
    }

    public void Dispose()
    {
        if (session.InTransaction)
        {
            session.Run("ROLLBACK");
        }

        pool.Return(session);
    }
}
