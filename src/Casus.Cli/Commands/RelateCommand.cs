using System.CommandLine;
using System.Text;
using Casus.Packs;
using Casus.Pipeline;

namespace Casus.Cli.Commands;

/// <summary><c>casus relate FILE.tsv</c>: the event that holds from a given source to a given target in a sentence.</summary>
internal static class RelateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(EngineChoice choice)
    {
        var file = new Argument<string>("FILE.tsv") { Description = "Rows with at least the columns sentence, source and target" };
        var alone = new Option<bool>("--rules-alone") { Description = "Leave out what was learned: rules, else the nearest trigger" };
        var command = new Command("relate", "Code given pairs of parties in sentences (TSV in, TSV out)") { file, alone };
        choice.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            string path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
            {
                throw new UsageException($"there is no file '{path}'");
            }

            var (engine, hasProblems) = choice.Load(parsed, parsed.GetValue(alone));
            var table = Table.Parse(path, await File.ReadAllTextAsync(path, token), "sentence", "source", "target");
            foreach (var problem in table.Problems)
            {
                Output.Report(problem);
            }

            await WriteAsync(engine, table, token);
            return table.Problems.Count > 0 || hasProblems ? ExitCodes.BadInput : ExitCodes.Good;
        });
        return command;
    }

    private static async Task WriteAsync(CasusEngine engine, Table table, CancellationToken token)
    {
        await using var bytes = Output.OpenBytes();
        await using var text = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync("id\tevent\tmode\tcameo\tquad\trule");
        var answers = engine.RelateAsync(table.Rows, token);
        int number = 0;
        await foreach (var (row, code, rule) in answers)
        {
            number++;
            string id = row["id"].Length > 0 ? row["id"] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await text.WriteLineAsync($"{id}\t{code.Event}\t{code.Mode}\t{code.Cameo}\t{engine.Codebook.Quad(code)}\t{rule}");
        }
    }
}
