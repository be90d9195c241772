using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Casus.Packs;
using Casus.Resolution.Mentions;
using Casus.Resolution.Words;

namespace Casus.Tools.Train.Mentions;

/// <summary>Trains the model that groups mentions into happenings.</summary>
internal static class MentionCommand
{
    private static readonly float[] Thresholds = [0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f];

    /// <summary>
    /// Runs <c>train-mentions DATA DOCUMENTS GOLD STORIES [--language TAG] [--cross N] [--threshold T] [--answers FILE]</c>. The topic of a
    /// report is what stands before the first <c>_</c> of its id. With <c>--cross</c> every topic is answered by a model that has not seen
    /// it, and nothing is written but the answers.
    /// </summary>
    public static int Run(string data, string documents, string gold, string stories, string[] rest)
    {
        var watch = Stopwatch.StartNew();
        string tag = Options.Values(rest, "--language").FirstOrDefault("en");
        float threshold = float.Parse(Options.Values(rest, "--threshold").FirstOrDefault("0.36"), CultureInfo.InvariantCulture);
        int folds = int.Parse(Options.Values(rest, "--cross").FirstOrDefault("0"), CultureInfo.InvariantCulture);
        var words = WordRelations.Load(DataPack.FromFolder(data), tag);
        var examples = MentionExamples.Read(data, documents, gold, stories, words);
        Tell($"{examples.Mentions.Count} mentions, {examples.Pairs.Count} pairs, {examples.Answers.Count(a => a)} of {examples.AllTrue} true ones among them, after {watch.Elapsed.TotalSeconds:F0} s");
        float[] chances;
        if (folds > 0)
        {
            chances = MentionLearner.Cross(examples, folds, MentionLearner.Parse(rest));
        }
        else
        {
            var (known, trees) = MentionLearner.Learn(examples, _ => true, MentionLearner.Parse(rest));
            using var file = File.Create(Path.Combine(data, "languages", tag, "models", "mentions.bin"));
            new MentionModel(words, known, trees, threshold).ToFile().Write(file);
            Tell($"{trees.Count} trees, {file.Length:N0} bytes; on what it learned from:");
            chances = MentionLearner.Answer(examples, _ => true, known, trees);
        }

        foreach (float least in Thresholds)
        {
            Tell($"threshold {least:F2}: {CorefScores.Of(examples.Chains, Groups(examples, chances, least))}");
        }

        if (Options.Values(rest, "--answers").FirstOrDefault() is { } path)
        {
            int[] groups = Groups(examples, chances, threshold);
            File.WriteAllLines(path, examples.Mentions.Select((m, i) => JsonSerializer.Serialize(new { doc = m.DocumentId, span = new[] { m.Span.Start, m.Span.End }, @event = $"G{groups[i]}" })));
        }

        Tell($"after {watch.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static int[] Groups(MentionExamples examples, float[] chances, float threshold) =>
        AverageLinkage.Group(examples.Mentions.Count, examples.Pairs.Select((p, i) => (p.A, p.B, chances[i])), threshold);

    private static void Tell(FormattableString text) => Console.Error.WriteLine(FormattableString.Invariant(text));
}
