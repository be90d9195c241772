using System.Globalization;
using System.Text.Json;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Tests.Sources.Watching;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary><c>casus watch</c> as a process: what the user sees, and that nothing is lost when it is killed.</summary>
public sealed class WatchTests : IDisposable
{
    private const int Items = 60;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Ledger => folder.File("casus.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Once_reads_what_is_new_tells_its_events_and_brings_nothing_the_second_time()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(3))));
        string list = folder.Write("feeds.txt", server.Url() + "\n");
        var first = await WatchAsync(list, "--once", "--allow-private");
        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.Equal("", first.Error);
        Assert.Contains($"{server.Url()}: 3 new; asked again from ", first.Lines[0], StringComparison.Ordinal);
        Assert.Equal(3, first.Lines.Count(l => l.StartsWith("  E", StringComparison.Ordinal) && l.Contains("CONSULT visit 042", StringComparison.Ordinal)));
        Assert.Equal("1 feed: 3 new, 0 known already, 0 rejected.", first.Lines[^1]);

        var second = await WatchAsync(list, "--once", "--allow-private");
        Assert.True(second.ExitCode == 0, second.ToString());
        Assert.Equal([$"{server.Url()}: nothing new", "1 feed: 0 new, 0 known already, 0 rejected."], second.Lines.Select(l => l.Split(';')[0]));

        var status = await CasusProcess.RunAsync(["watch", "--status", "--json", "--ledger", Ledger]);
        var row = JsonDocument.Parse(Assert.Single(status.Lines)).RootElement;
        Assert.Equal((server.Url(), "Desk", 3), (row.GetProperty("feed").GetString(), row.GetProperty("title").GetString(), row.GetProperty("new").GetInt32()));
        Assert.Contains("Desk (127.0.0.1)", (await CasusProcess.RunAsync(["watch", "--status", "--ledger", Ledger])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_leave_this_machine_is_not_asked_and_a_failing_feed_leaves_the_others_alone()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(1))));
        var refused = await WatchAsync(server.Url(), "--once");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("127.0.0.1 is this machine; such hosts are asked with --allow-private only (CAS0131)", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (server.Requests.Count, server.RobotsRequests));

