using Casus.Resolution;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Dating;

public sealed class ReferenceInferrerTests
{
    [Fact]
    public void An_undated_report_is_dated_through_a_report_of_the_same_call()
    {
        var inference = Assert.Single(Resolve(Undated(), Dated()).Inferences);

        Assert.Equal("undated", inference.DocumentId);
        Assert.Equal(new DateOnly(2031, 3, 13), inference.Earliest);
        Assert.Equal(new DateOnly(2031, 3, 19), inference.Latest);
        Assert.Contains(inference.Steps, s => s.Contains("dated", StringComparison.Ordinal) && s.Contains("2031-03-13", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_other_weekdays_are_reckoned_from_the_first_day_it_can_have_been_written()
    {
        var warning = Resolve(Undated(), Dated()).Events.Single(e => e.Code.Event.Value == "ACCUSE");

        Assert.Equal(new EventDate("2031-03-10", DatePrecision.Day, DateBasis.OtherReport), warning.Date);
        Assert.True(warning.DateSteps.Count >= 3);
    }

    [Fact]
    public void Two_days_earlier_is_known_from_the_other_report()
    {
        var talk = Resolve(Undated(), Dated()).Events.Single(e => e.Code.Cameo == "040");

        Assert.Equal("2031-03-11", talk.Date!.Value);
        Assert.Equal(2, talk.Reports);
    }

    [Fact]
    public void Alone_an_undated_report_leaves_its_dates_open()
    {
        var resolution = Resolve(Undated());

        Assert.Empty(resolution.Inferences);
        Assert.All(resolution.Events, e => Assert.Null(e.Date));
    }

    [Fact]
    public void A_caption_dates_no_report()
    {
        var resolution = Resolve(
            new ReportBuilder("undated")
                .Tell("CONSULT 040", "Berg *talks* with Tadesse on Thursday", new Told { By = [Berg, Tadesse], Rule = Thursday, Role = BlockRole.Caption })
                .Tell("CONSULT 040", "Berg has *met* Tadesse.", new Told { By = [Berg, Tadesse] })
                .Tell("ACCUSE 112", "On Monday Tadesse *accused* Kenya.", new Told { By = [Tadesse], To = [Kenya], Rule = Monday }),
            new ReportBuilder("dated", "2031-03-14").Tell("CONSULT 040", "Berg *met* Tadesse on Thursday.", new Told { By = [Berg, Tadesse], Rule = Thursday }));

        Assert.Empty(resolution.Inferences);
        Assert.Null(resolution.Events.Single(e => e.Code.Event.Value == "ACCUSE").Date);
    }

    [Fact]
    public void Reports_that_date_it_differently_leave_it_undated()
    {
        var resolution = Resolve(
            new ReportBuilder("undated")
                .Tell("CONSULT 041", "Berg *called* Otieno on Thursday.", new Told { By = [Berg, Otieno], Rule = Thursday })
                .Tell("CONSULT 042", "Berg *visited* Tadesse on Monday.", new Told { By = [Berg, Tadesse], Rule = Monday }),
            new ReportBuilder("b", "2031-03-14").Tell("CONSULT 041", "Berg *called* Otieno on Thursday.", new Told { By = [Berg, Otieno], Rule = Thursday }),
            new ReportBuilder("c", "2031-04-01").Tell("CONSULT 042", "Berg *visited* Tadesse on Monday.", new Told { By = [Berg, Tadesse], Rule = Monday }));

        Assert.Empty(resolution.Inferences);
        Assert.Equal(2, resolution.Events.Count);
    }

    [Fact]
    public void A_weekday_alone_joins_and_dates_nothing()
    {
        var resolution = Resolve(
            new ReportBuilder("undated").Tell("PROTEST 141", "Crowds *marched* on Thursday.", new Told { Rule = Thursday }),
            new ReportBuilder("dated", "2031-03-14").Tell("PROTEST 141", "Crowds *marched* on Thursday.", new Told { Rule = Thursday }));

        Assert.Empty(resolution.Inferences);
    }

    [Fact]
    public void Yesterday_in_a_report_of_an_unsure_day_stays_open()
    {
        var resolution = Resolve(
            new ReportBuilder("undated")
                .Tell("CONSULT 041", "Berg *called* Otieno on Thursday.", new Told { By = [Berg, Otieno], Rule = Thursday })
                .Tell("ACCUSE 112", "Yesterday Tadesse *accused* Kenya.", new Told { By = [Tadesse], To = [Kenya], Rule = Yesterday }),
            Dated());

        Assert.Single(resolution.Inferences);
        Assert.Null(resolution.Events.Single(e => e.Code.Event.Value == "ACCUSE").Date);
    }

    [Fact]
    public void A_report_dated_through_another_dates_a_third()
    {
        var resolution = Resolve(
            new ReportBuilder("a").Tell("ACCUSE 112", "On Tuesday Tadesse *accused* Kenya.", new Told { By = [Tadesse], To = [Kenya], Rule = new DateRule(DateAnchor.Weekday, 2, 0, false) }),
            new ReportBuilder("b")
                .Tell("ACCUSE 112", "Tadesse *accused* Kenya yesterday.", new Told { By = [Tadesse], To = [Kenya], Rule = Yesterday })
                .Tell("CONSULT 041", "Berg *called* Otieno today.", new Told { By = [Berg, Otieno], Rule = new DateRule(DateAnchor.Reference, 0, 0, false) }),
            new ReportBuilder("c", "2031-03-12").Tell("CONSULT 041", "Berg *called* Otieno today.", new Told { By = [Berg, Otieno], On = "2031-03-12" }));

        Assert.Equal(["a", "b"], resolution.Inferences.Select(i => i.DocumentId));
        Assert.Equal("2031-03-11", resolution.Events.Single(e => e.Code.Event.Value == "ACCUSE").Date!.Value);
    }

    private static StoryResolution Resolve(params ReportBuilder[] reports) =>
        Resolver.Resolve(new ResolutionInput("S1", reports.Select(r => r.Build()).ToList()));
}
