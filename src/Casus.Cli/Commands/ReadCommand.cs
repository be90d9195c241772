using System.CommandLine;
using Casus.Cli.Alerts;
using Casus.Cli.Views;
using Casus.Ledger;

using Casus.Pipeline.Reading;
using Casus.Sources;

namespace Casus.Cli.Commands;

/// <summary><c>casus read PATH...</c>: adds reports to the ledger and shows what it holds.</summary>
internal static class ReadCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger, EngineChoice choice)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or globs; - for JSON Lines on standard input. None: only resolve what waits.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print the counts only, not the ledger" };
        var alerts = new Option<string?>("--alerts") { Description = "Then tell what the rules of this file find (see casus alerts)", HelpName = "FILE" };
        var command = new Command("read", "Read reports into the ledger") { paths, quiet, alerts, ledger.Option };
        choice.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            // A file of rules that cannot be used is found before hours of reading, not after.
            var settings = parsed.GetValue(alerts) is { } path ? AlertRun.Settings(path, AlertRun.ReadRules(path, EngineChoice.OpenData())) : null;
            return await RunAsync(parsed, parsed.GetValue(paths) ?? [], parsed.GetValue(quiet), (ledger, choice), settings, token);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string[] paths, bool isQuiet, (LedgerLocation Ledger, EngineChoice Choice) chosen, AlertSettings? alerts, CancellationToken token)
    {
        var (ledger, choice) = chosen;
        var (engine, hasProblems) = choice.Load(parsed);
        await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Write, token);
        var source = ReportSources.Open(paths, new StandardInput());
        var reader = new LedgerReader(engine, store, TimeProvider.System);
        ReadSummary summary;
        using (var progress = ProgressLine.Start(TimeProvider.System, isQuiet))
        {
            summary = await reader.ReadAsync(source, progress.Report, progress, ReportSources.Measure(paths)?.Bytes, token);
        }

        if (!isQuiet)
        {
            await LedgerView.PrintAsync(Screen.Standard, store, engine.Codebook, CancellationToken.None);
        }

        Print(summary, ledger.Path(parsed));
        bool isTold = alerts is null || await AlertRun.RunAsync(store, engine.Codebook, engine.DataVersion, alerts, token);
        return !isTold || alerts is { HasProblems: true } || summary.Rejected > 0 || summary.IsStopped || hasProblems ? ExitCodes.BadInput : ExitCodes.Good;
    }

    private static void Print(ReadSummary summary, string path)
    {
        var screen = Screen.Standard;
        long written = summary.Added + summary.Revised;
        screen.Text(0, $"Read {Words.Count(summary.Read, "report")}: {summary.Added} new, {summary.Revised} revised, {summary.Unchanged} known already, "
            + $"{summary.Rejected} rejected.");
        if (summary.NotCoded.Count > 0)
        {
            long count = summary.NotCoded.Values.Sum();
            screen.Text(0, $"{count} of the {written} written {(count == 1 ? "is" : "are")} in a language without an engine: kept and searchable, not coded "
                + $"({string.Join(", ", summary.NotCoded.Select(n => $"{n.Key} {n.Value}"))}).");
        }

        if (summary.Notices > 0)
        {
            screen.Text(0, $"{Words.Count(summary.Notices, "file")} passed over that {(summary.Notices == 1 ? "is" : "are")} no report (named above).");
        }

        if (summary.IsStopped)
        {
            screen.Text(0, "Stopped before the end; the same command goes on from here.");
        }

        screen.Text(0, $"The ledger is {path}.");
        if (summary.Rejected > 0)
        {
            screen.Text(0, "Why reports were rejected: casus problems");
        }
    }
}
