using System.CommandLine;
using Casus.Export.JsonLines;
using Casus.Pipeline.Filtering;
using Casus.Pipeline.Loading;

namespace Casus.Cli.Commands;

/// <summary><c>casus extract FILE...</c>: pages to documents.</summary>
internal static class ExtractCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var files = Inputs.Files();
        var command = new Command("extract", "Turn pages into documents (JSON Lines)") { files };
        command.SetAction(async (parsed, token) =>
        {
            await using var bytes = Output.OpenBytes();
            using var lines = new LineWriter(bytes);
            long rejected = await DocumentFilter.RunAsync(
                EngineLoader.ExtractorsOf(EngineChoice.OpenData()), Inputs.Open(parsed.GetValue(files)), d => d, d => lines.Write(d, RecordLines.Write), Output.Report, token);
            return rejected > 0 ? ExitCodes.BadInput : ExitCodes.Good;
        });
        return command;
    }
}
