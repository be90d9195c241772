using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Resolution.Mentions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Mentions;

/// <summary>Reports of a few rare words each: which are like each other, and which are of one story.</summary>
public sealed class ReportNeighboursTests
{
    private static readonly Lazy<CasusEngine> Engine = new(() => EngineLoader.Load(new EngineOptions { DataPath = Repository.PathOf("data") }).Engine);

    [Fact]
    public void Neighbours_are_pairs_of_like_reports_and_have_places_by_likeness()
    {
        var neighbours = new ReportNeighbours(Views("velor marn tolvik", "velor marn harte", "velor quarne dolin", "norrby bridge"));

        Assert.Equal([(0, 1), (0, 2), (1, 2)], neighbours.Pairs.Select(p => (p.A, p.B)));
        Assert.Equal(0, neighbours.Rank(0, 1));
        Assert.Equal(1, neighbours.Rank(0, 2));
        Assert.Equal(0, neighbours.Rank(1, 0));
    }

    [Fact]
    public void The_nearest_in_common_are_counted_with_the_reports_themselves()
    {
        var neighbours = new ReportNeighbours(Views("velor marn tolvik", "velor marn harte", "velor marn dolin", "norrby bridge"));

        Assert.Equal(3 / 9f, neighbours.NearestInCommon(0, 1, 5), 6);
        Assert.Equal(1, neighbours.NearestInCommon(0, 1, 2), 6);
        Assert.Equal(0, neighbours.NearestInCommon(0, 3, 5), 6);
    }

    [Fact]
    public void Reports_that_are_as_like_to_all_others_are_alike_by_them()
    {
        var neighbours = new ReportNeighbours(Views("velor marn", "velor marn", "velor dolin", "norrby bridge"));

        Assert.Equal(1, neighbours.ToOthers(0, 1).Words, 4);
        Assert.Equal(0, neighbours.ToOthers(0, 3).Words);
    }

    [Fact]
    public void One_story_told_again_and_another_are_two_stories()
    {
        const string Fire = "fire warehouse Tolvik firefighter chemical smoke resident evacuate Tolvik blaze warehouse";
        const string Vote = "parliament Norrby vote budget minister opposition tax Norrby deficit";

        int[] stories = Stories([(Fire, null), (Fire + " roof", null), (Vote, null), (Vote + " coalition", null)]);

        Assert.Equal(stories[0], stories[1]);
        Assert.Equal(stories[2], stories[3]);
        Assert.NotEqual(stories[0], stories[2]);
    }

    [Fact]
    public void Reports_of_one_text_but_of_two_months_are_two_stories()
    {
        const string Fire = "fire warehouse Tolvik firefighter chemical smoke resident evacuate Tolvik blaze warehouse";

        int[] near = Stories([(Fire, new DateOnly(2031, 3, 1)), (Fire, new DateOnly(2031, 3, 4))]);
        int[] far = Stories([(Fire, new DateOnly(2031, 3, 1)), (Fire, new DateOnly(2031, 4, 4))]);

        Assert.Equal(near[0], near[1]);
        Assert.NotEqual(far[0], far[1]);
    }

    private static int[] Stories((string Words, DateOnly? Day)[] reports)
    {
        var views = Views([.. reports.Select(r => r.Words)], [.. reports.Select(r => r.Day)]);
        ReportGrouping.Set(views, new ReportNeighbours(views), _ => Engine.Value.Mentions.StoryTrees);
        return [.. views.Select(v => v.Story)];
    }

    private static List<ReportView> Views(params string[] words) => Views(words, new DateOnly?[words.Length]);

    private static List<ReportView> Views(string[] words, DateOnly?[] days)
    {
        var numbers = new WordNumbers(Engine.Value.Mentions.Words, Engine.Value.Mentions.Families);
        return [.. words.Select((text, i) => new ReportView(Report($"r{i}", text.Split(' '), days[i]), numbers))];
    }

    // Words with a capital are names; the first five are the lead.
    private static MentionReport Report(string id, string[] words, DateOnly? day)
    {
        string[] small = Array.ConvertAll(words, w => w.ToLowerInvariant());
        return new MentionReport(id) { Day = day, Words = small, Names = [.. words.Where(w => char.IsUpper(w[0])).Select(w => w.ToLowerInvariant())], Lead = small[..Math.Min(5, small.Length)] };
    }
}
