using System.Diagnostics;
using System.Globalization;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary>
/// A reading that is stopped or killed. The input has bad lines; the program names each on standard error when it comes to it, which
/// tells the test how far it is.
/// </summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Reports = 300, BadEvery = 25, Bad = Reports / BadEvery;
    private readonly TemporaryFolder folder = new();
    private readonly string input;

    public InterruptionTests() => input = folder.Write("in.jsonl", SmallReports.Lines(Reports, BadEvery));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_reading_that_is_killed_five_times_ends_as_one_that_was_not()
    {
        string killed = folder.File("killed.db"), whole = folder.File("whole.db");
        for (int kill = 1; kill <= 5; kill++)
        {
            using var process = CasusProcess.Start(["read", input, "-q", "--ledger", killed]);
            await WaitForBadLinesAsync(process, kill * 2);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.NotEqual(0, process.ExitCode);
        }

        var last = await CasusProcess.RunAsync(["read", input, "-q", "--ledger", killed]);
        var (read, added, revised, known, rejected) = ReadTests.Counts(last);
        Assert.Equal((Reports + Bad, 0, Bad), (read, revised, rejected));
        Assert.True(known > 0 && added > 0, "the kills came before the first report or after the last");
        await CasusProcess.RunAsync(["read", input, "-q", "--ledger", whole]);
        Assert.Equal(await ReadTests.ExportAsync(whole), await ReadTests.ExportAsync(killed));
    }

    [Fact]
    public async Task Interrupting_a_reading_ends_it_cleanly_and_the_same_command_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send to another process");
        string ledger = folder.File("stopped.db");
        using var process = CasusProcess.Start(["read", input, "-q", "--ledger", ledger]);
        await WaitForBadLinesAsync(process, 2);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await CasusProcess.SystemAsync("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture)));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var run = new CasusRun(process.ExitCode, await output, await error);

        Assert.True(run.ExitCode == 1, run.ToString());
        Assert.Contains("Stopped before the end; the same command goes on from here.", run.Output, StringComparison.Ordinal);
        int first = ReadTests.Counts(run).New;
        Assert.InRange(first, 1, Reports - 1);
        var doctor = await CasusProcess.RunAsync(["stories", "--ledger", ledger]);
        Assert.Equal(0, doctor.ExitCode);
        var rest = await CasusProcess.RunAsync(["read", input, "-q", "--ledger", ledger]);
        Assert.Equal((Reports + Bad, Reports - first, 0, first, Bad), ReadTests.Counts(rest));
    }

    [Fact]
    public async Task Interrupting_a_reading_of_standard_input_ends_it_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send to another process");
        using var process = CasusProcess.Start(["read", "-", "-q", "--ledger", folder.File("input.db")]);
        await process.StandardInput.WriteAsync(SmallReports.Lines(3) + "not JSON\n" + SmallReports.Lines(1));
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await WaitForBadLinesAsync(process, 1);
        Assert.Equal(0, await CasusProcess.SystemAsync("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture)));
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Stopped before the end", await output, StringComparison.Ordinal);
    }

    private static async Task WaitForBadLinesAsync(Process process, int count)
    {
        for (int seen = 0; seen < count;)
        {
            string? line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.True(line is not null, "the reading ended before it came so far");
            seen += line.Contains("CAS0107", StringComparison.Ordinal) ? 1 : 0;
        }
    }
}
