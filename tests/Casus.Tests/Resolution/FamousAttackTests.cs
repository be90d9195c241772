using Casus.Resolution;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution;

/// <summary>An attack that is told once in full and then, here and in other stories, by its place, its dead or as "the shooting".</summary>
public sealed class FamousAttackTests
{
    private static readonly Place Meadow = new("Dida Meadow", PlaceKind.Feature, "KEN", 3.6, 39.1, 11);

    private static ReportReading News => new ReportBuilder("news", "2031-03-10")
        .Tell("ASSAULT 180", "Gunmen *killed* 31 herders near Moyale on Sunday.", new Told { By = [Gunmen], To = [Herders], On = "2031-03-09", At = Moyale, Figures = [("killed", 31)] })
        .Build();

    [Fact]
    public void In_one_report_the_shooting_the_attack_and_the_murder_are_one_attack()
    {
        var report = new ReportBuilder("a", "2031-03-27")
            .Tell("ASSAULT firearms 193", "The group that boasted of the Moyale *shooting* withdrew its claim.", new Told { At = Moyale, IsReference = true })
            .Tell("ASSAULT 180", "It had no part in the *murder* of 31 people.", new Told { To = [Herders] })
            .Tell("ASSAULT firearms 193", "It spoke after the *shooting* on March 9.", new Told { On = "2031-03-09", IsReference = true })
            .Tell("ASSAULT 190", "Kenya says the *attack* had links across the border.", new Told { IsReference = true });

        var told = Assert.Single(Resolve("S1", [report.Build()]).Events);

        Assert.Equal(4, told.Members.Count);
        Assert.Equal(("Moyale", "2031-03-09"), (told.Place!.Name, told.Date!.Value));
    }

    [Fact]
    public void The_shooting_in_a_meadow_is_the_one_near_the_town_beside_it()
    {
        var a = new ReportBuilder("a", "2031-03-10").Tell("ASSAULT firearms 193", "Gunmen *fired* on a crowd near Moyale.", new Told { By = [Gunmen], To = [Herders], At = Moyale });
        var b = new ReportBuilder("b", "2031-03-10").Tell("ASSAULT firearms 193", "The *shooting* took place in Dida, a meadow.", new Told { At = Meadow });
        var far = new ReportBuilder("c", "2031-03-10").Tell("ASSAULT firearms 193", "The *shooting* took place in Kitale.", new Told { At = Kitale });

        Assert.Single(Resolve("S1", [a.Build(), b.Build()]).Events);
        Assert.Equal(2, Resolve("S1", [a.Build(), far.Build()]).Events.Count);
    }

    [Fact]
    public void One_number_of_dead_joins_what_a_town_and_its_region_tell()
    {
        var a = new ReportBuilder("a", "2031-03-12")
            .Tell("ASSAULT 190", "Norway offered help after a deadly *attack* in Marsabit that left 31 dead.", new Told { At = Marsabit, Figures = [("killed", 31)] })
            .Tell("ASSAULT 190", "Gunmen *targeted* herders at Moyale on March 9.", new Told { By = [Gunmen], To = [Herders], At = Moyale, On = "2031-03-09" });
        var b = new ReportBuilder("b", "2031-03-12")
            .Tell("ASSAULT 190", "It follows the March 9 Moyale *attack* that claimed 31 lives.", new Told { At = Moyale, On = "2031-03-09", Figures = [("killed", 31)], IsReference = true });
        var other = new ReportBuilder("b", "2031-03-12")
            .Tell("ASSAULT 190", "It follows the March 9 Moyale *attack* that claimed 56 lives.", new Told { At = Moyale, On = "2031-03-09", Figures = [("killed", 56)], IsReference = true });

        Assert.Single(Resolve("S1", [a.Build(), b.Build()]).Events);
        Assert.Equal(2, Resolve("S1", [a.Build(), other.Build()]).Events.Count);
    }

