using System.Globalization;
using Casus.Extraction.LanguageId;

namespace Casus.Tools.Train.Languages;

/// <summary>
/// Learns the model of languages. First without one source of texts: on that the figures are measured and the chances fitted. Then with
/// all of them: that model is written.
/// </summary>
internal static class LanguageCommand
{
    private const int Seed = 20;
    private const int FewerBits = 13; // for scripts of fewer languages
    private const int HanBits = 14;   // for the one of thousands of letters

    public static int Run(string texts, string table, string[] rest)
    {
        int examples = int.Parse(Options.Values(rest, "--examples").FirstOrDefault("8000"), CultureInfo.InvariantCulture);
        int most = int.Parse(Options.Values(rest, "--bits").FirstOrDefault("15"), CultureInfo.InvariantCulture);
        string hidden = Options.Values(rest, "--hidden").FirstOrDefault("udhr");
        var known = LanguageTexts.Load(texts, table, hidden);
        var measured = known.Select(l => (l.Tag, Lines: LanguageTexts.Lines(texts, hidden, l.Tag), l.IsHalved)).Where(l => l.Lines.Length > 0)
            .Select(l => (l.Tag, l.IsHalved ? LanguageTexts.SecondHalf(l.Lines) : l.Lines)).ToList();
        var tables = Learn(known, examples, most);
        float[] calibration = Calibration.Fit(tables, measured);
        Console.WriteLine($"hidden source: {hidden}; chance: {string.Join(' ', calibration.Select(c => c.ToString("0.000", CultureInfo.InvariantCulture)))}");
        Console.WriteLine($"measured on the second half, with the first learned from: {string.Join(' ', known.Where(l => l.IsHalved).Select(l => l.Tag))}");
        LanguageScores.Print(LanguageIdentifier.Read(LanguageIdentifier.Write(tables, calibration)), measured);
        foreach (string path in Options.Values(rest, "--out"))
        {
            File.WriteAllBytes(path, LanguageIdentifier.Write(Learn(LanguageTexts.Load(texts, table, null), examples, most), calibration));
        }

        return 0;
    }

    /// <summary>Measures a model on texts by language: FOLDER/TAG.txt.</summary>
    public static int Measure(string model, string folder)
    {
        var texts = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllLines(f))).ToList();
        LanguageScores.Print(LanguageIdentifier.Read(File.ReadAllBytes(model)), texts);
        return 0;
    }

    private static List<GramTable> Learn(List<LanguageTexts> texts, int examples, int most) =>
        [.. texts.GroupBy(l => l.Script).Select(g => new GramLearner([.. g], g.Count() > 16 ? most : g.Key == "Hani" ? HanBits : FewerBits).Learn(examples, Seed))];
}
