using Casus.Resolution.Mentions;

namespace Casus.Tools.Train.Mentions;

/// <summary>The pairs of mentions to learn from or to answer, their reports grouped into stories.</summary>
internal sealed class MentionExamples
{
    private const double WeightPower = 0.7, UsualMentions = 200;
    private readonly MentionSets sets;

    /// <summary>Compares the mentions.</summary>
    /// <param name="sets">The mentions.</param>
    /// <param name="numbers">Numbers of words.</param>
    /// <param name="storyTreesOf">By a report's id: what was learned, without its topic when it is learned from, of when two reports are of one story.</param>
    public MentionExamples(MentionSets sets, WordNumbers numbers, Func<string, StoryTrees> storyTreesOf)
    {
        this.sets = sets;
        var known = new WordPairs(numbers, new KnownPairs(new Dictionary<uint, (float, float)>(), 0.5f, 0.5f));
        var field = new MentionField(sets.Mentions, sets.Reports, numbers, known, storyTreesOf);
        Pairs = [.. field.Pairs];
        foreach (var pair in Pairs)
        {
            float[] row = new float[PairFeatures.Count];
            field.Fill(pair, row);
            Cells.Add(row);
            Cases.Add(field.Cases(pair));
            Answers.Add(string.Equals(sets.Chains[pair.A], sets.Chains[pair.B], StringComparison.Ordinal));
            int around = field.Mentions[pair.A].Standing.AllMentions + field.Mentions[pair.B].Standing.AllMentions;
            Weights.Add((float)Math.Pow(UsualMentions / around, WeightPower));
        }
    }

    /// <summary>The mentions in order.</summary>
    public List<BareMention> Mentions => sets.Mentions;

    /// <summary>The pairs that are compared.</summary>
    public IReadOnlyList<MentionPair> Pairs { get; }

    /// <summary>By pair: its numbers; those of what is known of two words are not filled.</summary>
    public List<float[]> Cells { get; } = [];

    /// <summary>By pair: what its report itself says.</summary>
    public List<float> Cases { get; } = [];

    /// <summary>By pair: whether it tells one happening.</summary>
    public List<bool> Answers { get; } = [];

    /// <summary>By pair: how much it counts; pairs of big stories count less each.</summary>
    public List<float> Weights { get; } = [];

    /// <summary>The topic of a mention's report.</summary>
    public string Topic(int mention) => sets.Topic(mention);
}
