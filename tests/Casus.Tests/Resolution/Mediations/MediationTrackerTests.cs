using Casus.Resolution;
using Casus.Resolution.Mediations;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Mediations;

public sealed class MediationTrackerTests
{
    [Fact]
    public void An_offer_with_its_condition_and_contacts_is_one_mediation()
    {
        var events = Resolver.Resolve(new ResolutionInput("S1", [Undated().Build(), Dated().Build()])).Events
            .Select((e, i) => e with { Id = $"E{i + 1}" }).ToList();

        var mediation = Assert.Single(MediationTracker.Track(events));

        Assert.Equal("NOR", mediation.Mediator.Value);
        Assert.Equal(["ETH", "KEN"], mediation.Parties.Select(p => p.Value));
        Assert.Equal(MediationStage.Offered, mediation.Stage);
        Assert.Equal("2031-03-13", mediation.OfferedOn);
        Assert.Equal("provided both wish it", mediation.Condition);
        Assert.All(mediation.AcceptedBy.Values, v => Assert.Equal("not reported", v));
        Assert.Equal(["ETH 2031-03-11", "KEN 2031-03-13"], mediation.Contacts.Select(c => $"{c.With} {c.On}"));
        Assert.Equal(events.Single(e => e.Code.Event.Value == "AGREE").Id, mediation.EventIds[0]);
        Assert.Equal(3, mediation.EventIds.Count);
    }

    [Fact]
    public void Both_parties_must_accept()
    {
        var half = Track(Offer, Make(2, "AGREE 038", [Kenya], [Norway], "2031-03-14"));
        var all = Track(Offer, Make(2, "AGREE 038", [Kenya], [Norway], "2031-03-14"), Make(3, "AGREE 036", [Ethiopia], [Kenya], "2031-03-15"));

        Assert.Equal(MediationStage.Offered, half.Stage);
        Assert.Equal(["not reported", "yes"], half.AcceptedBy.Values);
        Assert.Equal(MediationStage.Accepted, all.Stage);
    }

    [Fact]
    public void A_refusal_rejects_it()
    {
        var mediation = Track(Offer, Make(2, "REJECT meet 126", [Ethiopia], [Norway], "2031-03-14"));

        Assert.Equal(MediationStage.Rejected, mediation.Stage);
        Assert.Equal("no", mediation.AcceptedBy[new ActorCode("ETH")]);
    }

    [Fact]
    public void Talks_and_then_a_ceasefire_are_an_agreement()
    {
        var talks = Make(2, "CONSULT 046", [Kenya, Ethiopia, Norway], [], "2031-03-20");

        Assert.Equal(MediationStage.Talks, Track(Offer, talks).Stage);
        Assert.Equal(MediationStage.Agreed, Track(Offer, talks, Make(3, "RETREAT ceasefire 0871", [Kenya, Ethiopia], [], "2031-03-22")).Stage);
        Assert.Equal(MediationStage.Failed, Track(Offer, talks, Make(3, "REJECT meet 127", [Kenya], [Ethiopia], "2031-03-22")).Stage);
    }

    [Fact]
    public void A_ceasefire_before_the_offer_is_none_of_its_fruits()
    {
        Assert.Equal(MediationStage.Offered, Track(Offer, Make(2, "RETREAT ceasefire 0871", [Kenya, Ethiopia], [], "2031-02-22")).Stage);
    }

    [Fact]
    public void A_later_offer_after_the_window_is_another_mediation()
    {
        var later = Make(2, "AGREE 039", [Norway], [Kenya, Ethiopia], "2031-09-01");

        Assert.Equal(2, MediationTracker.Track([Offer, later]).Count);
        Assert.Single(MediationTracker.Track([Offer, later with { Date = new EventDate("2031-04-20", DatePrecision.Day, DateBasis.Text) }]));
    }

    [Fact]
    public void An_offer_to_one_party_opens_nothing()
    {
        Assert.Empty(MediationTracker.Track([Make(1, "AGREE 039", [Norway], [Kenya], "2031-03-13")]));
    }

    [Fact]
    public void Mediation_between_the_two_is_between_those_who_agree_in_its_story()
    {
        var mediation = Track(
            Make(1, "CONSULT 045", [Norway], [], null),
            Make(2, "AGREE 032", [Kenya], [Ethiopia], "2031-03-18") with { Content = ReportBuilder.Code("SUPPORT 057") },
            Make(3, "ACCUSE 112", [Kenya], [Japan], null), Make(4, "ACCUSE 112", [Kenya], [Japan], null));

        Assert.Equal(["ETH", "KEN"], mediation.Parties.Select(p => p.Value));
        Assert.Equal(MediationStage.Agreed, mediation.Stage);
        Assert.Equal(["yes", "yes"], mediation.AcceptedBy.Values);
    }

    [Fact]
    public void Mediation_between_the_two_opens_nothing_where_the_story_tells_no_two()
    {
        Assert.Empty(MediationTracker.Track([Make(1, "CONSULT 045", [Norway], [], null), Make(2, "ACCUSE 112", [Kenya], [Ethiopia], null)]));
        Assert.Empty(MediationTracker.Track(
            [Make(1, "CONSULT 045", [new Actor("World Bank", new ActorCode("IGO"), "")], [], null), Make(2, "AGREE 057", [Kenya, Ethiopia], [], null)]));
    }

    [Fact]
    public void An_answer_to_nobody_named_counts_and_a_visit_of_two_does_not()
    {
        var mediation = Track(
            Offer,
            Make(2, "AGREE 036", [Kenya], [], "2031-03-14") with { Content = ReportBuilder.Code("CONSULT 040") },
            Make(3, "AGREE 036", [Ethiopia], [Norway], "2031-03-15") with { Content = ReportBuilder.Code("CONSULT 040") });

        Assert.Equal(["not reported", "yes"], mediation.AcceptedBy.Values);
        Assert.Equal(["no", "not reported"], Track(Offer, Make(2, "REJECT meet 125", [Ethiopia], [], "2031-03-15")).AcceptedBy.Values);
    }

    [Fact]
    public void A_call_of_the_mediator_to_both_is_a_contact_with_each_and_no_talks()
    {
        var mediation = Track(Offer, Make(2, "CONSULT phone 041", [Berg], [Kenya, Ethiopia], "2031-03-14"));

        Assert.Equal(["ETH 2031-03-14", "KEN 2031-03-14"], mediation.Contacts.Select(c => $"{c.With} {c.On}"));
        Assert.Equal(MediationStage.Offered, mediation.Stage);
    }

    [Fact]
    public void Inviting_both_to_one_table_is_an_offer()
    {
        var invitation = Make(1, "AGREE 036", [Norway], [Kenya, Ethiopia], "2031-03-13") with { Content = ReportBuilder.Code("CONSULT 040") };

        Assert.Equal("2031-03-13", Track(invitation).OfferedOn);
        Assert.Empty(MediationTracker.Track([invitation with { Targets = [Kenya] }]));
    }

    private static Event Offer => Make(1, "AGREE 039", [Norway], [Kenya, Ethiopia], "2031-03-13");

    private static Mediation Track(params Event[] events) => Assert.Single(MediationTracker.Track(events));

    private static Event Make(int number, string code, Actor[] by, Actor[] to, string? on) => new()
    {
        Id = $"E{number}",
        StoryId = "S1",
        Code = ReportBuilder.Code(code),
        Sources = by,
        Targets = to,
        Date = on is null ? null : new EventDate(on, DatePrecision.Day, DateBasis.Text),
        Members = [],
    };
}
