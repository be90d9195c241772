using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Resolution.Mentions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Mentions;

/// <summary>Short reports in which each word between stars is a mention.</summary>
public sealed class MentionResolverTests
{
    private static readonly Lazy<CasusEngine> Engine = new(() => EngineLoader.Load(new EngineOptions { DataPath = Repository.PathOf("data") }).Engine);

    // Two reports of one quake and its dead.
    private const string Quake = "A strong *quake* shook the island of Veloria on Tuesday. The *earthquake* *killed* 14 people in the town of Marn.";
    private const string QuakeAgain = "An *earthquake* struck Veloria on Tuesday morning. It *killed* at least 14 people in Marn. Rescuers *searched* the town.";

    // Two acts of one kind in one place, told in one report.
    private const string TwoArrests = "Police *arrested* Mara Dolin in Marn on Monday over the theft of a painting. In a separate case, officers in Tolvik *arrested* a banker, Jon Harte, for fraud.";

    [Fact]
    public void One_happening_told_in_two_reports_and_two_words_is_one()
    {
        string[] ids = Resolve(Quake, QuakeAgain);

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids[0], ids[3]);
        Assert.Equal(ids[2], ids[4]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.NotEqual(ids[4], ids[5]);
    }

    [Fact]
    public void One_word_of_two_cases_is_two_happenings()
    {
        string[] ids = Resolve(TwoArrests);

        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public void Mentions_of_reports_of_nothing_in_common_are_two_happenings()
    {
        string[] ids = Resolve([(Quake, "S1"), ("Voters in Norrby *killed* a plan to build a bridge over the river.", "S2")]);

        Assert.DoesNotContain(ids[3], ids[..3]);
    }

    [Fact]
    public void The_groups_do_not_depend_on_the_order_of_the_mentions()
    {
        var (mentions, reports) = Read([(Quake, "S1"), (QuakeAgain, "S1"), (TwoArrests, "S1")]);
        var resolver = new MentionResolver(Engine.Value.Mentions);
        var expected = Together(resolver.Resolve(mentions, reports));
        for (int seed = 1; seed <= 10; seed++)
        {
            var shuffled = mentions.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.True(expected.SetEquals(Together(resolver.Resolve(shuffled, reports))), $"seed {seed}");
        }
    }

    [Fact]
    public void Reasons_add_up_to_the_chance_and_name_the_words()
    {
        var (mentions, reports) = Read([(Quake, "S1"), (QuakeAgain, "S1")]);
        var resolver = new MentionResolver(Engine.Value.Mentions);

        var reasons = resolver.Explain(mentions[0], mentions[3], mentions, reports);

        Assert.NotNull(reasons);
        Assert.Equal("same act: \"quake\" and \"earthquake\" have a meaning in common", reasons.Act);
        Assert.Equal(reasons.Chance, 1 / (1 + Math.Exp(-reasons.Prior - reasons.Parts.Sum(p => p.LogOdds))), 6);
        Assert.Null(resolver.Explain(mentions[2], mentions[5], mentions, reports));
    }

    [Fact]
    public void Words_of_one_family_are_compared()
    {
        var (mentions, reports) = Read([("A van *rammed* a shop in Marn on Monday.", "S1"), ("The van *plowed* into the shop in Marn.", "S1")]);

        var reasons = new MentionResolver(Engine.Value.Mentions).Explain(mentions[0], mentions[1], mentions, reports);

        Assert.NotNull(reasons);
        Assert.Equal("one kind of act: \"ram\" and \"plow\" are of one family of words", reasons.Act);
    }

    [Fact]
    public void A_mention_of_no_words_is_alone()
    {
        var nothing = new BareMention("x", new TextSpan(0, 0), "");
        var (mentions, reports) = Read([(Quake, "S1")]);

        var rows = new MentionResolver(Engine.Value.Mentions).Resolve([nothing, .. mentions], reports);

        Assert.Single(rows, r => r.EventId == rows[0].EventId);
    }

    private static string[] Resolve(params string[] reports) => Resolve([.. reports.Select(r => (r, "S1"))]);

    private static string[] Resolve((string Text, string Story)[] texts)
    {
        var (mentions, reports) = Read(texts);
        return [.. new MentionResolver(Engine.Value.Mentions).Resolve(mentions, reports).Select(m => m.EventId)];
    }

    private static (List<BareMention> Mentions, Dictionary<string, MentionReport> Reports) Read((string Text, string Story)[] texts)
    {
        var (mentions, reports) = (new List<BareMention>(), new Dictionary<string, MentionReport>(StringComparer.Ordinal));
        for (int i = 0; i < texts.Length; i++)
        {
            string[] parts = texts[i].Text.Split('*');
            var document = Engine.Value.Annotate(new Document($"r{i}", string.Concat(parts)));
            var coded = Engine.Value.Code(document);
            reports[$"r{i}"] = BareMentionMaker.MakeReport(document);
            for (int p = 1; p < parts.Length; p += 2)
            {
                int start = parts[..p].Sum(x => x.Length);
                mentions.Add(BareMentionMaker.Make(document, coded, new TextSpan(start, start + parts[p].Length)));
            }
        }

        return (mentions, reports);
    }

    private static HashSet<string> Together(IReadOnlyList<ResolvedMention> rows) =>
        rows.SelectMany(_ => rows, (x, y) => (x, y)).Where(p => p.x.EventId == p.y.EventId)
            .Select(p => $"{p.x.DocumentId}{p.x.Span} {p.y.DocumentId}{p.y.Span}").ToHashSet(StringComparer.Ordinal);
}
