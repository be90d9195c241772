using System.Runtime.CompilerServices;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite.Opening;
using Casus.Ledger.Sqlite.Reading;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>
/// A ledger in one SQLite file (beside it <c>-wal</c> and <c>-shm</c> while it is open, and <c>-lock</c>). A change that was
/// acknowledged outlives a killed process; a power cut leaves a whole ledger but may take the last moments' changes, which
/// reading the same input again brings back. Each query sees the ledger as it was when its reading began. Safe to share:
/// changes wait for each other, queries do not wait. Its memory does not grow with the ledger.
/// </summary>
public sealed class SqliteLedgerStore : ILedgerStore
{
    private readonly string path;
    private readonly Session? writer;
    private readonly FileStream? lease;
    private readonly ReaderPool? readers; // null in memory, where the writer's own session answers
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool isDisposed;

    private SqliteLedgerStore(string path, Session? writer, FileStream? lease, ReaderPool? readers)
    {
        this.path = path;
        this.writer = writer;
        this.lease = lease;
        this.readers = readers;
    }

    /// <summary>Opens a ledger.</summary>
    /// <param name="path">Its file; made where there is none and <paramref name="access"/> is <see cref="LedgerAccess.Write"/>.</param>
    /// <param name="access">What for. A writer keeps all other writers out until it is disposed; readers always work.</param>
    /// <param name="cancellationToken">Stops before the file is opened.</param>
    /// <exception cref="LedgerException">
    /// It is missing (CAS0506), newer than this program (CAS0501), cannot be written (CAS0502), its disk is full (CAS0503), it is
    /// damaged or no ledger (CAS0504), or another writer has it (CAS0505).
    /// </exception>
    public static Task<SqliteLedgerStore> OpenAsync(string path, LedgerAccess access, CancellationToken cancellationToken = default) =>
        OpenAsync(path, access, new SqliteTuning(), cancellationToken);

    /// <summary>Opens an empty ledger that lives in memory and ends with the store; its queries read all their rows at once.</summary>
    /// <param name="cancellationToken">Stops before it is opened.</param>
    public static Task<SqliteLedgerStore> OpenInMemoryAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new SqliteLedgerStore(":memory:", LedgerFile.OpenMemory(), null, null));
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(LedgerChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (writer is null)
        {
            throw SqliteFault.Of(Problems.LedgerReadOnly, path, "it was opened for reading");
        }

        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ChangeWriter.Write(writer, change);
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Of(e, path);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TRow> QueryAsync<TRow>(LedgerQuery<TRow> query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return (query, readers) switch
        {
            (WaitingStoriesQuery, _) => (IAsyncEnumerable<TRow>)WaitingAsync(cancellationToken),
            (_, null) => AllAtOnceAsync(query, cancellationToken),
            _ => StreamAsync(query, readers, cancellationToken),
        };
    }

    /// <summary>Closes the ledger and lets other writers in.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        await gate.WaitAsync().ConfigureAwait(false);
        readers?.Dispose();
        writer?.Dispose();
        if (lease is not null)
        {
            await lease.DisposeAsync().ConfigureAwait(false);
        }

        gate.Dispose();
    }

    internal static Task<SqliteLedgerStore> OpenAsync(
        string path, LedgerAccess access, SqliteTuning tuning, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        cancellationToken.ThrowIfCancellationRequested();
        var file = new LedgerFile(path, tuning);
        try
        {
            return Task.FromResult(access == LedgerAccess.Read ? Reader(file) : Writer(file));
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Of(e, file.FullPath);
        }
    }

    private static SqliteLedgerStore Reader(LedgerFile file)
    {
        file.RequireFile();
        var readers = new ReaderPool(file);
        readers.Return(file.OpenReader());
        return new SqliteLedgerStore(file.FullPath, null, null, readers);
    }

    private static SqliteLedgerStore Writer(LedgerFile file)
    {
        file.RequireFolder();
        var lease = WriterLease.Take(file.FullPath);
        try
        {
            return new SqliteLedgerStore(file.FullPath, file.OpenWriter(), lease, new ReaderPool(file));
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    private async IAsyncEnumerable<TRow> StreamAsync<TRow>(
        LedgerQuery<TRow> query, ReaderPool pool, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stream = new RowStream<TRow>(pool, query, path);
        while (stream.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stream.Current;
        }

        await Task.CompletedTask.ConfigureAwait(false); // SQLite itself does not wait; the shape is the contract's.
    }

    private async IAsyncEnumerable<TRow> AllAtOnceAsync<TRow>(
        LedgerQuery<TRow> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<TRow> rows;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            rows = [.. QueryRows.Of(writer!, query)];
        }
        finally
        {
            gate.Release();
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private async IAsyncEnumerable<string> WaitingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = await OnceAsync(StoryReader.LastStory, cancellationToken).ConfigureAwait(false);
        for (long after = 0; after < last;)
        {
            long from = after;
            var page = await OnceAsync(session => StoryReader.WaitingAfter(session, from, last), cancellationToken).ConfigureAwait(false);
            foreach (long story in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return LedgerId.Of(LedgerId.Story, story);
            }

            after = page.Count == 0 ? last : page[^1];
        }
    }

    private async ValueTask<T> OnceAsync<T>(Func<Session, T> read, CancellationToken cancellationToken)
    {
        if (readers is not null)
        {
            using var rent = new ReaderRent(readers, path);
            return rent.Read(read);
        }

        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return read(writer!);
        }
        finally
        {
            gate.Release();
        }
    }
}
