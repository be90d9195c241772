using System.Diagnostics;
using System.Globalization;
using Casus.Learning.Neural;
using Casus.Learning.Neural.Training;
using Casus.Pipeline.Loading;
using Casus.Tools.Train.Encoders;

namespace Casus.Tools.Train.Relations;

/// <summary>Trains relations.bin: which event holds between two phrases of a sentence.</summary>
internal static class RelationCommand
{
    private const int WordCount = 20_000;

    /// <summary>
    /// Runs <c>train-relations DATA VECTORS ROWS... [--language TAG] [--out FILE] [--cross] [--brief] [--errors FILE]</c>. Rows with a column
    /// <c>gold_root</c> are a development set; with <c>--cross</c> they are answered by cross-validation and nothing is written.
    /// </summary>
    public static int Run(string data, string vectorPath, string[] rest)
    {
        var watch = Stopwatch.StartNew();
        string tag = Options.Values(rest, "--language").FirstOrDefault("en");
        var (engine, problems) = EngineLoader.Load(new EngineOptions { DataPath = data, Language = tag, HasLearnedRelations = false });
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem); // a bad block is left out, the others stay
        }

        var (keys, vectors) = Vectors(vectorPath);
        var reader = new RelationRows(engine, new VectorTable(keys, vectors));
        var rows = rest.TakeWhile(Options.IsValue).SelectMany(reader.Read).ToList();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows read after {watch.Elapsed.TotalSeconds:F0} s"));
        var learner = new RelationLearner(keys, vectors, new BagOptions());
        if (rest.Contains("--cross"))
        {
            using var errors = Options.Values(rest, "--errors").FirstOrDefault() is { } list ? new StreamWriter(list) : null;
            new RelationCross(engine.Codebook, rows).Print(learner, rest.Contains("--brief"), errors);
        }
        else
        {
            string path = Options.Values(rest, "--out").FirstOrDefault(Path.Combine(data, "languages", tag, "models", "relations.bin"));
            using var file = File.Create(path);
            learner.Learn(rows).Write(file);
            Console.WriteLine($"{Path.GetFileName(path)}: {file.Length} bytes from {rows.Count} rows");
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after {watch.Elapsed.TotalSeconds:F0} s"));
        return 0;
    }

    // The most frequent words, in 8 bits a number; or those of another model.
    private static (Tensor Keys, Tensor Vectors) Vectors(string path)
    {
        if (path.EndsWith(".bin", StringComparison.Ordinal))
        {
            var model = TensorFile.Read(File.ReadAllBytes(path));
            return (model["words.keys"], model["words.vectors"]);
        }

        var words = WordVectors.Read(path, WordCount, new HashSet<uint>());
        int[] order = [.. Enumerable.Range(0, words.Count).OrderBy(i => words.Keys[i])];
        float[] values = new float[words.Count * WordVectors.Width];
        for (int i = 0; i < order.Length; i++)
        {
            words[order[i]].CopyTo(values.AsSpan(i * WordVectors.Width));
        }

        return (Tensor.OfKeys("words.keys", [.. order.Select(i => words.Keys[i])]), Tensor.OfBytes("words.vectors", order.Length, WordVectors.Width, values));
    }
}
