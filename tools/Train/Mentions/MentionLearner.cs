using System.Globalization;
using Casus.Learning.Trees;
using Casus.Learning.Trees.Training;
using Casus.Resolution.Mentions;
using Casus.Resolution.Words;

namespace Casus.Tools.Train.Mentions;

/// <summary>Learns what is known of two words, and the trees.</summary>
internal static class MentionLearner
{
    private const float MostOfTopic = 20;
    private static readonly int Known = PairFeatures.Names.ToList().IndexOf("known"), KnownFrom = PairFeatures.Names.ToList().IndexOf("known from");

    /// <summary>The options of the trees on the command line.</summary>
    public static TreeOptions Parse(string[] rest)
    {
        double Value(string name, double usual) => Options.Values(rest, name).FirstOrDefault() is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;
        return new TreeOptions { Trees = (int)Value("--trees", 200), Depth = (int)Value("--depth", 4), Rate = Value("--rate", 0.08), Seed = (int)Value("--seed", 1) };
    }

    /// <summary>Answers every topic by a model that has not seen it: the pairs compared, and their chances.</summary>
    public static List<(int A, int B, float Value)> Cross(MentionSets sets, (WordRelations, ActFamilies) words, int folds, TreeOptions options)
    {
        var stories = new StoryExamples(sets, Numbers(words));
        var topics = sets.Topics.Where(t => !sets.IsMore(t)).ToList();
        var answers = new List<(int A, int B, float Value)>[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            bool Seen(string topic) => sets.IsMore(topic) || topics.IndexOf(topic) % folds != fold;
            var examples = new MentionExamples(sets, Numbers(words), stories.LearnWithoutOwn(Seen));
            var (known, trees) = Learn(examples, Seen, options);
            answers[fold] = Answer(examples, t => !Seen(t), known, trees);
        });
        return [.. answers.SelectMany(a => a)];
    }

    /// <summary>Numbers for the words of one question.</summary>
    public static WordNumbers Numbers((WordRelations Relations, ActFamilies Families) words) => new(words.Relations, words.Families);

    /// <summary>Learns from the pairs both of whose topics are seen.</summary>
    public static (KnownPairs Known, BoostedTrees Trees) Learn(MentionExamples examples, Func<string, bool> isSeen, TreeOptions options)
    {
        int[] used = Used(examples, isSeen, both: true);
        var counts = new Dictionary<uint, Dictionary<string, (float Yes, float No)>>();
        var (one, two) = ((Yes: 1f, No: 1f), (Yes: 1f, No: 1f));
        foreach (int i in used)
        {
            var (key, isOne) = WordsOf(examples, i);
            string topic = examples.Topic(examples.Pairs[i].A);
            var byTopic = counts.TryGetValue(key, out var found) ? found : counts[key] = new(StringComparer.Ordinal);
            byTopic[topic] = Plus(byTopic.GetValueOrDefault(topic), examples, i);
            (one, two) = isOne ? (Plus(one, examples, i), two) : (one, Plus(two, examples, i));
        }

        var (oneWord, twoWords) = (one.Yes / (one.Yes + one.No), two.Yes / (two.Yes + two.No));
        var rows = used.Select(i =>
        {
            // What its own topic says is not known beforehand.
            var (key, isOne) = WordsOf(examples, i);
            string topic = examples.Topic(examples.Pairs[i].A);
            var (yes, no) = Sum(counts[key].Where(c => c.Key != topic).Select(c => c.Value));
            return Filled(examples.Cells[i], KnownPairs.Odds(yes, no, isOne ? oneWord : twoWords), yes + no);
        }).ToList();
        var trees = TreeTrainer.Train(rows, Array.ConvertAll(used, i => examples.Answers[i]), Array.ConvertAll(used, i => examples.Weights[i]), options);
        return (new KnownPairs(counts.ToDictionary(c => c.Key, c => Sum(c.Value.Values)), oneWord, twoWords), trees);
    }

    /// <summary>The pairs whose first topic is asked, with their chances.</summary>
    public static List<(int A, int B, float Value)> Answer(MentionExamples examples, Func<string, bool> isAsked, KnownPairs known, BoostedTrees trees) =>
        [.. Used(examples, isAsked, both: false).Select(i =>
        {
            var (a, b) = (examples.Pairs[i].A, examples.Pairs[i].B);
            var (odds, count) = known.Of(examples.Mentions[a].Lemma, examples.Mentions[b].Lemma);
            return (a, b, MentionResolver.Chance(trees.Score(Filled(examples.Cells[i], odds, count)) + examples.Cases[i]));
        })];

    // A pair across two folds is answered by the fold of its first report alone, by a model that saw neither topic only then; such
    // pairs are never learned from.
    private static int[] Used(MentionExamples examples, Func<string, bool> isWanted, bool both) => Enumerable.Range(0, examples.Pairs.Count)
        .Where(i => isWanted(examples.Topic(examples.Pairs[i].A)) && (!both || isWanted(examples.Topic(examples.Pairs[i].B)))).ToArray();

    private static (uint Key, bool IsOne) WordsOf(MentionExamples examples, int pair)
    {
        var (a, b) = (examples.Mentions[examples.Pairs[pair].A].Lemma, examples.Mentions[examples.Pairs[pair].B].Lemma);
        return (KnownPairs.Key(a, b), string.Equals(a, b, StringComparison.Ordinal));
    }

    private static (float Yes, float No) Plus((float Yes, float No) counts, MentionExamples examples, int pair) =>
        examples.Answers[pair] ? (counts.Yes + examples.Weights[pair], counts.No) : (counts.Yes, counts.No + examples.Weights[pair]);

    // One much-told topic does not speak for all.
    private static (float Yes, float No) Sum(IEnumerable<(float Yes, float No)> topics)
    {
        var (yes, no) = (0f, 0f);
        foreach (var topic in topics)
        {
            float part = Math.Min(1, MostOfTopic / (topic.Yes + topic.No));
            (yes, no) = (yes + (topic.Yes * part), no + (topic.No * part));
        }

        return (yes, no);
    }

    private static float[] Filled(float[] row, float odds, float count)
    {
        float[] filled = (float[])row.Clone();
        (filled[Known], filled[KnownFrom]) = (odds, count);
        return filled;
    }
}
