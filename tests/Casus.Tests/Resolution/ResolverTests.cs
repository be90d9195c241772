using System.Text.Json;
using Casus.Resolution;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution;

public sealed class ResolverTests
{
    [Fact]
    public void Two_reports_of_one_crisis_make_one_event_of_each_happening()
    {
        var events = Resolve(Undated(), Dated()).Events;

        Assert.Equal(
            ["ACCUSE 112", "AGREE 039", "ASSAULT 180", "ASSAULT 196", "CONSULT 040", "CONSULT 041", "REQUEST 025"],
            events.Select(e => $"{e.Code.Event} {e.Code.Cameo}").Order(StringComparer.Ordinal));
        var offer = Single(events, "AGREE");
        Assert.Equal(["ETH", "KEN"], offer.Targets.Select(t => t.Code.Value).Order(StringComparer.Ordinal));
        Assert.Equal("NORGOV", Assert.Single(offer.Sources).Label);
        Assert.Equal(9, offer.Members.Count);
        Assert.Equal(["ETH", "KEN"], offer.Condition!.Parties.Select(p => p.Value));
        Assert.Equal(2, offer.Reports);
        Assert.Equal(EventStatus.Actual, offer.Status);
        Assert.Equal("CONSULT - 045", offer.Content.ToString());
    }

    [Fact]
    public void Every_later_mention_says_why_it_belongs_to_its_event()
    {
        foreach (var told in Resolve(Undated(), Dated()).Events)
        {
            Assert.Empty(told.Members[0].Reasons);
            Assert.All(told.Members.Skip(1), m => Assert.Contains(m.Reasons, r => r.Feature == "same act" && r.Note.Length > 0));
        }
    }

