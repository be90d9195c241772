using BenchmarkDotNet.Attributes;
using Casus.Pipeline;
using Casus.Pipeline.Loading;

namespace Casus.Bench;

/// <summary>One sample report through the rooms: what each step takes and allocates.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EngineBenchmarks
{
    private string root = "";
    private CasusEngine engine = null!;
    private Document document = null!;
    private AnnotatedDocument annotated = null!;
    private Func<Document, AnnotatedDocument> syntax = null!;

    /// <summary>Loads the engine and the report.</summary>
    [GlobalSetup]
    public void Load()
    {
        root = FindRoot();
        engine = EngineLoader.Load(new EngineOptions { DataPath = Path.Combine(root, "data") }).Engine;
        document = new Document("sample", File.ReadAllText(Path.Combine(root, "samples", "harbour-wire-moscow.txt")));
        annotated = engine.Annotate(document);
        syntax = engine.AnnotatorFor<TokenTable>();
    }

    /// <summary>Sentences, tokens, tags, lemmas and trees.</summary>
    [Benchmark]
    public AnnotatedDocument Syntax() => syntax(document);

    /// <summary>All layers.</summary>
    [Benchmark]
    public AnnotatedDocument Annotate() => engine.Annotate(document);

    /// <summary>Coding over the layers.</summary>
    [Benchmark]
    public CodedReport Code() => engine.Code(annotated);

    /// <summary>Loading data, rules and models.</summary>
    [Benchmark]
    public int LoadEngine() => EngineLoader.Load(new EngineOptions { DataPath = Path.Combine(root, "data") }).Engine.Rules.Count;

    internal static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Casus.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run the benchmarks from a clone of Casus.");
    }
}
