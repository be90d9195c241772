using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Casus.Extraction.Html;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Plain;
using Casus.Learning.Neural;
using Casus.Learning.Trees.Training;

namespace Casus.Tools.Train.Pages;

/// <summary>
/// <c>Train pages --pages FOLDER --gold FILE [--opinion FILE]... [--folds N] [--out FILE]</c>: learns which blocks of pages are the report's. FOLDER
/// holds pages as ID.html.gz; the gold file has <c>must_contain</c> and <c>must_not_contain</c> by id; an opinion is JSON Lines of <c>id</c> and
/// <c>text</c>: what another program takes out of the pages.
/// </summary>
internal static class PageCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="rest">Its arguments.</param>
    public static int Run(string[] rest)
    {
        double Value(string name, double usual) => Options.Values(rest, name).FirstOrDefault() is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;
        var first = new TreeOptions { Trees = (int)Value("--trees", 100), Depth = (int)Value("--depth", 4), Rate = Value("--rate", 0.1), Seed = (int)Value("--seed", 1), FeatureShare = 0.3, FewestRows = (int)Value("--rows", 30), Shrinkage = Value("--shrink", 5) };
        var second = first with { Trees = (int)Value("--trees2", 60), Depth = (int)Value("--depth2", 3), FeatureShare = 0.5 };
        var learner = new PageLearner(first, second, (int)Value("--folds", 5));
        List<PageExample> examples = Examples(rest);
        float[][] crossed = rest.Contains("--cross") ? learner.Cross(examples) : [];
        if (crossed.Length > 0)
        {
            foreach (float threshold in (ReadOnlySpan<float>)[-1, -0.75f, -0.5f, -0.25f, 0, 0.25f, 0.5f, 0.75f, 1])
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {threshold}: {PageLearner.Scores(examples, crossed, threshold)}"));
            }
        }

        foreach (string file in Options.Values(rest, "--answers"))
        {
            float least = (float)Value("--threshold", -0.25);
            File.WriteAllLines(file, examples.Select((example, i) => JsonSerializer.Serialize(new { id = example.Gold.Id, text = PageLearner.Text(example, crossed[i], least) })));
        }

        foreach (string file in Options.Values(rest, "--out"))
        {
            using FileStream output = File.Create(file);
            new TensorFile(0, learner.Learn(examples).ToTensors()).Write(output);
        }

        return 0;
    }

    private static List<PageExample> Examples(string[] rest)
    {
        string folder = Options.Values(rest, "--pages").Single();
        List<Dictionary<string, string>> opinions = [.. Options.Values(rest, "--opinion").Select(Texts)];
        var knowledge = new PageKnowledge();
        List<PageExample> examples = [];
        foreach (PageGold gold in PageGold.Read(Options.Values(rest, "--gold").Single()))
        {
            byte[] bytes = Bytes(Path.Combine(folder, gold.Id + ".html.gz"));
            string? html = TextDecoder.Decode(bytes, HtmlCharset.Declared(bytes), gold.Id, out _);
            if (html is not null)
            {
                PageReading page = knowledge.Read(html, null, null, out PageFigures figures);
                examples.Add(new PageExample(gold, page, figures, [.. opinions.Where(texts => texts.ContainsKey(gold.Id)).Select(texts => texts[gold.Id])]));
            }
        }

        return examples;
    }

    private static byte[] Bytes(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Dictionary<string, string> Texts(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
        .ToDictionary(json => json.GetProperty("id").GetString()!, json => TextLikeness.Letters(json.GetProperty("text").GetString() ?? ""), StringComparer.Ordinal);
}
