using BenchmarkDotNet.Attributes;
using Casus.Extraction.LanguageId;
using Casus.Packs;

namespace Casus.Bench;

/// <summary>The identifier of languages: loading it, and texts identified on one core.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private const int Copies = 8; // of a text's sentences: about 10,000 characters, all of which are read
    private DataPack pack = null!;
    private LanguageIdentifier identifier = null!;
    private string text = null!;

    /// <summary>Which text is identified.</summary>
    [Params("en", "de", "ru", "ar", "zh", "headline")]
    public string Text { get; set; } = "en";

    /// <summary>Loads the model and makes the text.</summary>
    [GlobalSetup]
    public void Open()
    {
        pack = DataPack.FromFolder(Path.Combine(EngineBenchmarks.FindRoot(), "data"));
        identifier = LanguageIdentifier.Load(pack);
        string sentence = Text switch
        {
            "en" => "The foreign minister met her counterpart on Monday to discuss the new fishing agreement, officials in the capital said. ",
            "de" => "Die Außenministerin traf am Montag ihren Amtskollegen, um über das neue Abkommen zur Fischerei zu sprechen. ",
            "ru" => "Министр иностранных дел встретился в понедельник со своим коллегой, чтобы обсудить новое соглашение о рыболовстве. ",
            "ar" => "التقى وزير الخارجية نظيره في العاصمة أمس لبحث وقف إطلاق النار وتبادل الأسرى بين الجانبين. ",
            "zh" => "外交部长星期一会见了邻国大使，双方就新的渔业协议交换了意见。",
            _ => "Ministers meet in Madrid over fishing row",
        };
        text = Text == "headline" ? sentence : string.Concat(Enumerable.Repeat(sentence, Copies * 10));
        text = text[..Math.Min(text.Length, 10_000)];
        Console.WriteLine($"// {text.Length} characters, {System.Text.Encoding.UTF8.GetByteCount(text)} bytes of UTF-8");
    }

    /// <summary>Identifies the text.</summary>
    [Benchmark]
    public float Identify() => identifier.Identify(text).Confidence;

    /// <summary>Loads the model.</summary>
    [Benchmark]
    public int Load() => LanguageIdentifier.Load(pack).Tags.Count;
}
