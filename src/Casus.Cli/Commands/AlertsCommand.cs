using System.CommandLine;
using System.Globalization;
using Casus.Cli.Alerts;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Signals.Alerts;

namespace Casus.Cli.Commands;

/// <summary><c>casus alerts --rules FILE</c>: tells what the rules of a file find; without rules, what was told before.</summary>
internal sealed class AlertsCommand
{
    private readonly LedgerLocation ledger;
    private readonly Option<string?> rules = new("--rules") { Description = "A file of rules, such as: when claim retracted", HelpName = "FILE" };
    private readonly Option<bool> check = new("--check") { Description = "Only check the file of rules" };
    private readonly Option<DateOnly?> since = EventsCommand.DayOption("--since", "Leave causes alone that ended before this day");
    private readonly Option<string[]> output = new("--out", "-o") { Description = "Append alerts to a file as JSON Lines", HelpName = "FILE" };
    private readonly Option<string[]> post = new("--post") { Description = "Post each alert as JSON to a webhook (http or https)", HelpName = "URL" };
    private readonly Option<double> timeout = new("--timeout") { Description = "How long one try of a webhook may take", DefaultValueFactory = _ => 10, HelpName = "SECONDS" };
    private readonly Option<bool> mute = new("--mute") { Description = "Note what holds now as known and tell nothing" };
    private readonly Option<bool> json = CommonOptions.Json();

    private AlertsCommand(LedgerLocation ledger) => this.ledger = ledger;

    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var parts = new AlertsCommand(ledger);
        var command = new Command("alerts", "Tell what rules in words find: once for each cause")
        {
            parts.rules, parts.check, parts.since, parts.output, parts.post, parts.timeout, parts.mute, parts.json, ledger.Option,
        };
        command.SetAction(parts.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken token)
    {
        if (parsed.GetValue(rules) is not { } path)
        {
            return await ListAsync(parsed, token);
        }

        var data = EngineChoice.OpenData();
        var file = AlertRun.ReadRules(path, data);
        if (parsed.GetValue(check))
        {
            Screen.Standard.Text(0, $"{path}: {Words.Count(file.Rules.Count, "rule")}, {Words.Count(file.Problems.Count, "problem")}.");
            return file.Problems.Count == 0 ? ExitCodes.Good : ExitCodes.BadInput;
        }

        var settings = Settings(parsed, AlertRun.Settings(path, file));
        await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Write, token);
        bool isTold = await AlertRun.RunAsync(store, Codebook.Load(data), data.Version, settings, token);
        return isTold && file.Problems.Count == 0 ? ExitCodes.Good : ExitCodes.BadInput;
    }

    private AlertSettings Settings(ParseResult parsed, AlertSettings settings)
    {
        var posts = (parsed.GetValue(post) ?? []).Select(p => AlertRuleParser.Address(p)
            ?? throw new UsageException($"--post '{p}': expected an address that begins with http:// or https://"));
        double seconds = parsed.GetValue(timeout);
        return settings with
        {
            Files = [.. settings.Files.Concat((parsed.GetValue(output) ?? []).Select(Path.GetFullPath)).Distinct(StringComparer.Ordinal)],
            Posts = [.. settings.Posts.Concat(posts).Distinct()],
            Since = parsed.GetValue(since),
            IsMute = parsed.GetValue(mute),
            IsJson = parsed.GetValue(json),
            Timeout = seconds is >= 0.05 and <= 600 ? TimeSpan.FromSeconds(seconds)
                : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--timeout {seconds}: expected 0.05 to 600 seconds")),
        };
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken token)
    {
        if (parsed.GetValue(check))
        {
            throw new UsageException("--check needs --rules FILE");
        }

        bool isJson = parsed.GetValue(json);
        int count = await RowList.WriteAsync(
            parsed, ledger, new AlertsQuery(), isJson ? static (writer, stored) => AlertLine.Write(writer, (stored.Alert, stored.At)) : null,
            stored => AlertView.Row(Screen.Standard, stored), token);
        if (!isJson && count == 0)
        {
            Screen.Standard.Text(0, "No alerts.");
        }

        return ExitCodes.Good;
    }
}
