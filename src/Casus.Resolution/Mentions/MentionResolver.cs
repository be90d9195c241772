using System.Globalization;

namespace Casus.Resolution.Mentions;

/// <summary>
/// Groups given mentions into events, coded or not: by the words for the act, its parties, the words around, and what the
/// reports around tell, as learned. The groups do not depend on the order of the mentions. Thread-safe.
/// </summary>
/// <param name="model">What was learned.</param>
public sealed class MentionResolver(MentionModel model)
{
    // A pair of less is as one that is not compared; most are.
    internal const float LeastChance = 0.003f;

    /// <summary>Groups the mentions.</summary>
    /// <param name="mentions">The mentions.</param>
    /// <param name="reports">By id: the reports; one that is not in it has no words.</param>
    /// <returns>One row for each mention, in the order given.</returns>
    public IReadOnlyList<ResolvedMention> Resolve(IReadOnlyList<BareMention> mentions, IReadOnlyDictionary<string, MentionReport> reports)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(reports);
        int[] order = Ordered(mentions);
        var field = Field(order.Select(i => mentions[i]).ToList(), reports);
        float[] row = new float[PairFeatures.Count];
        var scored = field.Pairs.Select(pair =>
        {
            field.Fill(pair, row);
            return (pair.A, pair.B, Value: Chance(model.Trees.Score(row) + field.Cases(pair)));
        }).Where(pair => pair.Value > LeastChance);
        int[] group = MixedLinkage.Group(order.Length, scored, model.Threshold);
        int[] place = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        var numbers = new Dictionary<int, int>();
        return mentions.Select((m, i) =>
        {
            int root = group[place[i]];
            int number = numbers.TryGetValue(root, out int known) ? known : numbers[root] = numbers.Count + 1;
            return new ResolvedMention(m.DocumentId, m.Span, string.Create(CultureInfo.InvariantCulture, $"G{number}"));
        }).ToList();
    }

    /// <summary>What speaks for and against two mentions telling one happening.</summary>
    /// <param name="a">One of the mentions.</param>
    /// <param name="b">Another of them.</param>
    /// <param name="mentions">All mentions, for what the reports tell counts.</param>
    /// <param name="reports">By id: the reports.</param>
    /// <returns>The chance, and what each group of features adds, in log-odds; null when the words are too far apart to be compared.</returns>
    public MentionReasons? Explain(BareMention a, BareMention b, IReadOnlyList<BareMention> mentions, IReadOnlyDictionary<string, MentionReport> reports)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(reports);
        var field = Field(Ordered(mentions).Select(i => mentions[i]).ToList(), reports);
        foreach (var pair in field.Pairs)
        {
            var (x, y) = (field.Mentions[pair.A].Mention, field.Mentions[pair.B].Mention);
            if ((ReferenceEquals(x, a) && ReferenceEquals(y, b)) || (ReferenceEquals(x, b) && ReferenceEquals(y, a)))
            {
                float[] row = new float[PairFeatures.Count], parts = new float[PairFeatures.Count];
                field.Fill(pair, row);
                float start = model.Trees.Explain(row, parts);
                return MentionReasons.Of(start, parts, field.Cases(pair), field.WordPairs[field.Mentions[pair.A].Lemma, field.Mentions[pair.B].Lemma], (field.Mentions[pair.A], field.Mentions[pair.B]));
            }
        }

        return null;
    }

    internal static float Chance(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    internal static int[] Ordered(IReadOnlyList<BareMention> mentions) => Enumerable.Range(0, mentions.Count)
        .OrderBy(i => mentions[i].DocumentId, StringComparer.Ordinal).ThenBy(i => mentions[i].Span).ToArray();

    private MentionField Field(IReadOnlyList<BareMention> mentions, IReadOnlyDictionary<string, MentionReport> reports)
    {
        var words = new WordNumbers(model.Words, model.Families);
        return new MentionField(mentions, reports, words, new WordPairs(words, model.Known), _ => model.StoryTrees);
    }
}
