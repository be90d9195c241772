using System.CommandLine;
using Casus.Export;
using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus export --format F</c>: the ledger for other programs.</summary>
internal static class ExportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var format = new Option<string>("--format", "-f") { Description = "jsonl, csv or mediation", DefaultValueFactory = _ => "jsonl", HelpName = "F" };
        format.AcceptOnlyFromAmong([.. ExportFormats.All.Select(f => f.Name)]);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write (default: standard output)", HelpName = "FILE" };
        var command = new Command("export", "Write the ledger out") { format, output, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            var codebook = EngineChoice.LoadCodebook();
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            var input = new ExportInput(codebook, store.QueryAsync(new EventsQuery(), token), store.QueryAsync(new MediationsQuery(), token));
            var chosen = ExportFormats.Find(parsed.GetRequiredValue(format))!;
            if (parsed.GetValue(output) is not { } path)
            {
                await using var bytes = Output.OpenBytes();
                await chosen.WriteAsync(input, bytes, token);
                return ExitCodes.Good;
            }

            if (Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            {
                // A device is written to; to move a file in its place would take it away.
                await using var device = File.OpenWrite(path);
                await chosen.WriteAsync(input, device, token);
                return ExitCodes.Good;
            }

            // The file appears whole or not at all.
            string part = path + ".part";
            await using (var file = File.Create(part))
            {
                await chosen.WriteAsync(input, file, token);
            }

            File.Move(part, path, overwrite: true);
            return ExitCodes.Good;
        });
        return command;
    }
}