    [Theory]
    [InlineData("named by its place, without a day")]
    [InlineData("by the number of dead and the month")]
    [InlineData("by the day and the number of dead")]
    public void Another_story_means_the_attack(string how)
    {
        var known = Numbered(Resolve("S1", [News]), 1);
        var mention = how switch
        {
            "named by its place, without a day" => new ReportBuilder("b", "2031-03-27")
                .Tell("ASSAULT 190", "Kenya blames Ethiopia for the Moyale *attack*.", new Told { At = Moyale, IsReference = true }),
            "by the number of dead and the month" => new ReportBuilder("b", "2031-05-02")
                .Tell("ASSAULT 180", "It answered the *killing* of 31 people at Moyale in March.", new Told { To = [Herders], At = Moyale, On = "2031-03", Figures = [("killed", 31)] }),
            _ => new ReportBuilder("b", "2031-04-02")
                .Tell("ASSAULT firearms 193", "31 people died in the *shooting* on March 9.", new Told { On = "2031-03-09", Figures = [("killed", 31)], IsReference = true }),
        };

        var told = Assert.Single(Resolver.Resolve(new ResolutionInput("S2", [mention.Build()]) { Neighbours = known }).Events);

        Assert.Equal(("E1", "S1", 2), (told.Id, told.StoryId, told.Reports));
    }

    [Theory]
    [InlineData("another town")]
    [InlineData("another day")]
    [InlineData("before it happened")]
    [InlineData("nothing but the word")]
    [InlineData("another number of dead, without place and day")]
    public void Another_story_means_another_attack(string how)
    {
        var known = Numbered(Resolve("S1", [News]), 1);
        var report = new ReportBuilder("b", how == "before it happened" ? "2031-03-01" : "2031-03-27");
        _ = how switch
        {
            "another town" => report.Tell("ASSAULT 180", "Gunmen *killed* 31 herders at Kitale.", new Told { By = [Gunmen], To = [Herders], At = Kitale, Figures = [("killed", 31)] }),
            "another day" => report.Tell("ASSAULT 180", "Gunmen *killed* 31 herders at Moyale.", new Told { By = [Gunmen], To = [Herders], At = Moyale, On = "2031-03-25", Figures = [("killed", 31)] }),
            "before it happened" => report.Tell("ASSAULT 180", "Kenya mourns the 31 killed in the Moyale *attack*.", new Told { At = Moyale, Figures = [("killed", 31)], IsReference = true }),
            "nothing but the word" => report.Tell("ASSAULT 180", "Gunmen *attacked* herders.", new Told { By = [Gunmen], To = [Herders] }),
            _ => report.Tell("ASSAULT 180", "The *killing* of 64 people shook the country.", new Told { To = [Herders], Figures = [("killed", 64)] }),
        };

        var events = Resolver.Resolve(new ResolutionInput("S2", [report.Build()]) { Neighbours = known }).Events;

        Assert.DoesNotContain(events, e => e.Id == "E1");
        Assert.Single(events);
    }

    [Fact]
    public void A_mention_that_fits_events_of_two_earlier_stories_joins_the_more_alike_and_does_not_join_these_two()
    {
        var first = Numbered(Resolve("S1", [News]), 4);
        var second = Numbered(Resolve("S2", [new ReportBuilder("b", "2031-03-27")
            .Tell("ASSAULT 180", "31 people were *killed* in Marsabit in March.", new Told { To = [Herders], At = Marsabit, On = "2031-03", Figures = [("killed", 31)] }).Build()]), 9);
        var third = new ReportBuilder("c", "2031-04-01")
            .Tell("ASSAULT 180", "Gunmen *killed* 31 herders at Moyale on March 9.", new Told { By = [Gunmen], To = [Herders], At = Moyale, On = "2031-03-09", Figures = [("killed", 31)] }).Build();

        var resolution = Resolver.Resolve(new ResolutionInput("S3", [third]) { Neighbours = [.. second, .. first] });

        var told = Assert.Single(resolution.Events);
        Assert.Equal(("E4", "S1", 2), (told.Id, told.StoryId, told.Reports));
        Assert.Empty(resolution.Forwards);
        var again = Resolver.Resolve(new ResolutionInput("S3", [third]) { Known = [told], Neighbours = second });
        Assert.Empty(again.Forwards);
        Assert.Equal(("E4", 2), (Assert.Single(again.Events).Id, again.Events[0].Members.Count));
    }

