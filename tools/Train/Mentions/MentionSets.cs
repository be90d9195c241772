using System.Text.Json;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Resolution.Mentions;

namespace Casus.Tools.Train.Mentions;

/// <summary>Mentions with the happenings that they tell, and their reports with the stories that they are of.</summary>
internal sealed class MentionSets
{
    private readonly HashSet<string> moreTopics = new(StringComparer.Ordinal);

    private MentionSets()
    {
    }

    /// <summary>The mentions in order.</summary>
    public List<BareMention> Mentions { get; private set; } = [];

    /// <summary>By mention: its happening.</summary>
    public List<string> Chains { get; private set; } = [];

    /// <summary>By id: the reports.</summary>
    public Dictionary<string, MentionReport> Reports { get; } = new(StringComparer.Ordinal);

    /// <summary>By id of a report: its story; one that is not in it has none that is known.</summary>
    public Dictionary<string, string> Stories { get; } = new(StringComparer.Ordinal);

    /// <summary>Pairs of one happening, compared or not.</summary>
    public int AllTrue => Chains.GroupBy(c => c, StringComparer.Ordinal).Sum(g => g.Count() * (g.Count() - 1) / 2);

    /// <summary>The topics of all mentions, short names first.</summary>
    public List<string> Topics => [.. Mentions.Select(m => TopicOf(m.DocumentId)).Distinct(StringComparer.Ordinal).OrderBy(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];

    /// <summary>The topic of a report.</summary>
    public static string TopicOf(string documentId) => documentId.Split('_')[0];

    /// <summary>The topic of a mention's report.</summary>
    public string Topic(int mention) => TopicOf(Mentions[mention].DocumentId);

    /// <summary>True for a topic that is only learned from.</summary>
    public bool IsMore(string topic) => moreTopics.Contains(topic);

    /// <summary>Annotates the documents of one or more sets and reads around their mentions.</summary>
    /// <param name="data">Where the data is.</param>
    /// <param name="sets">Documents, happenings and stories of each set; all but the first are only learned from.</param>
    public static MentionSets Read(string data, IReadOnlyList<string[]> sets)
    {
        var engine = EngineLoader.Load(new EngineOptions { DataPath = data }).Engine;
        var all = new MentionSets();
        for (int i = 0; i < sets.Count; i++)
        {
            all.Add(engine, sets[i], i);
        }

        int[] order = MentionResolver.Ordered(all.Mentions);
        (all.Mentions, all.Chains) = ([.. order.Select(i => all.Mentions[i])], [.. order.Select(i => all.Chains[i])]);
        return all;
    }

    // Two sets may name their stories alike.
    private void Add(CasusEngine engine, string[] set, int number)
    {
        foreach (var row in Rows(set[2]))
        {
            Stories[row.GetProperty("doc").GetString()!] = $"{number}:{row.GetProperty("story").GetString()}";
        }

        var asked = Rows(set[1]).ToLookup(r => r.GetProperty("doc").GetString()!, StringComparer.Ordinal);
        foreach (var row in Rows(set[0]))
        {
            string id = row.GetProperty("id").GetString()!;
            var published = row.TryGetProperty("published", out var p) && p.ValueKind == JsonValueKind.String && PublicationTime.TryParse(p.GetString()!, out var time) ? time : (PublicationTime?)null;
            var document = engine.Annotate(new Document(id, row.GetProperty("text").GetString()!) { Language = "en", Published = published });
            var coded = engine.Code(document);
            Reports[id] = BareMentionMaker.MakeReport(document);
            foreach (var mention in asked[id])
            {
                var span = mention.GetProperty("span");
                Mentions.Add(BareMentionMaker.Make(document, coded, new TextSpan(span[0].GetInt32(), span[1].GetInt32())));
                Chains.Add(mention.GetProperty("event").GetString()!);
            }

            if (number > 0)
            {
                moreTopics.Add(TopicOf(id));
            }
        }
    }

    private static IEnumerable<JsonElement> Rows(string path) => PackedFile.Lines(path).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);
}
