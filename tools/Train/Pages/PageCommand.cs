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
/// <c>Train train-pages --pages FOLDER --gold FILE [--cross [--answers FILE]] [--out FILE]</c>: learns which blocks of pages are the report's. FOLDER
/// holds pages as ID.html.gz; the gold file has <c>must_contain</c> and <c>must_not_contain</c> by id. With <c>--cross</c> every page is judged by trees
/// that saw no page of its host, and the scores are printed by threshold; <c>--answers</c> keeps what the pages give then, as JSON Lines of <c>id</c> and <c>text</c>.
/// </summary>
internal static class PageCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="rest">Its arguments.</param>
    public static int Run(string[] rest)
    {
        double Value(string name, double usual) => Options.Values(rest, name).FirstOrDefault() is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;
        var first = new TreeOptions { Trees = (int)Value("--trees", 100), Depth = (int)Value("--depth", 3), Rate = Value("--rate", 0.1), Seed = (int)Value("--seed", 1), FeatureShare = 0.3, RowShare = 0.4 };
        TreeOptions second = first with { Trees = (int)Value("--again", 40), Depth = 3, FeatureShare = 0.5 };
        var learner = new PageLearner(first, second, (int)Value("--folds", 5));
        List<PageExample> examples = Examples(rest);
        if (rest.Contains("--cross"))
        {
            Cross(learner, examples, Options.Values(rest, "--answers"), (float)Value("--threshold", HtmlExtractor.Threshold));
        }

        foreach (string file in Options.Values(rest, "--out"))
        {
            using FileStream output = File.Create(file);
            new TensorFile(0, learner.Learn(examples).ToTensors()).Write(output);
        }

        return 0;
    }

    private static void Cross(PageLearner learner, List<PageExample> examples, IEnumerable<string> files, float least)
    {
        float[][] scores = learner.Cross(examples);
        foreach (float threshold in (ReadOnlySpan<float>)[-1, -0.75f, -0.5f, -0.25f, 0, 0.25f, 0.5f])
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {threshold}: {PageLearner.Scores(examples, scores, threshold)}"));
        }

        foreach (string file in files)
        {
            File.WriteAllLines(file, examples.Select((example, i) => JsonSerializer.Serialize(new { id = example.Gold.Id, text = PageLearner.Text(example, scores[i], least) })));
        }
    }

    private static List<PageExample> Examples(string[] rest)
    {
        string folder = Options.Values(rest, "--pages").Single();
        var knowledge = new PageKnowledge();
        List<PageExample> examples = [];
        foreach (PageGold gold in PageGold.Read(Options.Values(rest, "--gold").Single()))
        {
            byte[] bytes = Bytes(Path.Combine(folder, gold.Id + ".html.gz"));
            string? html = TextDecoder.Decode(bytes, HtmlCharset.Declared(bytes), gold.Id, out _);
            if (html is not null)
            {
                examples.Add(new PageExample(gold, knowledge.Read(html, null, null, out PageFigures figures), figures));
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
}
