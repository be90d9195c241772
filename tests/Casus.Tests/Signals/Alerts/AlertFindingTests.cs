using Casus.Signals.Alerts;
using Casus.Signals.Tension;
using Casus.Tests.Signals.Tension;
using Xunit;

namespace Casus.Tests.Signals.Alerts;

public sealed class AlertFindingTests
{
    private static readonly Event Raid = Acts.Of(7, "ASSAULT - 190", "KEN", "ETH", "2031-03-02") with
    {
        Reports = 3,
        Origins = 2,
        Place = new Place("Moyale", PlaceKind.City, "KEN", 3.5, 39, 1),
        Quantities = new SortedDictionary<string, Quantity>(StringComparer.Ordinal) { ["killed"] = Quantity.Exactly(21) },
    };

    [Theory]
    [InlineData("when event", true)]
    [InlineData("when event ASSAULT", true)]
    [InlineData("when event ASSAULT aerial", false)]
    [InlineData("when event AID", false)]
    [InlineData("when event by KEN", true)]
    [InlineData("when event by ETH", false)]
    [InlineData("when event to ETH with KEN", true)]
    [InlineData("when event between ETH and KEN", true)]
    [InlineData("when event between NOR and KEN", false)]
    [InlineData("when event in moyale", true)]
    [InlineData("when event in KEN", true)]
    [InlineData("when event in Nairobi", false)]
    [InlineData("when event status denied", false)]
    [InlineData("when killed above 20", true)]
    [InlineData("when killed above 21", false)]
    [InlineData("when injured above 1", false)]
    [InlineData("when origins at least 2", true)]
    [InlineData("when origins above 2", false)]
    [InlineData("when reports at least 3 of ASSAULT", true)]
    [InlineData("when ceasefire broken", false)]
    public void An_event_sets_off_the_rules_that_mean_it(string rule, bool isTold) =>
        Assert.Equal(isTold, EventAlerts.Find(Rules.One<EventRule>(rule), Raid).Any());

    [Fact]
    public void What_did_not_happen_sets_off_only_rules_that_ask_for_it()
    {
        var denied = Raid with { Status = EventStatus.Denied };
        Assert.Empty(EventAlerts.Find(Rules.One<EventRule>("when event ASSAULT"), denied));
        Assert.Single(EventAlerts.Find(Rules.One<EventRule>("when event ASSAULT status denied"), denied));
        Assert.Single(EventAlerts.Find(Rules.One<EventRule>("when event ASSAULT status any"), denied));
    }

    [Fact]
    public void A_claim_taken_back_is_one_cause_however_many_reports_tell_it()
    {
        var front = new Actor("Border Front", default, "REB") { Id = "border-front" };
        Claim Made(ClaimKind kind, ClaimStatus status, string report) => new()
        {
            Kind = kind, By = front, DocumentId = report, SentenceIndex = 2, Span = new TextSpan(3, 9), Text = "took it back", Status = status, Rule = new RuleId("made.up"),
        };
        var ev = Raid with { Claims = [Made(ClaimKind.Responsibility, ClaimStatus.Retracted, "a"), Made(ClaimKind.Retraction, ClaimStatus.Standing, "b")] };
        var alerts = EventAlerts.Find(Rules.One<EventRule>("when claim retracted"), ev).ToList();
        Assert.Equal(2, alerts.Count);
        Assert.Single(alerts.Select(a => a.Cause).Distinct());
        Assert.Empty(EventAlerts.Find(Rules.One<EventRule>("when claim retracted by KEN"), ev));
        Assert.Single(EventAlerts.Find(Rules.One<EventRule>("when claim of retraction made"), ev));
        Assert.Empty(EventAlerts.Find(Rules.One<EventRule>("when claim contradicted"), ev));
    }

    [Fact]
    public void A_change_of_values_is_told_and_one_more_report_is_not()
    {
        var rule = Rules.One<EventRule>("when event changed");
        EventHistory Line(string what, string detail) => new("E7", new DateTimeOffset(2031, 3, 4, 0, 0, 0, default), what, detail);
        Assert.NotNull(EventAlerts.Find(rule, Raid, Line("changed", "date none to 2031-03-02, reports 1 to 3")));
        Assert.Null(EventAlerts.Find(rule, Raid, Line("changed", "reports 1 to 3, mentions 2 to 4")));
        Assert.Null(EventAlerts.Find(rule, Raid, Line("made", "date")));
        Assert.NotNull(EventAlerts.Find(Rules.One<EventRule>("when event corrected by KEN"), Raid, Line("corrected", "place")));
    }

