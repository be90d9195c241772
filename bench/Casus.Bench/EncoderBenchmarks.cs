using BenchmarkDotNet.Attributes;
using Casus.Language.Encoding;
using Casus.Language.Names;
using Casus.Language.Segmentation;
using Casus.Learning.Neural;
using Casus.Packs;
using Casus.Tests.Language.Encoding;

namespace Casus.Bench;

/// <summary>
/// The encoder over one sample report of some hundred tokens: tags, features, trees and names of tokens that are known. Without
/// a trained model, one of random numbers in the same shape is measured.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EncoderBenchmarks
{
    private string text = "";
    private TokenColumns columns = null!;
    private int[] first = [];
    private byte[] names = [];
    private byte[] file = [];
    private NameWords hints = null!;
    private EncoderModel model = null!;

    /// <summary>How products of bytes are added up.</summary>
    [Params(DotPath.AvxVnni, DotPath.Avx2)]
    public DotPath Path { get; set; }

    /// <summary>Splits the report and loads the model.</summary>
    [GlobalSetup]
    public void Load()
    {
        string root = EngineBenchmarks.FindRoot();
        var pack = DataPack.FromFolder(System.IO.Path.Combine(root, "data"));
        text = File.ReadAllText(System.IO.Path.Combine(root, "samples", "harbour-wire-moscow.txt"));
        var tokens = new SentenceSplitter(new SegmentationLexicon(pack, "languages/en"), null).Split(text);
        columns = new TokenColumns(tokens.Count);
        tokens.Starts.CopyTo(columns.Starts);
        tokens.Ends.CopyTo(columns.Ends);
        first = [.. tokens.Sentences, tokens.Count];
        names = new byte[tokens.Count];
        hints = NameWords.Read(pack, "languages/en");
        const string trained = "languages/en/models/encoder.bin";
        file = pack.Has(trained) ? pack.Read(trained) : RandomModel();
        model = EncoderModel.Read(TensorFile.Read(file), hints, Path);
        Console.WriteLine($"// {tokens.Count} tokens in {first.Length - 1} sentences");
    }

    /// <summary>Tags, features, trees and names.</summary>
    [Benchmark]
    public void Fill() => model.Fill(text, columns, first, names);

    /// <summary>Making the reader of a model whose bytes are in memory.</summary>
    [Benchmark]
    public object LoadModel() => EncoderModel.Read(TensorFile.Read(file), hints, Path);

    private static byte[] RandomModel()
    {
        using var bytes = new MemoryStream();
        var words = Enumerable.Range(0, 60_000).Select(n => $"word{n}");
        EncoderTensors.Pack(RandomEncoder.Create(1, (128, 128, 128, 2), words, 1 << 16)).Write(bytes);
        return bytes.ToArray();
    }
}
