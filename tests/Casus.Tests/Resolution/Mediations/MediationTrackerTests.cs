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
        Assert.Equal(["contact.meeting 2031-03-11", "offer.mediation 2031-03-13", "contact.call 2031-03-13"], mediation.Steps.Select(s => $"{s.Rule} {s.On}"));
        Assert.All(mediation.Steps, s => Assert.NotEmpty(s.Words));
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

    [Fact]
    public void A_refusal_by_one_who_had_accepted_takes_the_acceptance_back()
    {
        var mediation = Track(Offer, Make(2, "AGREE 038", [Kenya], [Norway], "2031-03-14"), Make(3, "REJECT meet 126", [Kenya], [Norway], "2031-03-16"));

        Assert.Equal(MediationStage.Rejected, mediation.Stage);
        Assert.Equal(["offer.mediation", "accept.mediation", "retract.refusal"], mediation.Steps.Select(s => s.Rule));
    }

    [Fact]
    public void An_acceptance_on_terms_is_no_answer()
    {
        var mediation = Track(Offer, Make(2, "AGREE 038", [Kenya], [Norway], "2031-03-14") with
        {
            Condition = new Condition(default, "if the troops leave", []),
        });

        Assert.Equal("not reported", mediation.AcceptedBy[new ActorCode("KEN")]);
        Assert.Equal(MediationStepKind.Conditional, mediation.Steps[^1].Kind);
    }

    [Fact]
    public void Meetings_in_person_with_one_and_then_the_other_are_a_shuttle()
    {
        var quick = Track(Offer, Make(2, "CONSULT 040", [Norway], [Kenya], "2031-03-14"), Make(3, "CONSULT 042", [Norway], [Ethiopia], "2031-03-17"));
        var slow = Track(Offer, Make(2, "CONSULT 040", [Norway], [Kenya], "2031-03-14"), Make(3, "CONSULT 042", [Norway], [Ethiopia], "2031-04-17"));

        Assert.Equal([MediationStepKind.Offer, MediationStepKind.Contact, MediationStepKind.Shuttle], quick.Steps.Select(s => s.Kind));
        Assert.Equal([MediationStepKind.Offer, MediationStepKind.Contact, MediationStepKind.Contact], slow.Steps.Select(s => s.Kind));
        Assert.Equal(2, quick.Contacts.Count);
    }

    [Fact]
    public void An_armed_act_after_the_ceasefire_violates_it_and_one_before_does_not()
    {
        var truce = Make(2, "RETREAT ceasefire 0871", [Kenya, Ethiopia], [], "2031-03-20");
        Event Attack(string day) => Make(3, "ASSAULT 190", [Ethiopia], [Kenya], day);

        Assert.Equal(CeasefireState.Violated, Track(Offer, truce, Attack("2031-03-22")).Ceasefire);
        Assert.Equal(CeasefireState.Agreed, Track(Offer, truce, Attack("2031-03-19")).Ceasefire);
        Assert.Equal(MediationStage.Agreed, Track(Offer, truce, Attack("2031-03-22")).Stage);
        Assert.Equal(CeasefireState.NotReported, Track(Offer, Attack("2031-03-22")).Ceasefire);
        var ended = Track(Offer, truce, Make(3, "REJECT yield 1246", [Kenya], [Ethiopia], "2031-03-25"));
        Assert.Equal((MediationStage.Failed, CeasefireState.Ended), (ended.Stage, ended.Ceasefire));
    }

    [Fact]
    public void A_new_offer_after_a_collapse_begins_a_new_round()
    {
        var mediation = Track(
            Offer,
            Make(2, "CONSULT 046", [Kenya, Ethiopia, Norway], [], "2031-03-20"),
            Make(3, "SANCTION withdraw 164", [Kenya], [Ethiopia], "2031-03-22"),
            Make(4, "AGREE 039", [Norway], [Kenya, Ethiopia], "2031-04-20"));

        Assert.Equal([1, 1, 1, 2], mediation.Steps.Select(s => s.Round));
        Assert.Equal(MediationStage.Offered, mediation.Stage);
        Assert.Equal(["not reported", "not reported"], mediation.AcceptedBy.Values);
    }

    [Fact]
    public void What_the_year_alone_dates_is_history()
    {
        Assert.Empty(MediationTracker.Track([Offer with { Date = new EventDate("2019", DatePrecision.Year, DateBasis.Text) }]));
    }

    [Fact]
    public void A_state_and_an_armed_group_of_it_are_two_parties()
    {
        var rebels = new Actor("rebels", new ActorCode("KEN"), "REB");
        var mediation = Track(Make(1, "AGREE 039", [Norway], [Kenya, rebels], "2031-03-13"), Make(2, "REJECT meet 126", [rebels], [Norway], "2031-03-15"));

        Assert.Equal(["KEN", "KENREB"], mediation.Parties.Select(p => p.Value));
        Assert.Equal(["not reported", "no"], mediation.AcceptedBy.Values);
    }

    [Fact]
    public void Those_who_offer_together_are_each_a_mediation_and_know_each_other()
    {
        var both = MediationTracker.Track([Make(1, "AGREE 039", [Norway, Japan], [Kenya, Ethiopia], "2031-03-13")]);

        Assert.Equal(["JPN with NOR", "NOR with JPN"], both.Select(m => $"{m.Mediator} with {Assert.Single(m.CoMediators)}"));
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
