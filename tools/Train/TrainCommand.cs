using System.Diagnostics;
using System.Globalization;
using Casus.Tools.Train.Encoders;

namespace Casus.Tools.Train;

/// <summary>
/// Trains all models of one language, one after another: lemmas, sentence ends, a first encoder, sentences that it reads in
/// plain news, the encoder that learns from those too, attributions. What is made on the way stands in a folder of its own.
/// </summary>
internal static class TrainCommand
{
    private static readonly string[] needed = ["--treebank", "--vectors"];

    /// <summary>
    /// Runs <c>train DATA TAG --treebank FILE --vectors FILE [--named FILE...] [--marked TSV...] [--news FILE] [--attributions
    /// DOCUMENTS GOLD] [--dev FILE] [--passes N]</c>; N passes for a trial.
    /// </summary>
    public static int Run(string data, string tag, string[] rest)
    {
        string? missing = needed.FirstOrDefault(o => !Options.Values(rest, o).Any());
        if (missing is not null)
        {
            Console.Error.WriteLine($"{missing} FILE is missing");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var folder = Path.Combine(data, "languages", tag, "models");
        Directory.CreateDirectory(folder);
        var work = Directory.CreateTempSubdirectory("casus-train-").FullName;
        string[] gold = [.. Options.Values(rest, "--treebank"), .. Options.Values(rest, "--named")];
        string[] news = [.. Options.Values(rest, "--news")];
        string[] common = ["--language", tag, "--names", .. Options.Values(rest, "--marked"), "--dev", .. Options.Values(rest, "--dev")];
        var vectors = Options.Values(rest, "--vectors").First();
        string first = Path.Combine(work, "first.bin"), silver = Path.Combine(work, "silver.conllu"), last = Path.Combine(work, "encoder.bin");
        var encoder = Path.Combine(folder, "encoder.bin");
        new LemmaTraining(Corpus.Read(Options.Values(rest, "--treebank"))).Write(folder);
        (string Name, Func<int> Do)[] steps =
        [
            ("sentence ends", () => SentenceTraining.Run(gold[0], [.. news, "--out", folder])),
            ("a first encoder", () => EncoderCommand.Run(data, vectors, [.. gold, .. common, "--passes", Passes(rest, "36"), "--out", first])),
            ("packed", () => PackCommand.Run(first, encoder)),
            ("silver sentences", () => news.Length == 0 ? 0 : SilverCommand.Run(data, news[0], silver, [.. common])),
            ("the encoder", () => news.Length == 0
                ? 0 : EncoderCommand.Run(data, vectors, [.. gold, .. common, "--silver", silver, "--passes", Passes(rest, "34"), "--out", last])),
            ("packed", () => news.Length == 0 ? 0 : PackCommand.Run(last, encoder)),
            ("attributions", () => Options.Values(rest, "--attributions").ToArray() is [var documents, var marks]
                ? AttributionCommand.Run(documents, marks, ["--out", folder]) : 0),
        ];
        foreach (var (name, step) in steps)
        {
            if (step() is not 0 and var code)
            {
                return code;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {watch.Elapsed.TotalMinutes:F1} minutes"));
        }

        Directory.Delete(work, recursive: true);
        return 0;
    }

    private static string Passes(string[] rest, string or) => Options.Values(rest, "--passes").FirstOrDefault(or);
}