        var mixed = await WatchAsync(server.Url("/missing"), server.Url(), "--once", "--allow-private", "--json");
        Assert.Equal(1, mixed.ExitCode);
        Assert.Contains("answered 404: there is nothing at this address (CAS0136)", mixed.Error, StringComparison.Ordinal);
        var end = JsonDocument.Parse(mixed.Lines[^1]).RootElement.GetProperty("end");
        Assert.Equal((2, 1, 1), (end.GetProperty("feeds").GetInt32(), end.GetProperty("failing").GetInt32(), end.GetProperty("new").GetInt32()));
        Assert.Single(mixed.Lines, l => l.StartsWith("""{"event":{"id":"E1",""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_terminal_a_table_of_the_feeds_stands_below_the_lines()
    {
        Assert.SkipUnless(await CasusProcess.SystemAsync("script", "--version") == 0, "needs the program 'script' to play a terminal");
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(1))));
        var run = await CasusProcess.BashAsync(
            $"TERM=xterm script -qec 'stty cols 110 rows 30; dotnet exec \"$CASUS_DLL\" watch {server.Url()} {server.Url("/missing")} --once --allow-private --delay 0s --ledger t.db' /dev/null", folder.Path);
        string[] lines = [.. run.Output.Split('\n').Select(l => l.TrimEnd('\r'))];
        Assert.Contains(lines, l => l.StartsWith("feed ", StringComparison.Ordinal) && l.Contains("asked, UTC", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("Desk (127.0.0.1)", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("E1  ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l == "  1 failure: answered 404: there is nothing at this address (CAS0136)");
        Assert.Contains("\u001b[J", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.StartsWith("feed ", StringComparison.Ordinal) && l.Length > 109);
        Assert.Contains("2 feeds: 1 new, 0 known already, 0 rejected; 1 failing.", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_are_told_as_their_causes_come()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(1))));
        string rules = folder.Write("mine.alerts", "when event CONSULT\n");
        var run = await WatchAsync(server.Url(), "--once", "--allow-private", "--alerts", rules);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("A1 when event CONSULT", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--every", "0s")]
    [InlineData("--every", "often")]
    [InlineData("--max-size", "-1")]
    [InlineData("--timeout", "2w")]
    [InlineData("--user-agent", "a\nX-Injected: 1")]
    public async Task Options_that_make_no_sense_are_refused(string option, string value)
    {
        var run = await WatchAsync("https://desk.example/feed", "--once", option, value);
        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Ledger));
    }

    [Fact]
    public async Task Nothing_to_watch_is_a_mistake_and_a_bad_line_is_named()
    {
        Assert.Equal(2, (await WatchAsync()).ExitCode);
        var run = await WatchAsync(folder.Write("feeds.txt", "ftp://desk.example/feed\n"), "--once");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("feeds.txt:1: 'ftp://desk.example/feed' is no address that can be watched", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_that_is_interrupted_ends_cleanly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send to another process");
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(2))));
        using var process = CasusProcess.Start(["watch", server.Url(), "--allow-private", "--ledger", Ledger]);
        string? line = await process.StandardOutput.ReadLineAsync(Stop);
        Assert.Contains("2 new", line, StringComparison.Ordinal);
        Assert.Equal(0, await CasusProcess.SystemAsync("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture)));
        string rest = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
        Assert.EndsWith("1 feed: 2 new, 0 known already, 0 rejected.\n", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_that_is_killed_four_times_loses_nothing_and_asks_for_nothing_that_the_ledger_has()
    {
        await using var server = new RoughServer(async (request, stream, token) =>
        {
            bool isFeed = request.Path == "/feed";
            await Task.Delay(isFeed ? 0 : 100, token);
            await RoughServer.WriteAsync(stream, isFeed ? RoughServer.Answer(Feeds.Rss(Items), "ETag: \"v\"\r\n") : Page(request.Path), token);
        });
        string[] command = ["watch", server.Url(), "--once", "--pages", "--allow-private", "--delay", "0s", "--ledger", Ledger];
        List<string> known = [];
        int before = 0;
        for (int kill = 0; kill < 4; kill++)
        {
            using var process = CasusProcess.Start(command);
            var ended = process.WaitForExitAsync(Stop);
            while (!ended.IsCompleted && (await AddressesAsync()).Count <= known.Count + kill)
            {
                await Task.Delay(5, Stop); // until this run has brought a report or a few
            }

            process.Kill(); // SIGKILL: no handler runs, no buffer is written
            await ended;
            Assert.Empty(server.Requests.Skip(before).Select(r => server.Url(r.Path)).Intersect(known));
            known = await AddressesAsync();
            before = server.Requests.Count;
        }

        Assert.True(known.Count is > 0 and < Items, $"{known.Count}: the kills came before the first report or after the last");
        var last = await CasusProcess.RunAsync(command);
        Assert.True(last.ExitCode == 0, last.ToString());
        Assert.Empty(server.Requests.Skip(before).Select(r => server.Url(r.Path)).Intersect(known));
        Assert.Equal(Enumerable.Range(1, Items).Select(i => server.Url($"/{i}.html")).Order(StringComparer.Ordinal), (await AddressesAsync()).Order(StringComparer.Ordinal));
    }

    private static string Page(string path) => RoughServer.Answer(
        $"<html><body><article><h1>Page</h1><p>{Feeds.Text(int.Parse(path[1..^5], CultureInfo.InvariantCulture))}</p></article></body></html>", type: "text/html");

    private Task<CasusRun> WatchAsync(params string[] arguments) => CasusProcess.RunAsync(["watch", .. arguments, "--delay", "0s", "--ledger", Ledger]);

    private async Task<List<string>> AddressesAsync()
    {
        if (!File.Exists(Ledger))
        {
            return [];
        }

        try
        {
            await using var store = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Read, Stop);
            return await store.QueryAsync(new ReportsQuery(), Stop).Select(r => r.Address).ToListAsync(Stop);
        }
        catch (LedgerException error) when (error.Problem.Code == Problems.LedgerReadOnly)
        {
            return []; // killed before the first schema was made
        }
    }
}
