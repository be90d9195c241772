using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
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
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            bool isJson = parsed.GetValue(json);
            await using var bytes = isJson ? Output.OpenBytes() : Stream.Null;
            using var lines = new LineWriter(bytes);
            await foreach (var story in store.QueryAsync(new StoriesQuery(), token))
            {
                if (isJson)
                {
                    lines.Write(story, RecordLines.Write);
                }
                else
                {
                    StoryView.Heading(Screen.Standard, story);
                }
            }

            return ExitCodes.Good;
        });
        return command;
    }
}
