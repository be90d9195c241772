using System.Diagnostics;
using System.Globalization;
using Casus.Language.Attribution;
using Casus.Language.Languages;
using Casus.Packs;

namespace Casus.Tools.Train;

/// <summary>
/// Trains attributions.bin from documents and hand-made attributions. With <c>--cross FILE</c> writes what models of the other
/// documents find in each document instead, for scoring.
/// </summary>
internal static class AttributionCommand
{
    public static int Run(string documentPath, string goldPath, string[] rest)
    {
        if (Options.Values(rest, "--out").FirstOrDefault() is not { } folder)
        {
            Console.Error.WriteLine("--out FOLDER is missing");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var options = new AttributionOptions();
        Directory.CreateDirectory(folder);
        var modelPath = Path.Combine(folder, "attributions.bin");
        if (Options.Values(rest, "--cross").FirstOrDefault() is null)
        {
            File.Delete(modelPath); // The engine gives the trees only; a model of an older format would stop it.
        }

        var pack = DataPack.FromFolder(Path.Combine(folder, "..", "..", ".."));
        var tag = new DirectoryInfo(folder).Parent!.Name;
        var documents = Annotated(pack, tag, documentPath);
        var cues = new CueLexicon(pack, $"languages/{tag}");
        var examples = Examples(documents, AttributionFiles.Gold(goldPath), cues);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents.Count} documents, {examples.Sum(e => e.Cues.Count)} words, {examples.Sum(e => e.Cues.Count(c => c.IsCue))} cues, "
            + $"{examples.Sum(e => e.Reachable)} contents and {examples.Sum(e => e.Sources.Count)} speakers among the candidates, "
            + $"after {watch.Elapsed.TotalSeconds:F0} s"));
        if (Options.Values(rest, "--cross").FirstOrDefault() is { } crossPath)
        {
            Cross(documents, examples, cues, options, crossPath);
        }
        else
        {
            var length = Write(AttributionTraining.Train(examples, options), modelPath);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"attributions.bin: {length} bytes, after {watch.Elapsed.TotalSeconds:F0} s"));
        }

        return 0;
    }

    private static long Write(AttributionModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
        return file.Length;
    }

    private static List<AnnotatedDocument> Annotated(DataPack pack, string tag, string path)
    {
        var engine = LanguageEngine.Load(pack, tag, Vocabulary.Empty);
        var annotators = engine.Annotators.Where(a => !a.Requires.Concat(a.Provides).Contains(typeof(AttributionTable))).ToList();
        return [.. AttributionFiles.Documents(path).Select(d =>
        {
            var document = new AnnotatedDocument(d);
            foreach (var annotator in annotators)
            {
                annotator.Annotate(document);
            }

            return document;
        })];
    }

    private static List<AttributionExamples> Examples(List<AnnotatedDocument> documents, ILookup<string, AttributionGold> gold, CueLexicon cues)
    {
        HashSet<uint> words = [];
        foreach (var document in documents)
        {
            words.UnionWith(AttributionExamples.Of(document, gold[document.Document.Id], CueLexicon.Empty, words: new HashSet<uint>()).Cues.Select(c => c.Word));
        }

        return [.. documents.Select(d => AttributionExamples.Of(d, gold[d.Document.Id], cues, words))];
    }

    private static void Cross(
        List<AnnotatedDocument> documents, List<AttributionExamples> examples, CueLexicon cues, AttributionOptions options, string path)
    {
        using var output = new StreamWriter(path);
        var spent = TimeSpan.Zero;
        long tokens = 0;
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var model = AttributionTraining.Train([.. examples.Where((_, i) => i % options.Folds != fold)], options);
            var annotator = new AttributionAnnotator(model, cues);
            foreach (var document in documents.Where((_, i) => i % options.Folds == fold))
            {
                var before = Environment.CpuUsage.TotalTime;
                var table = annotator.Find(document);
                spent += Environment.CpuUsage.TotalTime - before;
                tokens += document.Tokens.Count;
                AttributionFiles.Write(output, document, table);
            }
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spent.TotalMicroseconds / tokens:F2} microseconds of processor time a token"));
    }
}
