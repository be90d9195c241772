using System.CommandLine;
using Casus.Export.JsonLines;
using Casus.Pipeline.Filtering;

namespace Casus.Cli.Commands;

/// <summary><c>casus code</c>: documents to event mentions.</summary>
internal static class CodeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(EngineChoice choice)
    {
        var files = Inputs.Files();
        var command = new Command("code", "Code event mentions (JSON Lines of documents in, of mentions out)") { files };
        choice.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var (engine, hasProblems) = choice.Load(parsed);
            await using var bytes = Output.OpenBytes();
            using var lines = new LineWriter(bytes);
            long rejected = await DocumentFilter.RunAsync(
                engine.Extractors,
                Inputs.Open(parsed.GetValue(files)),
                d => Tuple.Create(d, engine.CanCode(d) ? engine.Code(engine.Annotate(d)) : new CodedReport([], [], [])),
                coded =>
                {
                    foreach (var mention in coded.Item2.Mentions.Where(m => !m.IsReference))
                    {
                        lines.Write((mention, coded.Item1.Text, engine.Codebook), static (json, x) => MentionLine.Write(json, x.mention, x.Text, x.Codebook));
                    }
                },
                Output.Report,
                token);
            return rejected > 0 || hasProblems ? ExitCodes.BadInput : ExitCodes.Good;
        });
        return command;
    }
}
