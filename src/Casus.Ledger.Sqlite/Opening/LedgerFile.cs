using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite.Opening;

/// <summary>A ledger's file: opens connections to it and brings its schema up to date.</summary>
internal sealed class LedgerFile(string path, SqliteTuning tuning)
{
    /// <summary>Marks the file as a ledger ("CSUS").</summary>
    public const int ApplicationId = 0x43535553;

    private const int CannotOpen = 14, ReadOnlyCode = 8;

    private bool isImmutable;

    /// <summary>The full path, links resolved.</summary>
    public string FullPath { get; } = Resolve(path);

    /// <summary>An empty ledger in memory.</summary>
    public static Session OpenMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        connection.Open();
        var session = new Session(connection);
        Migrate(session, 0);
        return session;
    }

    /// <summary>Refuses a ledger that is not there.</summary>
    public void RequireFile()
    {
        if (!File.Exists(FullPath))
        {
            throw SqliteFault.Of(Problems.LedgerMissing, FullPath, "there is no ledger; reading reports makes one");
        }
    }

    /// <summary>Refuses a place where no ledger can be made.</summary>
    public void RequireFolder()
    {
        if (Directory.Exists(FullPath))
        {
            throw SqliteFault.Of(Problems.LedgerBroken, FullPath, "it is a folder, not a ledger");
        }

        if (!Directory.Exists(Path.GetDirectoryName(FullPath)))
        {
            throw SqliteFault.Of(Problems.LedgerMissing, FullPath, "its folder does not exist");
        }
    }

    /// <summary>A connection that changes the ledger; makes the file where there is none and brings an older schema up to date.</summary>
    public Session OpenWriter()
    {
        var session = new Session(Connect(FullPath, SqliteOpenMode.ReadWriteCreate));
        try
        {
            if (SQLitePCL.raw.sqlite3_db_readonly(session.Connection.Handle, "main") != 0)
            {
                throw SqliteFault.Of(Problems.LedgerReadOnly, FullPath, "the file cannot be written");
            }

            int version = Check(session);
            session.Run("PRAGMA journal_mode = WAL");
            Tune(session);
            Migrate(session, version);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A connection for queries. Also reads a ledger in a place that cannot be written.</summary>
    public Session OpenReader()
    {
        if (!isImmutable)
        {
            try
            {
                return OpenReader(FullPath, SqliteOpenMode.ReadWrite);
            }
            catch (SqliteException e) when (e.SqliteErrorCode is CannotOpen or ReadOnlyCode && HasNoWal())
            {
                // Without the -shm file, which cannot be made here, SQLite reads only what it is told will not change.
                isImmutable = true;
            }
        }

        return OpenReader(new Uri(FullPath).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);
    }

    /// <summary>Brings a new or older schema up to date, all steps in one transaction.</summary>
    public static void Migrate(Session session, int version)
    {
        var scripts = MigrationScript.All();
        if (version == scripts.Count)
        {
            return;
        }

        session.Run("BEGIN IMMEDIATE");
        foreach (var script in scripts.Skip(version))
        {
            session.Run(script.Sql);
            session.Run(FormattableString.Invariant($"PRAGMA user_version = {script.Version}"));
        }

        session.Run(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}"));
        session.Run("COMMIT");
    }

    private static string Resolve(string path)
    {
        string full = Path.GetFullPath(path);
        return File.Exists(full) ? new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : full;
    }

    private Session OpenReader(string source, SqliteOpenMode mode)
    {
        var session = new Session(Connect(source, mode));
        try
        {
            int version = Check(session);
            if (version < MigrationScript.All().Count)
            {
                throw SqliteFault.Of(Problems.LedgerReadOnly, FullPath, "its schema is older; open it once for writing to bring it up to date");
            }

            session.Run("PRAGMA query_only = ON");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = tuning.BusySeconds,
            ForeignKeys = true,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The schema's version; 0 for an empty file.</summary>
    private int Check(Session session)
    {
        int version = (int)(session.Number("PRAGMA user_version") ?? 0);
        long objects = session.Number("SELECT count(*) FROM sqlite_master") ?? 0;
        bool isLedger = session.Number("PRAGMA application_id") == ApplicationId;
        if (!isLedger && (objects > 0 || version > 0))
        {
            throw SqliteFault.Of(Problems.LedgerBroken, FullPath, "the file is another program's database, not a ledger");
        }

        int newest = MigrationScript.All().Count;
        if (version > newest)
        {
            throw SqliteFault.Of(
                Problems.LedgerNewer, FullPath, FormattableString.Invariant($"its schema is version {version}; this Casus knows {newest}"));
        }

        return version;
    }

    private void Tune(Session session)
    {
        session.Run("PRAGMA synchronous = " + tuning.Synchronous);
        session.Run("PRAGMA cache_size = -16384");
        // A page that many reports touch is copied back once for about 16 MiB of log.
        session.Run("PRAGMA wal_autocheckpoint = 4000");
        session.Run("PRAGMA journal_size_limit = 67108864");
        if (tuning.MaxPages > 0)
        {
            session.Run(FormattableString.Invariant($"PRAGMA max_page_count = {tuning.MaxPages}"));
        }
    }

    private bool HasNoWal()
    {
        var wal = new FileInfo(FullPath + "-wal");
        return !wal.Exists || wal.Length == 0;
    }
}
