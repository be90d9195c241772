using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Casus.Pipeline.Loading;

namespace Casus.Bench;

/// <summary>Times, parties, places and quantities over text whose words, trees and names are there already.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GroundingBenchmarks
{
    private const int GeneratedCount = 50;
    private IAnnotator times = null!, actors = null!, places = null!, quantities = null!;
    private AnnotatedDocument[] parsed = null!;

    /// <summary>Which documents: the plain-text samples, or small invented reports.</summary>
    [Params("samples", "generated")]
    public string Documents { get; set; } = "";

    /// <summary>Parses the text; prints how much each run reads.</summary>
    [GlobalSetup]
    public void Load()
    {
        string root = EngineBenchmarks.FindRoot();
        var engine = EngineLoader.Load(new EngineOptions { DataPath = Path.Combine(root, "data") }).Engine;
        IAnnotator For<T>() => engine.Annotators.Single(a => a.Provides.Contains(typeof(T)));
        (times, actors, places, quantities) = (For<TimeTable>(), For<ActorTable>(), For<PlaceTable>(), For<QuantityTable>());
        var texts = Documents == "samples"
            ? Directory.GetFiles(Path.Combine(root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)
            : GeneratedReports.Lines(GeneratedCount, seed: 7).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        var published = new PublicationTime(new DateOnly(2025, 5, 6), null);
        parsed = [.. texts.Select((text, i) => engine.Annotate(new Document($"{Documents}-{i}", text) { Published = published }))];
        Console.WriteLine($"// {Documents}: {parsed.Length} documents, {parsed.Sum(d => d.Tokens.Count)} tokens");
    }

    /// <summary>Time expressions and their values.</summary>
    [Benchmark]
    public int Times() => Count(times);

    /// <summary>Parties.</summary>
    [Benchmark]
    public int Actors() => Count(actors);

    /// <summary>Places.</summary>
    [Benchmark]
    public int Places() => Count(places);

    /// <summary>Numbers of people.</summary>
    [Benchmark]
    public int Quantities() => Count(quantities);

    // A layer is written once, so each run has documents of its own, with the layers that the language engine writes.
    private int Count(IAnnotator annotator)
    {
        int tokens = 0;
        foreach (var document in parsed)
        {
            var copy = new AnnotatedDocument(document.Document);
            copy.Add(document.Tokens);
            copy.Add(document.Sentences);
            copy.Add(document.Get<BlockTable>());
            copy.Add(document.Get<NameTable>());
            copy.Add(document.Get<NameRoleTable>());
            copy.Add(document.Get<LinkTable>());
            annotator.Annotate(copy);
            tokens += copy.Tokens.Count;
        }

        return tokens;
    }
}
