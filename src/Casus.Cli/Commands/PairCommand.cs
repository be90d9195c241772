using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Signals.Tension;

namespace Casus.Cli.Commands;

/// <summary><c>casus pair A B</c>: what two actors did to, with or for each other, by day.</summary>
internal sealed class PairCommand
{
    private static readonly string[] Directions = ["both", "ab", "ba", "together"];

    private readonly LedgerLocation ledger;
    private readonly Argument<string> a = new("A") { Description = "An actor code, such as IND" };
    private readonly Argument<string> b = new("B") { Description = "Another actor code, such as PAK" };
    private readonly Option<DateOnly?> day = EventsCommand.DayOption("--day", "Open one day: its events with their sentences");
    private readonly Option<DateOnly?> from = EventsCommand.DayOption("--from", "First day");
    private readonly Option<DateOnly?> to = EventsCommand.DayOption("--to", "Last day");
    private readonly Option<string> direction = new("--direction") { Description = "both, ab (A on B), ba (B on A) or together", DefaultValueFactory = _ => "both", HelpName = "D" };
    private readonly Option<bool> list = new("--list") { Description = "List the events instead of drawing them" };
    private readonly Option<bool> csv = new("--csv") { Description = "CSV instead of a drawing: a row a day" };
    private readonly Option<bool> ascii = new("--ascii") { Description = "Draw in plain ASCII" };
    private readonly Option<bool> json = new("--json") { Description = "JSON Lines instead of a drawing: an object a day; with --list or --day an object an event" };

    private PairCommand(LedgerLocation ledger)
    {
        this.ledger = ledger;
        direction.AcceptOnlyFromAmong(Directions);
    }

    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var parts = new PairCommand(ledger);
        var command = new Command("pair", "Draw conflict and cooperation of two actors by day, and open each day into its events")
        {
            parts.a, parts.b, parts.day, parts.from, parts.to, parts.direction, parts.list, parts.json, parts.csv, parts.ascii, ledger.Option,
        };
        command.SetAction(parts.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken token)
    {
        var pair = new ActorPair(CommonOptions.Actor(parsed.GetRequiredValue(a)), CommonOptions.Actor(parsed.GetRequiredValue(b)));
        var query = new EventsQuery { ActorA = pair.A, ActorB = pair.B, From = parsed.GetValue(from), To = parsed.GetValue(to) };
        bool isJson = parsed.GetValue(json);
        if (parsed.GetValue(day) is { } one)
        {
            query = query with { From = one, To = one };
            return isJson ? await EventsCommand.ListAsync(parsed, ledger, query, true, token) : await OpenDayAsync(parsed, query, token);
        }

        if (parsed.GetValue(list))
        {
            return await EventsCommand.ListAsync(parsed, ledger, query, isJson, token);
        }

        var codebook = EngineChoice.LoadCodebook();
        await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
        var report = await new PairLedger(store, codebook).ReportAsync(pair, DirectionOf(parsed.GetRequiredValue(direction)), [], token);
        var range = new PairRange(report.Series, query.From, query.To);
        if (isJson)
        {
            await WriteJsonAsync(report, range);
        }
        else if (parsed.GetValue(csv))
        {
            WriteCsv(report, range);
        }
        else
        {
            var view = new PairView(Screen.Standard, codebook, parsed.GetValue(ascii));
            view.Whole(report, query.From is null && query.To is null ? range.Newest : range);
            var events = await store.QueryAsync(query with { IsBrief = true }, token).ToListAsync(token);
            view.Events(events);
        }

        return ExitCodes.Good;
    }

    private async Task<int> OpenDayAsync(ParseResult parsed, EventsQuery query, CancellationToken token)
    {
        var codebook = EngineChoice.LoadCodebook();
        await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
        var events = await store.QueryAsync(query, token).ToListAsync(token);
        new PairView(Screen.Standard, codebook, parsed.GetValue(ascii)).Day(new ActorPair(query.ActorA, query.ActorB), query.From!.Value, events);
        return ExitCodes.Good;
    }

    private static async Task WriteJsonAsync(PairReport report, PairRange range)
    {
        await using var bytes = Output.OpenBytes();
        using var lines = new LineWriter(bytes);
        for (int day = range.First; day < range.End; day++)
        {
            lines.Write((report, day), static (json, x) => TensionLines.Write(json, x.report, x.day));
        }

        foreach (var (reason, ids) in report.Series.Apart)
        {
            lines.Write((reason, ids), static (json, x) => TensionLines.Write(json, x.reason, x.ids));
        }
    }

    private static void WriteCsv(PairReport report, PairRange range)
    {
        Console.Out.Write(TensionLines.Header + "\n");
        for (int day = range.First; day < range.End; day++)
        {
            Console.Out.Write(TensionLines.Row(report, day) + "\n");
        }

        foreach (var (reason, ids) in report.Series.Apart)
        {
            Console.Out.Write(TensionLines.Row(reason, ids) + "\n");
        }
    }

    private static PairDirection? DirectionOf(string word) => word switch
    {
        "ab" => PairDirection.AToB,
        "ba" => PairDirection.BToA,
        "together" => PairDirection.Together,
        _ => null,
    };
}