    [Theory]
    [InlineData("when offer made", 1)]
    [InlineData("when offer accepted", 1)]
    [InlineData("when offer accepted by ETH", 0)]
    [InlineData("when offer rejected", 1)]
    [InlineData("when mediation begins by NOR", 1)]
    [InlineData("when mediation begins by BRA", 0)]
    [InlineData("when mediation moves between ETH KEN", 1)]
    [InlineData("when mediation reaches talks", 1)]
    [InlineData("when mediation reaches agreed", 0)]
    public void A_mediation_sets_off_the_rules_that_mean_it(string rule, int told)
    {
        var mediation = new Mediation
        {
            Id = "M1",
            Mediator = new ActorCode("NOR"),
            Parties = [new ActorCode("ETH"), new ActorCode("KEN")],
            Stage = MediationStage.Talks,
            OfferedOn = "2031-03-09",
            AcceptedBy = new Dictionary<ActorCode, string> { [new ActorCode("ETH")] = "no", [new ActorCode("KEN")] = "yes" },
            EventIds = ["E4", "E5"],
        };
        Assert.Equal(told, MediationAlerts.Find(Rules.One<MediationRule>(rule), mediation).Count());
    }

    [Theory]
    [InlineData("when pair KEN ETH conflict above usual by 3 for 2 days", "2031-03-02", "2031-03-04")]
    [InlineData("when pair KEN ETH conflict above usual by 3 over 3 days", "2031-02-28", "2031-03-06")]
    [InlineData("when pair KEN ETH conflict rises", "2031-03-02", "2031-03-02")]
    [InlineData("when pair KEN ETH conflict at least 5", "2031-03-02", "2031-03-04")]
    [InlineData("when pair KEN ETH goldstein below -5", "2031-03-02", "2031-03-04")]
    [InlineData("when pair KEN on ETH verbal conflict above 4", "2031-03-02", "2031-03-04")]
    [InlineData("when pair KEN ETH conflict above usual by 3 for 4 days", null, null)]
    [InlineData("when pair KEN ETH cooperation rises", null, null)]
    [InlineData("when pair KEN ETH cooperation at least 1", null, null)]
    public void A_stretch_of_days_is_one_alert(string line, string? from, string? to)
    {
        var rule = Rules.One<PairRule>(line);
        var first = new DateOnly(2031, 1, 1);
        var events = Enumerable.Range(0, 15).Select(i => Acts.Of(i + 1, "ACCUSE - 112", "KEN", "ETH", $"2031-03-0{2 + (i / 5)}"));
        var series = new TensionReader(Rules.Codebook).Read(rule.Pair, events, new TensionOptions { ReachFrom = first, ReachTo = new DateOnly(2031, 3, 20) });
        bool isScore = rule.Measure is Measure.Goldstein or Measure.Plover;
        var report = new PairReport(series, Enumerable.Range(0, 80).Select(first.AddDays), isScore ? [] : [rule.Measure]);
        var alerts = PairAlerts.Find(rule, report).ToList();
        Assert.Equal(from is null ? 0 : 1, alerts.Count);
        Assert.All(alerts, a => Assert.Equal((from, to), (a.First!.Value.ToString("yyyy-MM-dd", null), a.Last!.Value.ToString("yyyy-MM-dd", null))));
        Assert.All(alerts, a => Assert.Contains("E1 ", a.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cause_is_known_again_under_another_id_and_a_stretch_when_it_grew()
    {
        var known = new KnownAlerts();
        var told = new Alert { Rule = "r", Cause = "", Text = "", EventIds = ["E1"], Mentions = ["a#4", "b#9"], First = new DateOnly(2031, 3, 2), Last = new DateOnly(2031, 3, 3) };
        known.Add(told);
        Assert.True(known.Knows(told with { EventIds = ["E1"], Mentions = [] }, false));
        Assert.True(known.Knows(told with { EventIds = ["E9"], Mentions = ["b#9"] }, false));
        Assert.False(known.Knows(told with { EventIds = ["E9"], Mentions = ["c#1"] }, false));
        Assert.False(known.Knows(told with { Rule = "other" }, false));
        Assert.False(known.Knows(told with { Cause = "other" }, false));
        Assert.True(known.Knows(told with { First = new DateOnly(2031, 2, 27), Last = new DateOnly(2031, 4, 9) }, true));
        Assert.True(known.Knows(told with { First = new DateOnly(2031, 3, 10), Last = new DateOnly(2031, 3, 11) }, true));
        Assert.False(known.Knows(told with { First = new DateOnly(2031, 3, 11), Last = new DateOnly(2031, 3, 11) }, true));
    }
}
