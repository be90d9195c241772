using Casus.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary>Broken surroundings end with 3, and the message names what is broken by its code.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string input;

    public SurroundingsTests() => input = folder.Write("in.jsonl", SmallReports.Lines(4));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_ledger_that_is_not_there_is_CAS0506() => AssertBroken("CAS0506", await CasusProcess.RunAsync(["events", "--ledger", folder.File("none.db")]));

    [Fact]
    public async Task A_ledger_in_a_folder_that_is_not_there_is_CAS0506() =>
        AssertBroken("CAS0506", await CasusProcess.RunAsync(["read", input, "--ledger", folder.File("no/such/ledger.db")]));

    [Fact]
    public async Task A_ledger_in_a_folder_that_is_a_file_is_refused() =>
        AssertBroken("CAS0506", await CasusProcess.RunAsync(["read", input, "--ledger", Path.Combine(input, "ledger.db")]));

    [Fact]
    public async Task A_folder_in_place_of_a_ledger_is_CAS0504() => AssertBroken("CAS0504", await CasusProcess.RunAsync(["read", input, "--ledger", folder.Path]));

    [Fact]
    public async Task A_text_file_in_place_of_a_ledger_is_CAS0504_and_is_left_alone()
    {
        string other = folder.Write("letter.txt", "Dear colleague, this is a letter and no ledger at all.\n");
        AssertBroken("CAS0504", await CasusProcess.RunAsync(["read", input, "--ledger", other]));
        Assert.StartsWith("Dear colleague", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_CAS0501_for_writing_and_reading()
    {
        string ledger = await LedgerAsync(folder.File("newer.db"));
        await using (var connection = new SqliteConnection($"Data Source={ledger};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9999";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        AssertBroken("CAS0501", await CasusProcess.RunAsync(["read", input, "--ledger", ledger]));
        AssertBroken("CAS0501", await CasusProcess.RunAsync(["events", "--ledger", ledger]));
    }

    [Fact]
    public async Task A_ledger_that_another_program_is_writing_is_CAS0505()
    {
        string ledger = folder.File("busy.db");
        using var writer = CasusProcess.Start(["read", "-", "-q", "--ledger", ledger]);
        await writer.StandardInput.WriteAsync("not JSON\n");
        await writer.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await writer.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        AssertBroken("CAS0505", await CasusProcess.RunAsync(["read", input, "--ledger", ledger]));
        writer.StandardInput.Close();
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, writer.ExitCode);
    }

    [Fact]
    public async Task Missing_data_are_named()
    {
        var run = await CasusProcess.RunAsync(["code"], environment: new Dictionary<string, string> { ["CASUS_DATA"] = folder.File("no.pack") });
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no.pack", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_data_pack_is_named()
    {
        string pack = folder.Write("not.pack", "this is no pack");
        var run = await CasusProcess.RunAsync(["code"], environment: new Dictionary<string, string> { ["CASUS_DATA"] = pack });
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("data of Casus cannot be used", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_written_is_CAS0502_and_can_be_looked_at()
    {
        await using var disk = await SmallDisk.MountAsync(folder.File("disk"), "8m");
        string ledger = await LedgerAsync(disk.File("ledger.db"));
        string before = await ReadTests.ExportAsync(ledger);
        await disk.MakeReadOnlyAsync();
        AssertBroken("CAS0502", await CasusProcess.RunAsync(["read", input, "--ledger", ledger]));
        Assert.Equal(before, await ReadTests.ExportAsync(ledger));
    }

    [Fact]
    public async Task A_full_disk_is_CAS0503_and_nothing_is_half_written()
    {
        await using var disk = await SmallDisk.MountAsync(folder.File("disk"), "2m");
        string ledger = disk.File("ledger.db");
        string many = folder.Write("many.jsonl", SmallReports.Lines(2000));
        AssertBroken("CAS0503", await CasusProcess.RunAsync(["read", many, "-q", "--ledger", ledger]));

        // With room made, the ledger opens, is sound, and holds whole reports only.
        string copy = folder.File("copy.db");
        File.Copy(ledger, copy);
        foreach (string beside in (string[])["-wal"])
        {
            if (File.Exists(ledger + beside))
            {
                File.Copy(ledger + beside, copy + beside);
            }
        }

        await using (var connection = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await check.ExecuteScalarAsync(TestContext.Current.CancellationToken));
            check.CommandText = "SELECT count(*) FROM pragma_foreign_key_check";
            Assert.Equal(0L, await check.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        string few = folder.Write("few.jsonl", SmallReports.Lines(40));
        var rest = await CasusProcess.RunAsync(["read", few, "-q", "--ledger", copy]);
        Assert.True(rest.ExitCode == 0, rest.ToString());
    }

    [Fact]
    public async Task Standard_output_on_a_full_disk_ends_with_3()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        string ledger = await LedgerAsync(folder.File("full.db"));
        foreach (string command in (string[])["events", "export", "stories --json"])
        {
            var run = await CasusProcess.BashAsync($"casus {command} --ledger '{ledger}' > /dev/full", folder.Path);
            Assert.True(run.ExitCode == 3, run.ToString());
        }
    }

    [Fact]
    public async Task An_export_goes_to_a_device_and_leaves_it_there_and_to_a_file_whole()
    {
        string ledger = await LedgerAsync(folder.File("out.db"));
        string file = folder.File("out.jsonl");
        Assert.Equal(0, (await CasusProcess.RunAsync(["export", "-o", file, "--ledger", ledger])).ExitCode);
        Assert.Equal(await ReadTests.ExportAsync(ledger), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(file + ".part"));
        Assert.Equal(3, (await CasusProcess.RunAsync(["export", "-o", folder.File("no/such/out.jsonl"), "--ledger", ledger])).ExitCode);
        Assert.SkipUnless(File.Exists("/dev/null"), "there is no /dev/null");
        Assert.Equal(0, (await CasusProcess.RunAsync(["export", "-o", "/dev/null", "--ledger", ledger])).ExitCode);
        Assert.Empty(await File.ReadAllBytesAsync("/dev/null", TestContext.Current.CancellationToken));
    }

    private static void AssertBroken(string code, CasusRun run)
    {
        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains($"({code})", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> LedgerAsync(string path)
    {
        var run = await CasusProcess.RunAsync(["read", input, "-q", "--ledger", path]);
        Assert.True(run.ExitCode == 0, run.ToString());
        return path;
    }
}
