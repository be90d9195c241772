using System.CommandLine;
using Casus.Export.JsonLines;
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
            await RowList.WriteAsync(
                parsed,
                ledger,
                new ProblemsQuery(),
                parsed.GetValue(json) ? (writer, stored) => RecordLines.Write(writer, stored.Problem) : null,
                stored => Console.Out.WriteLine(stored.Problem.ToString()), // one line a problem, however long
                token);
            return ExitCodes.Good;
        });
        return command;
    }
}
