using BenchmarkDotNet.Attributes;
using Casus.Pipeline;
using Casus.Pipeline.Loading;

namespace Casus.Bench;

/// <summary>Coding alone, over annotated text: the plain-text samples, and the case sentences of the tests, in which nearly every word opens a rule.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CodingBenchmarks
{
    private CasusEngine engine = null!;
    private AnnotatedDocument[] samples = null!;
    private AnnotatedDocument[] cases = null!;

    /// <summary>Annotates the text; prints how many sentences each run codes.</summary>
    [GlobalSetup]
    public void Load()
    {
        string root = EngineBenchmarks.FindRoot();
        engine = EngineLoader.Load(new EngineOptions { DataPath = Path.Combine(root, "data") }).Engine;
        samples = Directory.GetFiles(Path.Combine(root, "samples"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => engine.Annotate(new Document(Path.GetFileName(path), File.ReadAllText(path)))).ToArray();
        cases = File.ReadLines(Path.Combine(root, "tests", "Casus.Tests", "Cases", "en", "coding.tsv")).Skip(2)
            .Select((row, i) => engine.Annotate(new Document($"case-{i}", row.Split('\t')[0]))).ToArray();
        Console.WriteLine($"// samples: {samples.Sum(d => d.Sentences.Count)} sentences; cases: {cases.Sum(d => d.Sentences.Count)} sentences");
    }

    /// <summary>The plain-text samples.</summary>
    [Benchmark]
    public int Samples() => Count(samples);

    /// <summary>All case sentences.</summary>
    [Benchmark]
    public int Cases() => Count(cases);

    private int Count(AnnotatedDocument[] documents)
    {
        int mentions = 0;
        foreach (var document in documents)
        {
            mentions += engine.Code(document).Mentions.Count;
        }

        return mentions;
    }
}