    [Fact]
    public void One_statement_of_one_ministry_in_two_reports_is_one_origin()
    {
        var offer = Single(Resolve(Undated(), Dated()).Events, "AGREE");

        Assert.Equal(1, offer.Origins);
        Assert.Contains("Norwegian Foreign Ministry", Assert.Single(offer.OriginNotes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_told_as_a_talk_by_one_report_is_a_call()
    {
        var call = Resolve(Undated(), Dated()).Events.Single(e => e.Code.Cameo == "041");

        Assert.Equal("phone", call.Code.Mode);
        Assert.Equal(["KEN", "NOR"], call.Sources.Select(s => s.Code.Value));
        Assert.Empty(call.Targets);
        Assert.Equal(new EventDate("2031-03-13", DatePrecision.Day, DateBasis.Text), call.Date);
    }

    [Fact]
    public void The_outcome_does_not_depend_on_the_order_of_reports_and_events()
    {
        var readings = Many();
        string expected = Print(Resolver.Resolve(new ResolutionInput("S1", readings)));
        var known = Numbered(Resolver.Resolve(new ResolutionInput("S1", readings.Take(4).ToList())));
        string grown = Print(Resolver.Resolve(new ResolutionInput("S1", readings) { Known = known }));
        for (int seed = 1; seed <= 25; seed++)
        {
            var random = new Random(seed);
            var shuffled = readings.ToArray();
            random.Shuffle(shuffled);
            var ids = known.ToArray();
            random.Shuffle(ids);

            Assert.True(expected == Print(Resolver.Resolve(new ResolutionInput("S1", shuffled))), $"seed {seed}");
            Assert.True(grown == Print(Resolver.Resolve(new ResolutionInput("S1", shuffled) { Known = ids })), $"seed {seed}, known events");
        }
    }

    [Fact]
    public void Resolving_twice_is_resolving_once()
    {
        var readings = Many();
        var first = Numbered(Resolver.Resolve(new ResolutionInput("S1", readings)));

        var second = Resolver.Resolve(new ResolutionInput("S1", readings) { Known = first });

        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second.Events));
        Assert.Empty(second.Forwards);
    }

    [Fact]
    public void A_repeated_report_adds_a_source_and_no_event()
    {
        var once = Resolve(Undated(), Dated()).Events;

        var twice = Resolve(Undated(), Dated(), Dated("dated-again")).Events;

        Assert.Equal(once.Count, twice.Count);
        Assert.Equal(3, Single(twice, "AGREE").Reports);
        Assert.Equal(2, Single(twice, "REQUEST").Reports);
    }

    [Fact]
    public void Summed_up_violations_are_not_the_attack()
    {
        var events = Resolve(Undated(), Dated()).Events;

        Assert.Single(events.Single(e => e.Code.Cameo == "196").Members);
        Assert.Equal(3, events.Single(e => e.Code.Cameo == "180").Members.Count);
    }

    [Fact]
    public void Two_attacks_on_two_days_or_in_two_towns_stay_apart()
    {
        var events = Resolve(
            new ReportBuilder("a", "2031-03-12")
                .Tell("ASSAULT 180", "Gunmen *attacked* Moyale on March 9.", new Told { By = [Gunmen], To = [Herders], On = "2031-03-09", At = Moyale })
                .Tell("ASSAULT 180", "Gunmen *attacked* Moyale again on March 11.", new Told { By = [Gunmen], To = [Herders], On = "2031-03-11", At = Moyale })
                .Tell("ASSAULT 180", "Gunmen *attacked* Kitale on March 9.", new Told { By = [Gunmen], To = [Herders], On = "2031-03-09", At = Kitale })).Events;

        Assert.Equal(3, events.Count);
    }

    [Fact]
    public void One_word_for_the_acts_of_two_pairs_makes_two_events()
    {
        var events = Resolve(
            new ReportBuilder("a", "2031-03-12").Tell("CONSULT 040", "Berg *met* Otieno.", new Told { By = [Berg, Otieno], On = "2031-03-11" }),
            new ReportBuilder("b", "2031-03-12").Tell("CONSULT 040", "Berg *met* Tadesse.", new Told { By = [Berg, Tadesse], On = "2031-03-11" }),
            new ReportBuilder("c", "2031-03-12").Tell("CONSULT 040", "Norway's minister *met* Wanjiru.", new Told { By = [Berg, Wanjiru], On = "2031-03-11" })).Events;

        Assert.Equal(3, events.Count);
    }

    [Fact]
    public void Measures_told_side_by_side_are_as_many_events()
    {
        var told = new Told { By = [Kenya], To = [Ethiopia] };
        var reading = new ReportBuilder("a").Tell("SANCTION discontinue 160", "Kenya *suspended* the treaty.", told)
            .Tell("SANCTION expel 174", "Kenya *expelled* diplomats.", told).Tell("SANCTION discontinue 163", "Kenya *cut* trade.", told).Build();

        Assert.Equal(3, Resolver.Resolve(new ResolutionInput("S1", [InOneSentence(reading)])).Events.Count);
    }

    [Fact]
    public void A_headline_and_a_heading_make_no_event_beside_the_text()
    {
        var events = Resolve(new ReportBuilder("a", "2031-03-12")
            .Tell("SANCTION 163", "Kenya *cuts* trade with Ethiopia", new Told { By = [Kenya], To = [Ethiopia], Role = BlockRole.Title })
            .Tell("SANCTION 163", "Kenya *cut* trade links.", new Told { By = [Kenya] })
            .Tell("CONSULT 040", "*Talks* in Oslo", new Told { Role = BlockRole.Heading })
            .Tell("PROTEST 141", "People *march* in Nairobi", new Told { Role = BlockRole.Caption })).Events;

        Assert.Equal(2, Assert.Single(events).Members.Count);
    }

    [Fact]
    public void A_headline_that_nothing_else_tells_stands_alone()
    {
        var events = Resolve(new ReportBuilder("a", "2031-03-12")
            .Tell("SANCTION 163", "Kenya *cuts* trade with Ethiopia", new Told { By = [Kenya], To = [Ethiopia], Role = BlockRole.Title })).Events;

        Assert.Single(events);
    }

    [Fact]
    public void What_two_reports_tell_as_urged_in_one_talk_is_one_request()
    {
        var first = new ReportBuilder("a", "2031-03-12")
            .Tell("CONSULT 040", "Berg *spoke* with Tadesse.", new Told { By = [Berg, Tadesse], On = "2031-03-11" })
            .Tell("REQUEST yield 025", "She was *urging* restraint.", new Told { By = [Berg], To = [Ethiopia], About = ["restraint"], Content = "RETREAT 087" }).Build();
        var second = new ReportBuilder("b", "2031-03-12")
            .Tell("CONSULT 040", "Berg *talked* to Tadesse.", new Told { By = [Berg, Tadesse], On = "2031-03-11" })
            .Tell("REQUEST meet 027", "She *called* for a settlement.", new Told { By = [Berg], About = ["settlement"], Content = "CONSULT 046" }).Build();

        Assert.Equal(3, Resolver.Resolve(new ResolutionInput("S1", [first, second])).Events.Count);
        var events = Resolver.Resolve(new ResolutionInput("S1", [InOneSentence(first), InOneSentence(second)])).Events;
        Assert.Equal(2, events.Count);
        Assert.Contains(Single(events, "REQUEST").Members[1].Reasons, r => r.Feature == "talk");
    }

    [Fact]
    public void A_possible_strike_is_not_the_strike_that_happened()
    {
        var events = Resolve(
            new ReportBuilder("a", "2031-03-12").Tell("ASSAULT 190", "Kenya *struck* Ethiopia.", new Told { By = [Kenya], To = [Ethiopia], On = "2031-03-11" }),
            new ReportBuilder("b", "2031-03-12").Tell("ASSAULT 190", "Kenya may *strike* Ethiopia.", new Told { By = [Kenya], To = [Ethiopia], Status = EventStatus.Hypothetical })).Events;

        Assert.Equal(2, events.Count);
    }

    [Fact]
    public void An_attacker_whom_only_another_party_names_is_not_taken_over()
    {
        var attack = Single(Resolve(
            new ReportBuilder("a", "2031-03-12").Tell("ASSAULT 180", "Gunmen *attacked* Moyale.", new Told { By = [Gunmen], To = [Herders], On = "2031-03-09", At = Moyale }),
            new ReportBuilder("b", "2031-03-12").Tell("ASSAULT 180", "Otieno said attackers *raided* Moyale.", new Told { To = [Herders], On = "2031-03-09", At = Moyale, Said = Otieno })).Events, "ASSAULT");

        Assert.Equal("UAF", Assert.Single(attack.Sources).Label);
        Assert.Equal("Moyale", attack.Place!.Name);
    }

    private static StoryResolution Resolve(params ReportBuilder[] reports) =>
        Resolver.Resolve(new ResolutionInput("S1", reports.Select(r => r.Build()).ToList()));

    private static ReportReading InOneSentence(ReportReading reading) => reading with
    {
        Coded = reading.Coded with { Mentions = reading.Coded.Mentions.Select(m => m with { SentenceIndex = 0 }).ToList() },
    };

    private static Event Single(IEnumerable<Event> events, string type) => events.Single(e => e.Code.Event.Value == type);

    private static List<ReportReading> Many() =>
    [
        Undated().Build(), Dated().Build(), Dated("dated-again").Build(), Undated("undated-again").Build(),
        new ReportBuilder("third", "2031-03-15")
            .Tell("ASSAULT 180", "The *attack* at Moyale killed 33.", new Told { At = Moyale, Figures = [("killed", 33)], On = "2031-03-09" })
            .Tell("CONSULT 040", "Berg *met* Wanjiru on Thursday.", new Told { By = [Berg, Wanjiru], Rule = Thursday }).Build(),
        new ReportBuilder("fourth").Tell("REQUEST yield 025", "Brazil *urged* restraint on Monday.", new Told { By = [Brazil], To = [Kenya, Ethiopia], Rule = Monday, About = ["restraint"] }).Build(),
    ];

    private static List<Event> Numbered(StoryResolution resolution) =>
        resolution.Events.Select((e, i) => e.Id.Length > 0 ? e : e with { Id = $"E{i + 1}" }).ToList();

    private static string Print(StoryResolution resolution) => JsonSerializer.Serialize(resolution);
}
