using System.CommandLine;
using Casus.Export.JsonLines;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Pipeline.Reading;

namespace Casus.Cli.Commands;

/// <summary><c>casus resolve</c>: documents to stories and events, without a ledger kept.</summary>
internal static class ResolveCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(EngineChoice choice)
    {
        var files = Inputs.Files();
        var events = new Option<bool>("--events") { Description = "The event of each mention instead of the story of each document" };
        var mentions = new Option<string?>("--mentions") { Description = "With --events: resolve exactly these mentions", HelpName = "FILE.jsonl" };
        var command = new Command("resolve", "Group documents into stories, or mentions into events (JSON Lines)") { files, events, mentions };
        choice.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var (engine, hasProblems) = choice.Load(parsed);
            await using var store = await SqliteLedgerStore.OpenInMemoryAsync(token);
            var reader = new LedgerReader(engine, store, TimeProvider.System, DocumentIdentity.Id);
            var summary = await reader.ReadAsync(Inputs.Open(parsed.GetValue(files)), Output.Report, null, null, token);
            bool isGood = summary.Rejected == 0 && !summary.IsStopped && !hasProblems;
            if (parsed.GetValue(mentions) is { } path)
            {
                isGood &= await GivenMentions.WriteAsync(engine, store, path, token);
            }
            else if (parsed.GetValue(events))
            {
                await FoundMentions.WriteAsync(engine, store, token);
            }
            else
            {
                await WriteStoriesAsync(store, token);
            }

            return isGood ? ExitCodes.Good : ExitCodes.BadInput;
        });
        return command;
    }

    private static async Task WriteStoriesAsync(SqliteLedgerStore store, CancellationToken token)
    {
        await using var bytes = Output.OpenBytes();
        using var lines = new LineWriter(bytes);
        await foreach (var report in store.QueryAsync(new ReportsQuery(), token))
        {
            lines.Write((report.Document.Id, report.StoryId), RecordLines.WriteStoryOf);
        }
    }
}
