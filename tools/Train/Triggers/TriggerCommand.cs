using System.Diagnostics;
using System.Text.Json;
using Casus.Language.Languages;
using Casus.Language.Triggers;
using Casus.Learning.Neural;
using Casus.Learning.Neural.Training;
using Casus.Packs;

namespace Casus.Tools.Train.Triggers;

/// <summary>Trains triggers.bin: which words tell an event.</summary>
internal static class TriggerCommand
{
    private const int Folds = 5;

    private static readonly BagOptions Learning = new() { Hidden = 48, Passes = 6, Smoothing = 0, Seed = 43 };

    /// <summary>
    /// Runs <c>train-triggers DATA FOLDER... [--language TAG] [--out FILE] [--cross] [--mentions FILE]</c>. With <c>--cross</c> every
    /// report is answered by a model that has not seen its topic, and what was found is written to the file of mentions; no model is written.
    /// </summary>
    public static int Run(string data, string[] rest)
    {
        var watch = Stopwatch.StartNew();
        string tag = Options.Values(rest, "--language").FirstOrDefault("en");
        var language = LanguageEngine.Load(DataPack.FromFolder(data), tag, Vocabulary.Empty);
        var reports = rest.TakeWhile(Options.IsValue).SelectMany(new TriggerReports(language).Read).ToList();
        Console.Error.WriteLine(FormattableString.Invariant($"{reports.Count} reports, {reports.Sum(r => r.Gold.Count)} events marked, after {watch.Elapsed.TotalSeconds:F0} s"));
        if (rest.Contains("--cross"))
        {
            using var mentions = Options.Values(rest, "--mentions").FirstOrDefault() is { } list ? new StreamWriter(list) { NewLine = "\n" } : null;
            Cross(reports, language.Vectors, mentions);
        }
        else
        {
            string path = Options.Values(rest, "--out").FirstOrDefault(Path.Combine(data, "languages", tag, "models", "triggers.bin"));
            var model = Learn(reports, language.Vectors);
            using var file = File.Create(path);
            model.Write(file);
            Console.WriteLine($"{Path.GetFileName(path)}: {file.Length} bytes from {reports.Count} reports");
            Print(reports, Find(reports, model, language.Vectors));
        }

        Console.Error.WriteLine(FormattableString.Invariant($"after {watch.Elapsed.TotalSeconds:F0} s"));
        return 0;
    }

    private static TensorFile Learn(IEnumerable<TriggerReport> reports, VectorTable vectors)
    {
        var examples = reports.SelectMany(r => r.Examples(vectors)).ToList();
        return new TensorFile(TriggerFeatures.Templates, BagWeights.Learn(examples, TriggerModel.Labels.Count, Learning).Tensors(TriggerModel.Labels));
    }

    private static void Cross(List<TriggerReport> reports, VectorTable vectors, StreamWriter? mentions)
    {
        var foldOf = reports.Select(r => r.Group).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(g => g.Item, g => g.Index % Folds);
        var tables = new Dictionary<TriggerReport, TriggerTable>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var asked = reports.Where(r => foldOf[r.Group] == fold).ToList();
            foreach (var (report, table) in Find(asked, Learn(reports.Where(r => foldOf[r.Group] != fold), vectors), vectors))
            {
                tables.Add(report, table);
            }
        }

        Print(reports, tables);
        foreach (var report in reports)
        {
            foreach (var mention in tables[report].Mentions)
            {
                var span = report.Document.Tokens.Span(mention.Tokens);
                mentions?.WriteLine(JsonSerializer.Serialize(new { doc = report.Document.Document.Id, span = new[] { span.Start, span.End } }));
            }
        }
    }

    private static Dictionary<TriggerReport, TriggerTable> Find(IEnumerable<TriggerReport> reports, TensorFile file, VectorTable vectors)
    {
        var model = new TriggerModel(file, vectors);
        var finder = new TriggerAnnotator(new Lazy<TriggerModel>(model));
        return reports.ToDictionary(r => r, r => finder.Find(r.Document));
    }

    private static void Print(List<TriggerReport> reports, Dictionary<TriggerReport, TriggerTable> tables)
    {
        foreach (var set in reports.GroupBy(r => r.Set))
        {
            var scores = new TriggerScores();
            foreach (var report in set)
            {
                scores.Add(report, tables[report]);
            }

            Console.WriteLine($"{set.Key,-12} {scores}");
        }
    }
}
