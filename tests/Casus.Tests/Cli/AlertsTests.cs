using System.Text.Json;
using Casus.Tests.Signals.Alerts;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary><c>casus alerts</c> as a process: told once for each cause, never lost.</summary>
public sealed class AlertsTests
{
    private const string Rules = "when event ACCUSE between KEN and ETH\n";

    private static readonly Dictionary<string, string> Direct = new() { ["NO_PROXY"] = "*", ["no_proxy"] = "*" };

    [Fact]
    public async Task A_cause_is_told_once_also_after_a_second_report_of_it()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("mine.alerts", Rules + "tell file told.jsonl\n");
        await ReadAsync(folder, Report("a", "Kenya accused Ethiopia on Monday of a raid."));
        var first = await AlertsAsync(folder, "--rules", rules);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("1 new alert.", first.Output, StringComparison.Ordinal);
        Assert.Contains("“Kenya accused Ethiopia on Monday of a raid.”", first.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

        var read = await CasusProcess.RunAsync(
            ["read", folder.Write("b.jsonl", Report("b", "Kenya accused Ethiopia on Monday of a raid, its ministry said.")), "--quiet", "--alerts", rules], folder: folder.Path);
        Assert.Contains("No new alerts.", read.Output, StringComparison.Ordinal);
        Assert.Contains("No new alerts.", (await AlertsAsync(folder, "--rules", rules)).Output, StringComparison.Ordinal);
        string line = Assert.Single(await File.ReadAllLinesAsync(folder.File("told.jsonl"), TestContext.Current.CancellationToken));
        Assert.Equal("A1", JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
        Assert.Contains("print told", (await AlertsAsync(folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_webhook_does_not_take_waits_for_the_next_run()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("mine.alerts", Rules);
        await ReadAsync(folder, Report("a", "Kenya accused Ethiopia on Monday of a raid."), Report("b", "Ethiopia accused Kenya on Tuesday of a theft of cattle."));
        bool isDown = true;
        await using var server = new LocalServer(LocalServer.Status(_ => isDown ? 404 : 200));
        var failed = await AlertsAsync(folder, "--rules", rules, "--post", server.Address.AbsoluteUri);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("answered 404; 2 alerts waiting, from A1 on", failed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failed.Error + failed.Output, StringComparison.Ordinal);

        isDown = false;
        var told = await AlertsAsync(folder, "--rules", rules, "--post", server.Address.AbsoluteUri);
        Assert.True(told.ExitCode == 0, told.ToString());
        Assert.Contains("No new alerts.", told.Output, StringComparison.Ordinal);
        Assert.Equal(["A1", "A1", "A2"], server.Bodies.Select(b => b.Id));
        await AlertsAsync(folder, "--rules", rules, "--post", server.Address.AbsoluteUri);
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task A_receiver_that_is_away_or_too_slow_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("mine.alerts", Rules);
        await ReadAsync(folder, Report("a", "Kenya accused Ethiopia on Monday of a raid."));
        var away = await AlertsAsync(folder, "--rules", rules, "--post", $"http://127.0.0.1:{LocalServer.FreePort()}/");
        Assert.Contains("cannot be reached", away.Error, StringComparison.Ordinal);
        Assert.Equal(1, away.ExitCode);
        Assert.Contains("waiting", (await AlertsAsync(folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_muted_is_known_and_a_day_leaves_older_causes_alone()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("mine.alerts", Rules);
        await ReadAsync(folder, Report("a", "Kenya accused Ethiopia on Monday of a raid."));
        Assert.Contains("No new alerts.", (await AlertsAsync(folder, "--rules", rules, "--since", "2031-04-01")).Output, StringComparison.Ordinal);
        Assert.Contains("1 alert noted as known, none told.", (await AlertsAsync(folder, "--rules", rules, "--mute")).Output, StringComparison.Ordinal);
        Assert.Contains("No new alerts.", (await AlertsAsync(folder, "--rules", rules)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_good_ones_still_ask()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("mine.alerts", "when pigs fly\n" + Rules);
        await ReadAsync(folder, Report("a", "Kenya accused Ethiopia on Monday of a raid."));
        var check = await AlertsAsync(folder, "--rules", rules, "--check");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("1 rule, 1 problem.", check.Output, StringComparison.Ordinal);
        Assert.Contains("mine.alerts:1: column 6: 'pigs'; expected 'pair'", check.Error, StringComparison.Ordinal);
        var run = await AlertsAsync(folder, "--rules", rules, "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("A1", JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("id").GetString());
        Assert.Equal(2, (await AlertsAsync(folder, "--rules", rules, "--post", "file:///tmp/x")).ExitCode);
    }

    private static string Report(string id, string text) =>
        $$"""{"id":"{{id}}","published":"2031-03-05","publisher":"Desk {{id}}","text":"{{text}}"}""" + "\n";

    private static Task<CasusRun> AlertsAsync(TemporaryFolder folder, params string[] arguments) =>
        CasusProcess.RunAsync(["alerts", .. arguments], folder: folder.Path, environment: Direct);

    private static async Task ReadAsync(TemporaryFolder folder, params string[] reports)
    {
        var run = await CasusProcess.RunAsync(["read", folder.Write("reports.jsonl", string.Concat(reports)), "--quiet"], folder: folder.Path);
        Assert.True(run.ExitCode == 0, run.ToString());
    }
}
