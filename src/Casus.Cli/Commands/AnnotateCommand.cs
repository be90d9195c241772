using System.CommandLine;
using System.Text;
using System.Text.Json;
using Casus.Export.JsonLines;
using Casus.Language.Conllu;
using Casus.Pipeline;
using Casus.Pipeline.Filtering;

namespace Casus.Cli.Commands;

/// <summary><c>casus annotate --layer L</c>: one layer of the reading, as CoNLL-U or JSON Lines.</summary>
internal static class AnnotateCommand
{
    private static readonly string[] Layers = ["syntax", "times", "places", "attributions", "triggers"];

    /// <summary>Builds the command.</summary>
    public static Command Create(EngineChoice choice)
    {
        var files = Inputs.Files();
        var layer = new Option<string>("--layer") { Description = "syntax, times, places, attributions or triggers", Required = true, HelpName = "L" };
        layer.AcceptOnlyFromAmong(Layers);
        var conllu = new Option<string?>("--conllu") { Description = "With --layer syntax: keep this file's tokens and sentences", HelpName = "FILE" };
        var command = new Command("annotate", "Annotate documents with one layer") { files, layer, conllu };
        choice.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var (engine, hasProblems) = choice.Load(parsed);
            string wanted = parsed.GetRequiredValue(layer);
            if (parsed.GetValue(conllu) is { } path)
            {
                if (wanted != "syntax")
                {
                    throw new UsageException("--conllu goes with --layer syntax");
                }

                return await ConlluAsync(engine, path, token) && !hasProblems ? ExitCodes.Good : ExitCodes.BadInput;
            }

            var source = Inputs.Open(parsed.GetValue(files));
            await using var bytes = Output.OpenBytes();
            long rejected = await (wanted switch
            {
                "syntax" => SyntaxAsync(engine, source, bytes, token),
                "times" => LinesAsync<TimeTable, TimeMention>(engine, source, bytes, t => t.Mentions, TimeLine.Write, token),
                "places" => LinesAsync<PlaceTable, PlaceMention>(engine, source, bytes, t => [.. t.Mentions.Where(m => m.Use != PlaceUse.Demonym)], PlaceLine.Write, token),
                "triggers" => LinesAsync<TriggerTable, TriggerMention>(engine, source, bytes, t => t.Mentions, TriggerLine.Write, token),
                _ => LinesAsync<AttributionTable, Attribution>(engine, source, bytes, t => t.Items, AttributionLine.Write, token),
            });
            return rejected > 0 || hasProblems ? ExitCodes.BadInput : ExitCodes.Good;
        });
        return command;
    }

    private static async Task<long> SyntaxAsync(CasusEngine engine, ISource source, Stream output, CancellationToken token)
    {
        var annotate = engine.AnnotatorFor<NameTable>();
        await using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        return await DocumentFilter.RunAsync(engine.Extractors, source, annotate, d => ConlluWriter.Write(text, d), Output.Report, token);
    }

    private static async Task<bool> ConlluAsync(CasusEngine engine, string path, CancellationToken token)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no file '{path}'");
        }

        await using var bytes = Output.OpenBytes();
        await using var text = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var problems = engine.Reparse(path, await File.ReadAllTextAsync(path, token), text);
        foreach (var problem in problems)
        {
            Output.Report(problem);
        }

        return problems.Count == 0;
    }

    private static async Task<long> LinesAsync<TLayer, TItem>(
        CasusEngine engine,
        ISource source,
        Stream output,
        Func<TLayer, IReadOnlyList<TItem>> items,
        Action<Utf8JsonWriter, TItem, AnnotatedDocument> write,
        CancellationToken token)
        where TLayer : class
    {
        var annotate = engine.AnnotatorFor<TLayer>();
        using var lines = new LineWriter(output);
        return await DocumentFilter.RunAsync(
            engine.Extractors,
            source,
            annotate,
            document =>
            {
                foreach (var item in items(document.Get<TLayer>()))
                {
                    lines.Write((item, document, write), static (json, x) => x.write(json, x.item, x.document));
                }
            },
            Output.Report,
            token);
    }
}
