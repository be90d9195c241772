using Casus.Resolution.Mentions;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Mentions;

public sealed class MentionResolverTests
{
    private static readonly Dictionary<string, string> OneStory = new(StringComparer.Ordinal) { ["a"] = "S1", ["b"] = "S1" };

    [Fact]
    public void One_word_with_one_day_is_one_event_and_with_two_days_two()
    {
        Assert.Equal(["G1", "G1"], Ids(OneStory, Attack("a", 9), Attack("b", 9)));
        Assert.Equal(["G1", "G2"], Ids(OneStory, Attack("a", 9), Attack("b", 11)));
    }

    [Fact]
    public void Mentions_of_two_stories_are_two_events()
    {
        var two = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "S1", ["b"] = "S2" };

        Assert.Equal(["G1", "G2"], Ids(two, Attack("a", 9), Attack("b", 9)));
    }

    [Fact]
    public void One_word_with_other_parties_is_another_event()
    {
        var first = Attack("a", null) with { Parties = [Kenya] };

        Assert.Equal(["G1", "G2"], Ids(OneStory, first, Attack("b", null) with { Parties = [Brazil] }));
        Assert.Equal(["G1", "G1"], Ids(OneStory, first, Attack("b", null) with { Parties = [Kenya] }));
    }

    [Fact]
    public void The_groups_do_not_depend_on_the_order_of_the_mentions()
    {
        BareMention[] mentions = [Attack("a", 9), Attack("b", 9), Attack("a", 11) with { Span = new TextSpan(50, 56) }, new BareMention("b", new TextSpan(90, 95), "talk")];
        var expected = Pairs(mentions);
        for (int seed = 1; seed <= 10; seed++)
        {
            var shuffled = mentions.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.True(expected.SetEquals(Pairs(shuffled)), $"seed {seed}");
        }
    }

    private static HashSet<string> Pairs(BareMention[] mentions)
    {
        var rows = MentionResolver.Resolve(mentions, OneStory);
        return rows.SelectMany(_ => rows, (x, y) => (x, y)).Where(p => p.x.EventId == p.y.EventId)
            .Select(p => $"{p.x.DocumentId}{p.x.Span} {p.y.DocumentId}{p.y.Span}").ToHashSet(StringComparer.Ordinal);
    }

    private static BareMention Attack(string document, int? day) =>
        new(document, new TextSpan(10, 16), "attack") { Day = day is { } d ? new DateOnly(2031, 3, d) : null };

    private static IEnumerable<string> Ids(Dictionary<string, string> stories, params BareMention[] mentions) =>
        MentionResolver.Resolve(mentions, stories).Select(m => m.EventId);
}
