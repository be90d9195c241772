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
    private static readonly float[] Thresholds = [0.3f, 0.35f, 0.38f, 0.41f, 0.44f, 0.47f, 0.5f];

    /// <summary>
    /// Runs <c>train-mentions DATA DOCUMENTS GOLD STORIES [--language TAG] [--more DOCUMENTS GOLD STORIES] [--cross N] [--threshold T]
    /// [--answers FILE]</c>. The topic of a report is what stands before the first <c>_</c> of its id. The sets after <c>--more</c>, three files each, are only
    /// learned from. With <c>--cross</c> every topic is answered by a model that has not seen it, and nothing is written but the answers.
    /// </summary>
    public static int Run(string data, string documents, string gold, string stories, string[] rest)
    {
        var watch = Stopwatch.StartNew();
        string tag = Options.Values(rest, "--language").FirstOrDefault("en");
        float threshold = float.Parse(Options.Values(rest, "--threshold").FirstOrDefault("0.41"), CultureInfo.InvariantCulture);
        int folds = int.Parse(Options.Values(rest, "--cross").FirstOrDefault("0"), CultureInfo.InvariantCulture);
        var pack = DataPack.FromFolder(data);
        var words = (WordRelations.Load(pack, tag), ActFamilies.Load(pack, tag));
        var examples = MentionExamples.Read(data, [[documents, gold, stories], .. Options.Values(rest, "--more").Chunk(3)], words);
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
            Tell($"threshold {least:F2}: {Score(examples, Groups(examples, chances, least))}");
        }

        if (Options.Values(rest, "--answers").FirstOrDefault() is { } path)
        {
            int[] groups = Groups(examples, chances, threshold);
            File.WriteAllLines(path, Asked(examples).Select(i => JsonSerializer.Serialize(new { doc = examples.Mentions[i].DocumentId, span = Span(examples.Mentions[i]), @event = $"G{groups[i]}" })));
        }

        Tell($"after {watch.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static int[] Groups(MentionExamples examples, float[] chances, float threshold) =>
        MixedLinkage.Group(examples.Mentions.Count, examples.Pairs.Select((p, i) => (p.A, p.B, Value: chances[i])).Where(p => p.Value > MentionResolver.LeastChance), threshold);

    private static string Score(MentionExamples examples, int[] groups)
    {
        int[] asked = [.. Asked(examples)];
        return CorefScores.Of(Array.ConvertAll(asked, i => examples.Chains[i]), Array.ConvertAll(asked, i => groups[i]));
    }

    private static IEnumerable<int> Asked(MentionExamples examples) => Enumerable.Range(0, examples.Mentions.Count).Where(i => !examples.MoreTopics.Contains(examples.Topic(i)));

    private static int[] Span(BareMention mention) => [mention.Span.Start, mention.Span.End];

    private static void Tell(FormattableString text) => Console.Error.WriteLine(FormattableString.Invariant(text));
}
