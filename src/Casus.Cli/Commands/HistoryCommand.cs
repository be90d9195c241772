using System.CommandLine;
using System.Text.Json;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus history [ID]</c>: what was done to the ledger, or to one event, story, report, mediation or correction.</summary>
internal static class HistoryCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var id = new Argument<string?>("ID") { Description = "An event, story, report, mediation or correction; none is all", Arity = ArgumentArity.ZeroOrOne };
        var limit = CommonOptions.Limit(null);
        var json = CommonOptions.Json();
        var command = new Command("history", "Show what was done, oldest first; by machine and by persons") { id, limit, json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            await RowList.WriteAsync(
                parsed,
                ledger,
                new HistoryQuery(parsed.GetValue(id), parsed.GetValue(limit) ?? int.MaxValue),
                parsed.GetValue(json) ? Write : null,
                entry => Screen.Standard.Text(0, CorrectionView.Line(entry)),
                token);
            return ExitCodes.Good;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, HistoryEntry entry) => CorrectionLine.WriteHistory(
        json, entry.At, [("subject", entry.Subject), ("what", entry.What), ("detail", entry.Detail), ("casus", entry.CasusVersion), ("data", entry.DataVersion)]);
}
