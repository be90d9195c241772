using System.CommandLine;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus problems</c>: the input that could not be read.</summary>
internal static class ProblemsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var json = CommonOptions.Json();
        var command = new Command("problems", "List what could not be read, where and why") { json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            bool isJson = parsed.GetValue(json);
            await using var bytes = isJson ? Output.OpenBytes() : Stream.Null;
            using var lines = new LineWriter(bytes);
            await foreach (var stored in store.QueryAsync(new ProblemsQuery(), token))
            {
                if (isJson)
                {
                    lines.Write(stored.Problem, RecordLines.Write);
                }
                else
                {
                    await Console.Out.WriteLineAsync(stored.Problem.ToString()); // one line a problem, however long
                }
            }

            return ExitCodes.Good;
        });
        return command;
    }
}
