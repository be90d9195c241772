using Casus.Learning.Trees;
using Casus.Learning.Trees.Training;
using Casus.Resolution.Mentions;

namespace Casus.Tools.Train.Mentions;

/// <summary>Pairs of like reports, to learn when two are of one story.</summary>
internal sealed class StoryExamples
{
    private const double WeightPower = 0.7, UsualPairs = 200;
    private const int InnerFolds = 5;
    private static readonly TreeOptions Options = new() { Trees = 150, Depth = 3, FewestRows = 40, Seed = 5 };
    private readonly MentionSets sets;
    private readonly List<(string Topic, string Other, float[] Cells, bool IsOne)> rows = [];

    /// <summary>Compares the reports that have mentions and a known story.</summary>
    /// <param name="sets">The reports.</param>
    /// <param name="numbers">Numbers of words.</param>
    public StoryExamples(MentionSets sets, WordNumbers numbers)
    {
        this.sets = sets;
        var reports = sets.Mentions.Select(m => m.DocumentId).Distinct(StringComparer.Ordinal).Select(id => new ReportView(sets.Reports[id], numbers)).ToList();
        var neighbours = new ReportNeighbours(reports);
        foreach (var pair in neighbours.Pairs)
        {
            var (a, b) = (reports[pair.A].DocumentId, reports[pair.B].DocumentId);
            if (sets.Stories.TryGetValue(a, out string? one) && sets.Stories.TryGetValue(b, out string? two))
            {
                bool isOne = string.Equals(one, two, StringComparison.Ordinal);
                rows.Add((MentionSets.TopicOf(a), MentionSets.TopicOf(b), ReportFeatures.Of(reports, neighbours, pair), isOne));
            }
        }
    }

    /// <summary>Learns from the pairs both of whose topics are seen.</summary>
    public StoryTrees Learn(Func<string, bool> isSeen)
    {
        var used = rows.Where(r => isSeen(r.Topic) && isSeen(r.Other)).ToList();
        var pairs = used.GroupBy(r => r.Topic, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var weights = used.ConvertAll(r => (float)Math.Pow(UsualPairs / pairs[r.Topic], WeightPower));
        BoostedTrees Of(int features) => TreeTrainer.Train(used.ConvertAll(r => r.Cells[..features]), used.ConvertAll(r => r.IsOne), weights, Options);
        return new StoryTrees(Of(ReportFeatures.Count), Of(ReportFeatures.OwnCount));
    }

    /// <summary>By a report's id: trees that have seen neither a topic that is not seen nor the report's own.</summary>
    public Func<string, StoryTrees> LearnWithoutOwn(Func<string, bool> isSeen)
    {
        var seen = sets.Topics.Where(isSeen).ToList();
        var all = Learn(isSeen);
        var without = Enumerable.Range(0, InnerFolds).Select(fold => Learn(t => isSeen(t) && seen.IndexOf(t) % InnerFolds != fold)).ToList();
        return id => seen.IndexOf(MentionSets.TopicOf(id)) is var topic && topic < 0 ? all : without[topic % InnerFolds];
    }
}
