using Casus.Resolution;
using Casus.Resolution.Identity;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Identity;

public sealed class IdKeeperTests
{
    [Fact]
    public void Events_keep_their_ids_while_the_story_grows()
    {
        var first = Number(Resolver.Resolve(new ResolutionInput("S1", [Dated().Build()])), 1);

        var grown = Resolver.Resolve(new ResolutionInput("S1", [Undated().Build(), Dated().Build()]) { Known = first });

        Assert.Empty(grown.Forwards);
        foreach (var before in first)
        {
            var now = grown.Events.Single(e => e.Id == before.Id);
            Assert.Equal(before.Code.Event, now.Code.Event);
            Assert.Superset(Keys(before), Keys(now));
        }

        Assert.Equal("", grown.Events.Single(e => e.Code.Event.Value == "ACCUSE").Id);
    }

    [Fact]
    public void An_event_that_was_joined_into_another_forwards_to_it()
    {
        var a = new ReportBuilder("a", "2031-03-12").Tell("ASSAULT 180", "Gunmen *raided* a market.", new Told { By = [Gunmen] }).Build();
        var b = new ReportBuilder("b", "2031-03-12").Tell("ASSAULT 180", "An *attack* killed 31 at Moyale.", new Told { At = Moyale, Figures = [("killed", 31)] }).Build();
        var known = Number(Resolver.Resolve(new ResolutionInput("S1", [a, b])), 7);
        Assert.Equal(2, known.Count);
        var c = new ReportBuilder("c", "2031-03-12")
            .Tell("ASSAULT 180", "The *raid* at Moyale on March 9 killed 31.", new Told { By = [Gunmen], At = Moyale, On = "2031-03-09", Figures = [("killed", 31)] }).Build();
        var precise = a with { Coded = a.Coded with { Mentions = a.Coded.Mentions.Select(m => m with { Place = new MentionPlace(default, "Moyale", Moyale), Date = c.Coded.Mentions[0].Date }).ToList() } };

        var resolution = Resolver.Resolve(new ResolutionInput("S1", [precise, b, c]) { Known = known });

        Assert.Equal("E7", Assert.Single(resolution.Events).Id);
        Assert.Equal(new KeyValuePair<string, string>("E8", "E7"), Assert.Single(resolution.Forwards));
    }

    [Fact]
    public void What_was_joined_into_one_event_is_not_the_id_of_another()
    {
        var told = new Told { By = [Berg, Otieno], On = "2031-03-11" };
        var first = Call("a", 3);
        var second = Call("b", 9);
        var third = Call("c", 9);

        // E9 told reports b and c; c, of another story, was joined into E3, while the mention of report b stands alone again.
        var (events, forwards) = IdKeeper.Assign(
            "S2",
            [(first with { Id = "", Members = [.. first.Members, .. third.Members] }, ["E3", "E9"]), (second with { Id = "" }, [])],
            [second with { Members = [.. second.Members, .. third.Members] }],
            [first, third]);

        Assert.Equal(["E3", ""], events.Select(e => e.Id));
        Assert.Equal(new KeyValuePair<string, string>("E9", "E3"), Assert.Single(forwards));

        Event Call(string report, int number) =>
            Number(Resolver.Resolve(new ResolutionInput("S1", [new ReportBuilder(report, "2031-03-12").Tell("CONSULT 041", "Berg *called* Otieno.", told).Build()])), number)[0];
    }

    [Fact]
    public void After_a_split_the_id_stays_with_the_part_that_holds_most_mentions()
    {
        var told = new Told { By = [Berg, Otieno], On = "2031-03-11" };
        var all = Number(Resolver.Resolve(new ResolutionInput("S1",
            [.. "abcde".Select(c => new ReportBuilder(c.ToString(), "2031-03-12").Tell("CONSULT 041", "Berg *called* Otieno.", told).Build())])), 3)[0];
        Assert.Equal(5, all.Members.Count);

        // Two of its mentions are in another story, which is not looked at now.
        var (events, forwards) = IdKeeper.Assign(
            "S1",
            [(all with { Id = "", Members = [.. all.Members.Take(2)] }, ["E3"]), (all with { Id = "", Members = [.. all.Members.Skip(2)] }, [])],
            [all],
            [all with { Members = [.. all.Members.Take(2)] }]);

        Assert.Equal(["", "E3"], events.Select(e => e.Id));
        Assert.Empty(forwards);
    }

    [Fact]
    public void An_event_of_another_story_takes_the_mention_in_under_its_own_id()
    {
        var told = new Told { By = [Berg, Otieno], On = "2031-03-11" };
        var other = Number(Resolver.Resolve(new ResolutionInput("S1", [new ReportBuilder("a", "2031-03-12").Tell("CONSULT 041", "Berg *called* Otieno.", told).Build()])), 3);
        var mine = new ReportBuilder("b", "2031-03-13").Tell("CONSULT 041", "Berg *called* Otieno.", told)
            .Tell("SANCTION 163", "Japan *cut* trade with Brazil.", new Told { By = [Japan], To = [Brazil] }).Build();

        var resolution = Resolver.Resolve(new ResolutionInput("S2", [mine]) { Neighbours = other });

        var call = resolution.Events.Single(e => e.Code.Cameo == "041");
        Assert.Equal(("E3", "S1", 2), (call.Id, call.StoryId, call.Reports));
        Assert.Equal("S2", resolution.Events.Single(e => e.Code.Cameo == "163").StoryId);
        var again = Resolver.Resolve(new ResolutionInput("S2", [mine]) { Known = [call] });
        Assert.Equal(("E3", "S1", 2), again.Events.Where(e => e.Code.Cameo == "041").Select(e => (e.Id, e.StoryId, e.Reports)).Single());
    }

    [Fact]
    public void An_event_of_another_story_that_this_one_does_not_tell_is_left_alone()
    {
        var other = Number(Resolver.Resolve(new ResolutionInput("S1",
            [new ReportBuilder("a", "2031-03-12").Tell("CONSULT 041", "Berg *called* Otieno.", new Told { By = [Berg, Otieno], On = "2031-03-11" }).Build()])), 3);
        var mine = new ReportBuilder("b", "2031-03-13").Tell("CONSULT 041", "Berg *called* Tadesse.", new Told { By = [Berg, Tadesse], On = "2031-03-11" }).Build();

        Assert.Equal("", Assert.Single(Resolver.Resolve(new ResolutionInput("S2", [mine]) { Neighbours = other }).Events).Id);
    }

    private static List<Event> Number(StoryResolution resolution, int from) =>
        resolution.Events.Select((e, i) => e with { Id = $"E{from + i}" }).ToList();

    private static HashSet<(string, TextSpan)> Keys(Event told) => told.Members.Select(m => (m.Mention.DocumentId, m.Mention.Trigger)).ToHashSet();
}