    [Fact]
    public void What_later_stories_tell_decides_nothing_and_stays_with_its_event()
    {
        var mine = Numbered(Resolve("S1", [News]), 2)[0];
        var later = new ReportBuilder("b", "2031-03-27")
            .Tell("ASSAULT 180", "31 people were *killed* in Marsabit in March.", new Told { To = [Herders], At = Marsabit, On = "2031-03", Figures = [("killed", 31)] }).Build();
        var whole = mine with { Members = [.. mine.Members, .. Resolve("S2", [later]).Events[0].Members] };
        var outside = new OutsideReport("b", "S2") { IsLater = true, Written = new DateOnly(2031, 3, 27) };

        var alone = Resolver.Resolve(new ResolutionInput("S1", [News]) { Known = [mine] });
        var resolution = Resolver.Resolve(new ResolutionInput("S1", [News]) { Known = [whole], Outside = [outside] });

        var told = Assert.Single(resolution.Events);
        Assert.Equal(("E2", alone.Events[0].Members.Count + 1, 2), (told.Id, told.Members.Count, told.Reports));
        // An event that only a later story tells is not for this one to join.
        var theirs = Numbered(Resolve("S2", [later]), 7);
        Assert.Equal("E2", Assert.Single(Resolver.Resolve(new ResolutionInput("S1", [News]) { Known = [mine], Neighbours = theirs, Outside = [outside] }).Events).Id);
    }

    [Fact]
    public void An_older_event_of_this_story_takes_the_younger_one_of_another_in()
    {
        var mine = Numbered(Resolve("S1", [News]), 2);
        var other = Numbered(Resolve("S5", [new ReportBuilder("b", "2031-03-11")
            .Tell("ASSAULT 190", "Gunmen *killed* 31 herders at Moyale on March 9.", new Told { By = [Gunmen], To = [Herders], At = Moyale, On = "2031-03-09", Figures = [("killed", 31)] }).Build()]), 7);

        var resolution = Resolver.Resolve(new ResolutionInput("S1", [News]) { Known = mine, Neighbours = other });

        Assert.Equal(("E2", "S1", 2), (Assert.Single(resolution.Events).Id, resolution.Events[0].StoryId, resolution.Events[0].Reports));
        Assert.Equal(new KeyValuePair<string, string>("E7", "E2"), Assert.Single(resolution.Forwards));
    }

    [Fact]
    public void The_attack_in_a_town_that_has_seen_two_is_neither()
    {
        var again = new ReportBuilder("again", "2031-03-15")
            .Tell("ASSAULT 180", "Gunmen *killed* 12 herders near Moyale on Friday.", new Told { By = [Gunmen], To = [Herders], On = "2031-03-14", At = Moyale, Figures = [("killed", 12)] });
        var known = Numbered(Resolve("S1", [News, again.Build()]), 1);
        var mention = new ReportBuilder("b", "2031-03-27").Tell("ASSAULT 190", "Kenya blames Ethiopia for the Moyale *attack*.", new Told { At = Moyale, IsReference = true });

        var told = Assert.Single(Resolver.Resolve(new ResolutionInput("S2", [mention.Build()]) { Neighbours = known }).Events);

        Assert.Equal((2, ""), (known.Count, told.Id));
    }

    [Fact]
    public void Two_numbers_of_dead_in_one_report_are_two_attacks()
    {
        var report = new ReportBuilder("a", "2031-03-27")
            .Tell("ASSAULT 180", "Gunmen *killed* 31 herders at Moyale.", new Told { By = [Gunmen], To = [Herders], At = Moyale, Figures = [("killed", 31)] })
            .Tell("ASSAULT 180", "The *killing* of 12 people had gone before.", new Told { To = [Herders], Figures = [("killed", 12)] });

        Assert.Equal(2, Resolve("S1", [report.Build()]).Events.Count);
    }

    private static StoryResolution Resolve(string story, IReadOnlyList<ReportReading> readings) => Resolver.Resolve(new ResolutionInput(story, readings));

    private static List<Event> Numbered(StoryResolution resolution, int first) =>
        resolution.Events.Select((e, i) => e with { Id = $"E{first + i}" }).ToList();
}
