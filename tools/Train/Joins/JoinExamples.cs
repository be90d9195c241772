using System.Globalization;
using System.Text.Json;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Resolution;
using Casus.Resolution.Clusters;
using Casus.Resolution.Corrections;
using Casus.Resolution.Origins;
using Casus.Resolution.Scoring;
using Casus.Resolution.Stories;
using Casus.Sources;

namespace Casus.Tools.Train.Joins;

/// <summary>Makes examples of joins from annotated packs, as the product itself sees the pairs.</summary>
/// <param name="data">The data folder.</param>
internal sealed class JoinExamples(string data)
{
    private readonly CasusEngine engine = EngineLoader.Load(new EngineOptions { DataPath = data }).Engine;
    private readonly ReadingMaker readings = new(TermBackground.Load(EngineLoader.OpenData(data), "en"), OriginWords.Empty);
    private readonly FactMaker facts = new([], new ElsewhereReports(new ResolutionInput("", [])), CorrectionPlan.Make([], []));

    /// <summary>All pairs of one story whose triggers are annotated, from a pack with chains of events.</summary>
    /// <param name="documents">The documents, JSON Lines.</param>
    /// <param name="gold">The mentions: doc, span, event, subtopic.</param>
    public async Task<IReadOnlyList<JoinExample>> FromChainsAsync(string documents, string gold)
    {
        var chains = File.ReadLines(gold).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(r => (Doc: r.GetProperty("doc").GetString()!, Story: r.GetProperty("subtopic").GetString()!, Event: r.GetProperty("event").GetString()!,
                Span: new TextSpan(r.GetProperty("span")[0].GetInt32(), r.GetProperty("span")[1].GetInt32())))
            .ToLookup(m => m.Doc, StringComparer.Ordinal);
        var facts = await ReadAsync(documents).ConfigureAwait(false);
        var told = facts.Select(f => (Facts: f, Gold: chains[f.Mention.DocumentId].FirstOrDefault(g => g.Span.Overlaps(f.Mention.Trigger)))).Where(f => f.Gold.Doc is not null);
        var examples = new List<JoinExample>();
        foreach (var story in told.GroupBy(t => t.Gold.Story, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var list = story.ToList();
            for (int i = 0; i < list.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    Add(examples, Topic(story.Key), "chains", list[j].Facts, list[i].Facts, true, list[i].Gold.Event == list[j].Gold.Event);
                }
            }
        }

        return examples;
    }

    /// <summary>The pairs of a table: group, doc_a, start_a, doc_b, start_b, one_story, one_event.</summary>
    /// <param name="documents">The documents, JSON Lines.</param>
    /// <param name="table">The table.</param>
    public async Task<IReadOnlyList<JoinExample>> FromPairsAsync(string documents, string table)
    {
        var at = (await ReadAsync(documents).ConfigureAwait(false)).ToLookup(f => (f.Mention.DocumentId, f.Mention.Trigger.Start));
        var examples = new List<JoinExample>();
        int lost = 0;
        foreach (string[] row in File.ReadLines(table).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')))
        {
            var pair = at[(row[1], int.Parse(row[2], CultureInfo.InvariantCulture))]
                .SelectMany(_ => at[(row[3], int.Parse(row[4], CultureInfo.InvariantCulture))], (a, b) => (A: a, B: b))
                .FirstOrDefault(p => p.A.Mention.Code.Event == p.B.Mention.Code.Event);
            if (pair.A is not null)
            {
                Add(examples, row[0], Path.GetFileNameWithoutExtension(table), pair.A, pair.B, row[5] == "1", row[6] == "1");
            }

            lost += pair.A is null ? 1 : 0;
        }

        if (lost > 0)
        {
            await Console.Error.WriteLineAsync($"{table}: {lost} pairs name mentions that are not coded there any more").ConfigureAwait(false);
        }

        return examples;
    }

    // References find their event another way: see ReferenceMatch.
    private static void Add(List<JoinExample> examples, string group, string pack, MentionFacts a, MentionFacts b, bool oneStory, bool oneEvent)
    {
        var features = new List<(JoinFeature, double)>();
        if (a.Mention.Code.Event == b.Mention.Code.Event && a is { Part: MentionPart.Standing, IsRetelling: false } && b is { Part: MentionPart.Standing, IsRetelling: false }
            && MentionScorer.Score(a, b, features).Conflict == JoinConflict.None)
        {
            if (!oneStory)
            {
                // Of another story's event only the mention is known.
                features.RemoveAll(f => f.Item1 == JoinFeature.AlikeReports);
                features.Add((JoinFeature.OtherStory, 1));
            }

            examples.Add(new JoinExample(group, pack, oneEvent, features));
        }
    }

    private async Task<List<MentionFacts>> ReadAsync(string documents)
    {
        var told = new List<MentionFacts>();
        await foreach (var raw in ReportSources.Open([documents], Stream.Null).ReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            var document = raw.IsOk ? engine.Extractors.Extract(raw.Value) : raw.Problem;
            if (!document.IsOk)
            {
                Console.Error.WriteLine(document.Problem);
                continue;
            }

            var annotated = engine.Annotate(document.Value);
            told.AddRange(facts.Make([readings.Make(annotated, engine.Code(annotated))], new Dictionary<string, ReferenceInference>(StringComparer.Ordinal)));
        }

        return told;
    }

    // Two stories of one topic are alike on purpose, so they are held out together: 12ecb and 12ecbplus.
    private static string Topic(string story) => new([.. story.TakeWhile(char.IsAsciiDigit)]);
}
