using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus stories</c>: the ledger's stories.</summary>
internal static class StoriesCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var json = CommonOptions.Json();
        var command = new Command("stories", "List stories") { json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            await RowList.WriteAsync(
                parsed, ledger, new StoriesQuery(), parsed.GetValue(json) ? RecordLines.Write : null, s => StoryView.Heading(Screen.Standard, s), token);
            return ExitCodes.Good;
        });
        return command;
    }
}
