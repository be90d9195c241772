using System.Diagnostics;
using System.Globalization;
using Casus.Language.Names;
using Casus.Language.Tagging;
using Casus.Learning.Linear;
using Casus.Packs;

namespace Casus.Tools.Train;

/// <summary>Trains all models of one language and writes them.</summary>
internal static class TrainCommand
{
    private const int TagPasses = 7;
    private const int TreePasses = 7;

    public static int Run(string treebank, string[] rest)
    {
        var outAt = Array.IndexOf(rest, "--out");
        if (outAt < 0 || outAt + 1 >= rest.Length)
        {
            Console.Error.WriteLine("--out FOLDER is missing");
            return 2;
        }

        var folder = rest[outAt + 1];
        Directory.CreateDirectory(folder);
        var only = rest.FirstOrDefault(r => r.StartsWith("--only-", StringComparison.Ordinal))?["--only-".Length..] ?? "";
        var corpus = Corpus.Read(treebank);
        if (only is "" or "lemmas")
        {
            new LemmaTraining(corpus).Write(folder);
        }

        if (only is "" or "syntax")
        {
            TrainSyntax(corpus, folder);
        }

        if (only is "" or "names")
        {
            var files = rest[..outAt].Where(f => !f.StartsWith("--", StringComparison.Ordinal));
            TrainNames(corpus, files, folder);
        }

        return 0;
    }

    private static void TrainNames(Corpus treebank, IEnumerable<string> files, string folder)
    {
        var watch = Stopwatch.StartNew();
        Tagger tagger;
        using (var file = File.OpenRead(Path.Combine(folder, "tags.bin")))
        {
            tagger = new Tagger(LinearModel.Read(file));
        }

        var corpus = Corpus.Of(treebank.Sources.Concat(Corpus.Read(files).Sources).Where(NameTraining.IsUsed));
        var data = DataPack.FromFolder(Path.Combine(folder, "..", "..", ".."));
        var words = NameWords.Read(data, "languages/" + new DirectoryInfo(folder).Parent!.Name);
        Save(new NameTraining(corpus, tagger, words).Train(8, 300_000), folder, "names.bin", watch);
    }

    private static void TrainSyntax(Corpus corpus, string folder)
    {
        var watch = Stopwatch.StartNew();
        var labels = TaggerTraining.TagLabels(corpus);
        var all = Enumerable.Range(0, corpus.Sentences.Length).ToArray();
        Save(TaggerTraining.TrainTags(corpus, all, labels, TagPasses, 500_000), folder, "tags.bin", watch);
        var tags = TaggerTraining.JackknifedTags(corpus, labels, 5, 5);
        Save(TaggerTraining.TrainFeats(corpus, tags, TaggerTraining.FeatsLabels(corpus), 5, 100_000), folder, "feats.bin", watch);
        Save(new ParserTraining(corpus, tags).Train(TreePasses, 2_700_000), folder, "trees.bin", watch);
    }

    private static void Save(LinearModel model, string folder, string name, Stopwatch watch)
    {
        using var file = File.Create(Path.Combine(folder, name));
        model.Write(file);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {model.WeightCount} weights, {model.Labels.Count} labels, {file.Length} bytes, after {watch.Elapsed.TotalSeconds:F0} s"));
    }
}
