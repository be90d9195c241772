using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Conformance;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Ledger.Sqlite.Opening;
using Casus.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Casus.Tests.Ledger;

/// <summary>Opening a ledger where something is wrong says what, and harms nothing.</summary>
public sealed class SqliteOpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Ledger => folder.File("casus.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_ledger_that_is_not_there_cannot_be_read_and_is_not_made()
    {
        await RefusesAsync(Problems.LedgerMissing, Ledger, LedgerAccess.Read);
        await RefusesAsync(Problems.LedgerMissing, folder.File("none/casus.db"), LedgerAccess.Write);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_refused_and_left_alone()
    {
        await FillAsync(Ledger);
        long newest = Scalar("PRAGMA user_version");
        Execute(FormattableString.Invariant($"PRAGMA user_version = {newest + 1}"));
        byte[] before = await File.ReadAllBytesAsync(Ledger, Stop);
        await RefusesAsync(Problems.LedgerNewer, Ledger, LedgerAccess.Read);
        await RefusesAsync(Problems.LedgerNewer, Ledger, LedgerAccess.Write);
        Assert.Equal(before, await File.ReadAllBytesAsync(Ledger, Stop));
    }

    [Theory]
    [InlineData("This is a letter, not a ledger. This is a letter, not a ledger. This is a letter, not a ledger. It goes on and on and on.")]
    [InlineData("SQLite format 3\0 and then nothing of the kind, for as long as a header is and longer: ....................................")]
    public async Task A_file_that_is_no_ledger_is_refused_and_left_alone(string content)
    {
        await File.WriteAllTextAsync(Ledger, content, Stop);
        await RefusesAsync(Problems.LedgerBroken, Ledger, LedgerAccess.Read);
        await RefusesAsync(Problems.LedgerBroken, Ledger, LedgerAccess.Write);
        Assert.Equal(content, await File.ReadAllTextAsync(Ledger, Stop));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE stamps (id INTEGER)");
        byte[] before = await File.ReadAllBytesAsync(Ledger, Stop);
        await RefusesAsync(Problems.LedgerBroken, Ledger, LedgerAccess.Read);
        await RefusesAsync(Problems.LedgerBroken, Ledger, LedgerAccess.Write);
        await RefusesAsync(Problems.LedgerBroken, folder.Path, LedgerAccess.Write);
        Assert.Equal(before, await File.ReadAllBytesAsync(Ledger, Stop));
    }

    [Fact]
    public async Task A_damaged_ledger_is_named_as_such()
    {
        await FillAsync(Ledger);
        byte[] bytes = await File.ReadAllBytesAsync(Ledger, Stop);
        bytes.AsSpan(4096).Fill(0xA5);
        await File.WriteAllBytesAsync(Ledger, bytes, Stop);
        var error = await Assert.ThrowsAsync<LedgerException>(async () =>
        {
            await using var store = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Read, Stop);
            await CountAsync(store);
        });
        Assert.Equal(Problems.LedgerBroken, error.Problem.Code);
    }

    [Fact]
    public async Task A_second_writer_is_kept_out_and_readers_are_not()
    {
        await using (var writer = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Write, Stop))
        {
            await AppendAsync(writer, "a");
            await RefusesAsync(Problems.LedgerBusy, Ledger, LedgerAccess.Write);
            await using var reader = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Read, Stop);
            Assert.Equal(1, await CountAsync(reader));
            await AppendAsync(writer, "b");
            Assert.Equal(2, await CountAsync(reader));
            var error = await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(reader, "c"));
            Assert.Equal(Problems.LedgerReadOnly, error.Problem.Code);
        }

        await FillAsync(Ledger);
    }

    [Fact]
    public async Task Another_program_that_holds_the_file_for_long_is_named_as_busy()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Write, new SqliteTuning { BusySeconds = 1 }, Stop);
        using (var other = Connect())
        {
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            var error = await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(store, "a"));
            Assert.Equal(Problems.LedgerBusy, error.Problem.Code);
        }

        await AppendAsync(store, "a");
    }

    [Fact]
    public async Task Closing_leaves_only_the_ledger_and_its_lock()
    {
        await FillAsync(Ledger);
        await using (var reader = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Read, Stop))
        {
            await CountAsync(reader);
        }

        Assert.Equal(["casus.db", "casus.db-lock"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_ledger_with_every_migration()
    {
        await File.WriteAllBytesAsync(Ledger, [], Stop);
        await FillAsync(Ledger);
        var scripts = MigrationScript.All();
        Assert.Equal(Enumerable.Range(1, scripts.Count), scripts.Select(script => script.Version));
        Assert.Equal(scripts.Count, Scalar("PRAGMA user_version"));
        Assert.Equal(LedgerFile.ApplicationId, Scalar("PRAGMA application_id"));
    }

    [Fact]
    public async Task A_migration_that_was_cut_short_leaves_no_half_schema()
    {
        // Too few pages for the schema: the migration fails midway, as when the disk is full.
        var error = await Assert.ThrowsAsync<LedgerException>(
            () => SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Write, new SqliteTuning { MaxPages = 12 }, Stop));
        Assert.Equal(Problems.LedgerFull, error.Problem.Code);
        Assert.Equal(0, Scalar("SELECT count(*) FROM sqlite_master"));
        await FillAsync(Ledger);
    }

    [Fact]
    public async Task A_ledger_that_may_have_no_more_pages_is_full_and_keeps_what_it_has()
    {
        await using (var store = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Write, new SqliteTuning { MaxPages = 120 }, Stop))
        {
            await FillUpAsync(store);
        }

        Assert.Equal("ok", Text("PRAGMA integrity_check"));
        await FillAsync(Ledger);
    }

    [Fact]
    public async Task A_full_disk_is_named_as_such_and_what_was_acknowledged_is_kept()
    {
        using var disk = SmallDisk.Mount(folder, "size=1200k");
        string ledger = Path.Combine(disk.Path, "casus.db");
        long kept;
        await using (var store = await SqliteLedgerStore.OpenAsync(ledger, LedgerAccess.Write, Stop))
        {
            kept = await FillUpAsync(store);
            Assert.Equal(kept, await CountAsync(store));
        }

        await using var reader = await SqliteLedgerStore.OpenAsync(ledger, LedgerAccess.Read, Stop);
        Assert.Equal(kept, await CountAsync(reader));
    }

    [Fact]
    public async Task A_disk_that_was_full_before_is_named_as_such()
    {
        using var disk = SmallDisk.Mount(folder, "size=64k");
        await File.WriteAllBytesAsync(Path.Combine(disk.Path, "ballast"), new byte[60 * 1024], Stop);
        await RefusesAsync(Problems.LedgerFull, Path.Combine(disk.Path, "casus.db"), LedgerAccess.Write);
    }

    [Fact]
    public async Task A_ledger_on_a_read_only_disk_can_be_read_and_not_written()
    {
        using var disk = SmallDisk.Mount(folder, "size=8m");
        string ledger = Path.Combine(disk.Path, "casus.db");
        await FillAsync(ledger);
        disk.MakeReadOnly();
        await using (var reader = await SqliteLedgerStore.OpenAsync(ledger, LedgerAccess.Read, Stop))
        {
            Assert.Equal(1, await CountAsync(reader));
        }

        await RefusesAsync(Problems.LedgerReadOnly, ledger, LedgerAccess.Write);
    }

    [Fact]
    public async Task A_ledger_in_a_folder_without_write_permission_can_be_read_and_not_written()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("needs an ordinary user of a Unix system");
            return;
        }

        await FillAsync(Ledger);
        File.SetUnixFileMode(Ledger, UnixFileMode.UserRead);
        File.SetUnixFileMode(Ledger + "-lock", UnixFileMode.UserRead);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await using var reader = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Read, Stop);
            Assert.Equal(1, await CountAsync(reader));
            await RefusesAsync(Problems.LedgerReadOnly, Ledger, LedgerAccess.Write);
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static async Task FillAsync(string ledger)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(ledger, LedgerAccess.Write, Stop);
        await AppendAsync(store, "a");
    }

    /// <summary>Appends until the ledger is full; how many reports it took.</summary>
    private static async Task<long> FillUpAsync(SqliteLedgerStore store)
    {
        for (int i = 0; i < 2000; i++)
        {
            try
            {
                await AppendAsync(store, Samples.Number(i));
            }
            catch (LedgerException e)
            {
                Assert.Equal(Problems.LedgerFull, e.Problem.Code);
                Assert.True(i > 0);
                return i;
            }
        }

        Assert.Fail("2,000 reports fitted.");
        return 0;
    }

    private static ValueTask<AppendResult> AppendAsync(SqliteLedgerStore store, string id) =>
        store.AppendAsync(new AppendReport(Samples.Stamp, Samples.Report(id), []), Stop);

    private static async Task<long> CountAsync(SqliteLedgerStore store)
    {
        long reports = 0;
        await foreach (var counts in store.QueryAsync(new CountsQuery(), Stop))
        {
            reports = counts.Reports;
        }

        return reports;
    }

    private static async Task RefusesAsync(string code, string ledger, LedgerAccess access)
    {
        var error = await Assert.ThrowsAsync<LedgerException>(() => SqliteLedgerStore.OpenAsync(ledger, access, Stop));
        Assert.True(code == error.Problem.Code, $"{access}: {error.Problem} {error.InnerException}");
        Assert.Equal(ledger, error.Problem.Where);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql) => Value(sql);

    private long Scalar(string sql) => (long)Value(sql)!;

    private string Text(string sql) => (string)Value(sql)!;

    private object? Value(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
