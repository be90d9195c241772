using System.CommandLine;
using System.Text.Json;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Json;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline.Correcting;

namespace Casus.Cli.Commands;

/// <summary><c>casus corrections</c>: what persons corrected; out to a file and in from one.</summary>
internal static class CorrectionsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var json = CommonOptions.Json();
        var export = new Option<string?>("--export") { Description = "Write all corrections to this file (- for standard output), for another ledger", HelpName = "FILE" };
        var import = new Option<string?>("--import") { Description = "Take in the corrections of such a file", HelpName = "FILE" };
        var command = new Command("corrections", "List what persons corrected, or carry it to another ledger") { json, export, import, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            if (parsed.GetValue(import) is { } from)
            {
                return await ImportAsync(parsed, ledger, from, token);
            }

            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            var all = await store.QueryAsync(new CorrectionsQuery(), token).ToListAsync(token);
            if (parsed.GetValue(export) is { } to)
            {
                string lines = string.Concat(all.Select(c => CoreJson.Write(c) + "\n"));
                await (to == "-" ? Console.Out.WriteAsync(lines) : File.WriteAllTextAsync(to, lines, token));
                return ExitCodes.Good;
            }

            await ListAsync(store, all, parsed.GetValue(json), token);
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task ListAsync(ILedgerStore store, List<Correction> all, bool isJson, CancellationToken token)
    {
        var holding = Correction.Holding(all).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        await using var bytes = isJson ? Output.OpenBytes() : Stream.Null;
        using var lines = new LineWriter(bytes);
        foreach (var correction in all)
        {
            var waiting = await Corrector.WaitingAsync(store, correction, token);
            string? undoneBy = all.LastOrDefault(c => c.Undoes == correction.Id && !all.Any(u => u.Undoes == c.Id))?.Id;
            bool isHolding = holding.Contains(correction.Id);
            if (isJson)
            {
                lines.Write((correction, undoneBy, waiting), static (writer, row) => CorrectionLine.Write(writer, row.correction, row.undoneBy, row.waiting));
            }
            else
            {
                CorrectionView.Whole(Screen.Standard, correction, undoneBy, isHolding ? waiting : []);
            }
        }

        if (!isJson && all.Count == 0)
        {
            Screen.Standard.Text(0, "No corrections.");
        }
    }

    private static async Task<int> ImportAsync(ParseResult parsed, LedgerLocation ledger, string path, CancellationToken token)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new UsageException($"--import: there is no file '{path}'");
        }

        string[] lines = (path == "-" ? await Console.In.ReadToEndAsync(token) : await File.ReadAllTextAsync(path, token)).Split('\n');
        var corrections = new List<Correction>();
        bool isGood = true;
        for (int i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            if (Read(lines[i], corrections, out string reason) is { } correction)
            {
                corrections.Add(correction);
            }
            else
            {
                Output.Report(new Problem(Problems.JsonBroken, FormattableString.Invariant($"{path}:{i + 1}"), reason));
                isGood = false;
            }
        }

        await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Write, token);
        var data = EngineChoice.OpenData();
        var written = await new Corrector(store, data.Version, TimeProvider.System).AppendAsync(corrections, problem =>
        {
            Output.Report(problem);
            isGood = false;
        });
        int added = written.Count(w => w.IsNew);
        Screen.Standard.Text(0, $"{Words.Count(added, "correction")} taken in, {written.Count - added} known already.");
        return isGood ? ExitCodes.Good : ExitCodes.BadInput;
    }

    private static Correction? Read(string line, List<Correction> before, out string reason)
    {
        reason = "expected a line of 'casus corrections --export'";
        try
        {
            var correction = CoreJson.Read<Correction>(line);
            bool isUndoing = correction.Kind == CorrectionKind.Undo;
            if (isUndoing != correction.Undoes is not null || (isUndoing && !before.Exists(c => c.Id == correction.Undoes)))
            {
                reason = $"it undoes '{correction.Undoes}', which no line before it has; expected the whole file";
                return null;
            }

            return correction;
        }
        catch (Exception ex) when (ex is JsonException or ArgumentException)
        {
            reason = $"{reason}: {ex.Message}".ReplaceLineEndings(" ");
            return null;
        }
    }
}
