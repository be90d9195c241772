using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Casus.Learning.Trees.Training;
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
    /// [--answers FILE]</c>. STORIES are the true ones, to learn from. The topic of a report is what stands before the first <c>_</c> of its id. The sets after
    /// <c>--more</c>, three files each, are only learned from. With <c>--cross</c> every topic is answered by a model that has not seen it, and nothing is written but the answers.
    /// </summary>
    public static int Run(string data, string documents, string gold, string stories, string[] rest)
    {
        var watch = Stopwatch.StartNew();
        string tag = Options.Values(rest, "--language").FirstOrDefault("en");
        float threshold = float.Parse(Options.Values(rest, "--threshold").FirstOrDefault("0.47"), CultureInfo.InvariantCulture);
        int folds = int.Parse(Options.Values(rest, "--cross").FirstOrDefault("0"), CultureInfo.InvariantCulture);
        var pack = DataPack.FromFolder(data);
        var words = (WordRelations.Load(pack, tag), ActFamilies.Load(pack, tag));
        var sets = MentionSets.Read(data, [[documents, gold, stories], .. Options.Values(rest, "--more").Chunk(3)]);
        Tell($"{sets.Mentions.Count} mentions after {watch.Elapsed.TotalSeconds:F0} s");
        var options = MentionLearner.Parse(rest);
        var answers = folds > 0 ? MentionLearner.Cross(sets, words, folds, options)
            : Write(Path.Combine(data, "languages", tag, "models", "mentions.bin"), sets, words, options, threshold);
        Tell($"{answers.Count} pairs, {answers.Count(p => string.Equals(sets.Chains[p.A], sets.Chains[p.B], StringComparison.Ordinal))} of {sets.AllTrue} true ones among them");
        foreach (float least in Thresholds)
        {
            Tell($"threshold {least:F2}: {Score(sets, Groups(sets, answers, least))}");
        }

        if (Options.Values(rest, "--answers").FirstOrDefault() is { } path)
        {
            int[] groups = Groups(sets, answers, threshold);
            File.WriteAllLines(path, Asked(sets).Select(i => JsonSerializer.Serialize(new { doc = sets.Mentions[i].DocumentId, span = Span(sets.Mentions[i]), @event = $"G{groups[i]}" })));
        }

        Tell($"after {watch.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    // Learns from everything, writes the model, and answers what it learned from.
    private static List<(int A, int B, float Value)> Write(string path, MentionSets sets, (WordRelations, ActFamilies) words, TreeOptions options, float threshold)
    {
        var stories = new StoryExamples(sets, MentionLearner.Numbers(words));
        var examples = new MentionExamples(sets, MentionLearner.Numbers(words), stories.LearnWithoutOwn(_ => true));
        var (known, trees) = MentionLearner.Learn(examples, _ => true, options);
        using var file = File.Create(path);
        new MentionModel(words, known, (trees, stories.Learn(_ => true)), threshold).ToFile().Write(file);
        Tell($"{trees.Count} trees, {file.Length:N0} bytes; on what it learned from:");
        return MentionLearner.Answer(examples, _ => true, known, trees);
    }

    private static int[] Groups(MentionSets sets, List<(int A, int B, float Value)> answers, float threshold) =>
        MixedLinkage.Group(sets.Mentions.Count, answers.Where(p => p.Value > MentionResolver.LeastChance), threshold);

    private static string Score(MentionSets sets, int[] groups)
    {
        int[] asked = [.. Asked(sets)];
        return CorefScores.Of(Array.ConvertAll(asked, i => sets.Chains[i]), Array.ConvertAll(asked, i => groups[i]));
    }

    private static IEnumerable<int> Asked(MentionSets sets) => Enumerable.Range(0, sets.Mentions.Count).Where(i => !sets.IsMore(sets.Topic(i)));

    private static int[] Span(BareMention mention) => [mention.Span.Start, mention.Span.End];

    private static void Tell(FormattableString text) => Console.Error.WriteLine(FormattableString.Invariant(text));
}
