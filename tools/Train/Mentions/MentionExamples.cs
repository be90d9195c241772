using System.Text.Json;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Resolution.Mentions;
using Casus.Resolution.Words;

namespace Casus.Tools.Train.Mentions;

/// <summary>Mentions with the happenings that they tell, and the pairs to learn from.</summary>
internal sealed class MentionExamples
{
    private const double WeightPower = 0.7, UsualMentions = 200;

    private MentionExamples(List<BareMention> mentions, List<string> chains, Dictionary<string, MentionReport> reports, IReadOnlySet<string> more, (WordRelations Relations, ActFamilies Families) words)
    {
        int[] order = MentionResolver.Ordered(mentions);
        Mentions = [.. order.Select(i => mentions[i])];
        Chains = [.. order.Select(i => chains[i])];
        var numbers = new WordNumbers(words.Relations, words.Families);
        var field = new MentionField(Mentions, reports, numbers, new WordPairs(numbers, new KnownPairs(new Dictionary<uint, (float, float)>(), 0.5f, 0.5f)));
        Pairs = [.. field.Pairs];
        foreach (var pair in Pairs)
        {
            float[] row = new float[PairFeatures.Count];
            field.Fill(pair, row);
            Cells.Add(row);
            Cases.Add(field.Cases(pair));
            Answers.Add(string.Equals(Chains[pair.A], Chains[pair.B], StringComparison.Ordinal));
            int around = field.Mentions[pair.A].Standing.AllMentions + field.Mentions[pair.B].Standing.AllMentions;
            Weights.Add((float)Math.Pow(UsualMentions / around, WeightPower));
        }

        MoreTopics = Mentions.Select(m => m.DocumentId).Where(more.Contains).Select(TopicOf).ToHashSet(StringComparer.Ordinal);
        AllTrue = Chains.GroupBy(c => c, StringComparer.Ordinal).Sum(g => g.Count() * (g.Count() - 1) / 2);
    }

    /// <summary>The mentions in order.</summary>
    public List<BareMention> Mentions { get; }

    /// <summary>By mention: its happening.</summary>
    public List<string> Chains { get; }

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

    /// <summary>Pairs of one happening, compared or not.</summary>
    public int AllTrue { get; }

    /// <summary>Topics that are only learned from.</summary>
    public IReadOnlySet<string> MoreTopics { get; }

    /// <summary>The topic of a mention's report.</summary>
    public string Topic(int mention) => TopicOf(Mentions[mention].DocumentId);

    /// <summary>Annotates the documents of one or more sets and reads around their mentions.</summary>
    /// <param name="data">Where the data is.</param>
    /// <param name="sets">Documents, gold and stories of each set; all but the first are only learned from.</param>
    /// <param name="words">How words are related, and which tell one kind of act.</param>
    public static MentionExamples Read(string data, IReadOnlyList<string[]> sets, (WordRelations Relations, ActFamilies Families) words)
    {
        var engine = EngineLoader.Load(new EngineOptions { DataPath = data }).Engine;
        var (mentions, chains, reports) = (new List<BareMention>(), new List<string>(), new Dictionary<string, MentionReport>(StringComparer.Ordinal));
        AddSet(engine, sets[0], "", (mentions, chains, reports));
        var own = reports.Keys.ToHashSet(StringComparer.Ordinal);
        for (int i = 1; i < sets.Count; i++)
        {
            AddSet(engine, sets[i], $"{i}:", (mentions, chains, reports));
        }

        return new MentionExamples(mentions, chains, reports, reports.Keys.Where(id => !own.Contains(id)).ToHashSet(StringComparer.Ordinal), words);
    }

    private static string TopicOf(string documentId) => documentId.Split('_')[0];

    // Two sets may name their stories alike.
    private static void AddSet(CasusEngine engine, string[] set, string mark, (List<BareMention> Mentions, List<string> Chains, Dictionary<string, MentionReport> Reports) to)
    {
        var storyOf = Rows(set[2]).ToDictionary(r => r.GetProperty("doc").GetString()!, r => mark + r.GetProperty("story").GetString()!, StringComparer.Ordinal);
        var asked = Rows(set[1]).ToLookup(r => r.GetProperty("doc").GetString()!, StringComparer.Ordinal);
        foreach (var row in Rows(set[0]))
        {
            string id = row.GetProperty("id").GetString()!;
            var published = row.TryGetProperty("published", out var p) && p.ValueKind == JsonValueKind.String && PublicationTime.TryParse(p.GetString()!, out var time) ? time : (PublicationTime?)null;
            var document = engine.Annotate(new Document(id, row.GetProperty("text").GetString()!) { Language = "en", Published = published });
            var coded = engine.Code(document);
            to.Reports[id] = BareMentionMaker.MakeReport(document, storyOf.GetValueOrDefault(id));
            foreach (var mention in asked[id])
            {
                var span = mention.GetProperty("span");
                to.Mentions.Add(BareMentionMaker.Make(document, coded, new TextSpan(span[0].GetInt32(), span[1].GetInt32())));
                to.Chains.Add(mention.GetProperty("event").GetString()!);
            }
        }
    }

    private static IEnumerable<JsonElement> Rows(string path) => PackedFile.Lines(path).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);
}
