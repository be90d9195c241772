using Casus.Ledger.Sqlite.Opening;

namespace Casus.Ledger.Sqlite;

/// <summary>Sessions for queries: one for each query that runs, a few kept open for the next.</summary>
internal sealed class ReaderPool(LedgerFile file) : IDisposable
{
    private const int MostIdle = 4;

    private readonly Stack<Session> idle = new();
    private bool isDisposed;

    public Session Rent()
    {
        lock (idle)
        {
            ObjectDisposedException.ThrowIf(isDisposed, typeof(SqliteLedgerStore));
            if (idle.TryPop(out var session))
            {
                return session;
            }
        }

        return file.OpenReader();
    }

    public void Return(Session session)
    {
        lock (idle)
        {
            if (!isDisposed && idle.Count < MostIdle)
            {
                idle.Push(session);
                return;
            }
        }

        session.Dispose();
    }

    public void Dispose()
    {
        lock (idle)
        {
            isDisposed = true;
            while (idle.TryPop(out var session))
            {
                session.Dispose();
            }
        }
    }
}
