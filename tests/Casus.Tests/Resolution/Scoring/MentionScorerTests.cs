using Casus.Resolution;
using Casus.Resolution.Clusters;
using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Scoring;

public sealed class MentionScorerTests
{
    private static readonly Actor Patrol = new("police patrol", new ActorCode("KEN"), "COP");
    private static readonly Actor Shoppers = new("shoppers", new ActorCode("KEN"), "CVL");
    private static readonly Actor Airline = new("Kenyan airline", new ActorCode("KEN"), "BUS");

    [Fact]
    public void An_act_told_in_general_words_says_less_than_a_special_one()
    {
        var help = new Told { By = [Norway], To = [Kenya], Content = "AGREE 030" };
        var mediate = help with { Content = "CONSULT 045" };
        Assert.Contains(JoinFeature.GeneralContent, Features(Two("AGREE 030", "Norway is *ready*.", help, "AGREE 030", "Norway is *ready*.", help)));
        Assert.Contains(JoinFeature.SameContent, Features(Two("AGREE 039", "Norway is *ready*.", mediate, "AGREE 039", "Norway is *ready*.", mediate)));
    }

    [Fact]
    public void A_visit_and_one_of_its_talks_are_told_apart()
    {
        var visit = new Told { By = [Berg], To = [Kenya], Content = "CONSULT visit 042" };
        var talk = new Told { By = [Berg], To = [Otieno], Content = "CONSULT 040" };
        Assert.Contains(JoinFeature.VisitOrTalk, Features(Two("AGREE 036", "Berg will *visit* Kenya.", visit, "AGREE 036", "Berg will *meet* Otieno.", talk)));
        Assert.DoesNotContain(JoinFeature.VisitOrTalk, Features(Two("AGREE 036", "Berg will *visit* Kenya.", visit, "AGREE 036", "Berg will *visit* Kenya.", visit)));
    }

    [Fact]
    public void Two_named_persons_of_one_state_say_two_things()
    {
        var one = new Told { By = [Otieno], To = [Norway] };
        var other = one with { By = [Wanjiru] };
        Assert.Contains(JoinFeature.OtherSpeaker, Features(Two("REJECT 120", "Otieno *refused* it.", one, "REJECT 120", "Wanjiru *refused* it.", other)));
        Assert.DoesNotContain(JoinFeature.OtherSpeaker, Features(Two("REJECT 120", "Otieno *refused* it.", one, "REJECT 120", "Kenya *refused* it.", one with { By = [Kenya] })));
    }

    [Fact]
    public void One_day_says_less_of_words_than_of_deeds()
    {
        var told = new Told { By = [Kenya], To = [Ethiopia], On = "2031-03-12" };
        Assert.Contains(JoinFeature.SameDaySaid, Features(Two("ACCUSE allege 112", "Kenya *blamed* Ethiopia.", told, "ACCUSE allege 112", "Kenya *accused* Ethiopia.", told)));
        Assert.Contains(JoinFeature.SameDay, Features(Two("SANCTION 163", "Kenya *banned* its goods.", told, "SANCTION 163", "Kenya *stopped* trade.", told)));
    }

    [Fact]
    public void The_words_of_talks_do_not_say_which()
    {
        var told = new Told { By = [Berg, Otieno] };
        Assert.Contains(JoinFeature.SameTalkWord, Features(Two("CONSULT 040", "Berg *met* Otieno.", told, "CONSULT 040", "Berg *met* Otieno.", told)));
    }

    [Fact]
    public void A_bomb_and_those_it_killed_in_one_sentence_can_be_one_though_of_other_kinds()
    {
        var report = new ReportBuilder("r", "2031-03-14")
            .Tell("ASSAULT explosives 183", "A bomb *hit* a patrol in Moyale, killing 20 people.", new Told { To = [Patrol], At = Moyale, On = "2031-03-13" })
            .Build();
        var first = report.Coded.Mentions[0];
        var second = first with { Trigger = new TextSpan(32, 39), Lemma = "kill", Targets = [new Participant(default, "", Shoppers)] };
        var facts = Facts(report with { Coded = new CodedReport([first, second], [], []) });
        Assert.Contains(JoinFeature.OneSentence, Features(facts));
        Assert.Contains(JoinFeature.OtherKind, Features(facts));
    }

    [Fact]
    public void The_meeting_after_a_meeting_is_told_again()
    {
        var told = new Told { By = [Berg, Otieno] };
        Assert.Contains(JoinFeature.ToldAgain, Features(OneReport("CONSULT 040", "Berg *met* Otieno.", "CONSULT 040", "The two-hour *meeting* was friendly.", told)));
        Assert.DoesNotContain(JoinFeature.ToldAgain, Features(OneReport("CONSULT 040", "Berg *met* Otieno.", "CONSULT 040", "A *meeting* may follow.", told)));
    }

    [Fact]
    public void Attacks_of_reports_with_other_days_are_mostly_others()
    {
        var strike = new Told { By = [Kenya], To = [BorderFront] };
        var facts = Facts(new ReportBuilder("a", "2031-03-10").Tell("ASSAULT aerial 195", "Kenyan aircraft *fired* on the Front.", strike).Build())
            .Concat(Facts(new ReportBuilder("b", "2031-03-12").Tell("ASSAULT aerial 195", "Kenyan aircraft *fired* on the Front.", strike).Build())).ToList();
        Assert.Contains(JoinFeature.OtherNewsDay, Features(facts));
        Assert.Contains(JoinFeature.BothSidesAgain, Features(facts));
        Assert.True(MentionScorer.Score(facts[0], facts[1]).Telling < 0);
    }

    [Fact]
    public void A_body_that_both_name_speaks_for_one_measure()
    {
        var told = new Told { By = [Ethiopia], To = [Airline] };
        var facts = Two("COERCE restrict 172", "Ethiopia *closed* its airspace.", told, "COERCE restrict 172", "Ethiopia *shut* its skies.", told);
        Assert.Contains(JoinFeature.SameBody, Features(facts));
        var reasons = JoinExplainer.Explain(facts[0], facts[1], MentionScorer.Score(facts[0], facts[1]));
        Assert.True(reasons.Single(r => r.Feature == "parties").LogOdds > JoinWeights.Of(JoinFeature.SameBody));
    }

    [Fact]
    public void The_comparison_is_the_same_from_both_sides()
    {
        var facts = Facts(Undated().Build()).Concat(Facts(Dated().Build())).ToList();
        foreach (var a in facts)
        {
            Assert.All(facts, b => Assert.Equal(MentionScorer.Score(a, b).LogOdds, MentionScorer.Score(b, a).LogOdds, 1e-9));
        }
    }

    [Fact]
    public void What_a_report_tells_as_another_attack_is_none_of_those_it_told_before()
    {
        var told = new Told { By = [Gunmen], To = [Shoppers] };
        var facts = Facts(new ReportBuilder("r", "2031-03-14").Tell("ASSAULT 193", "Gunmen *shot* at shoppers.", told)
            .Tell("ASSAULT 193", "Elsewhere, gunmen *shot* at shoppers.", told with { IsAnother = true })
            .Tell("ASSAULT 193", "Gunmen *shot* at shoppers.", told).Build());
        Assert.Equal(JoinConflict.SideBySide, MentionScorer.Score(facts[0], facts[1]).Conflict);
        Assert.Equal(JoinConflict.SideBySide, MentionScorer.Score(facts[1], facts[0]).Conflict);
        Assert.Equal(JoinConflict.None, MentionScorer.Score(facts[1], facts[2]).Conflict);
        Assert.Equal(JoinConflict.None, MentionScorer.Score(facts[0], facts[2]).Conflict);
    }

    [Fact]
    public void An_undated_attack_is_none_of_a_day_after_its_report()
    {
        var told = new Told { By = [Gunmen], To = [Shoppers] };
        foreach (var (day, conflict) in new[] { ("2031-03-15", JoinConflict.None), ("2031-03-17", JoinConflict.Date) })
        {
            Assert.Equal(conflict, Score(Two("ASSAULT 193", "Gunmen *shot* at shoppers.", told, "ASSAULT 193", "Gunmen *shot* at shoppers.", told with { On = day })));
        }

        static JoinConflict Score(List<MentionFacts> facts) => MentionScorer.Score(facts[0], facts[1]).Conflict;
    }

    [Fact]
    public void What_is_kept_of_a_comparison_of_parties_is_what_its_features_add()
    {
        Told[] tellings =
        [
            new() { By = [Berg], To = [Otieno] }, new() { By = [Norway], To = [Kenya, Wanjiru] }, new() { By = [Berg, Otieno] }, new() { By = [Kenya] },
            new() { By = [NorwayMinistry], To = [Gunmen] }, new() { To = [Airline] }, new() { By = [Herders], To = [Shoppers, Patrol] }, new(),
        ];
        string[] codes = ["CONSULT 040", "CONSULT 036", "REJECT 120", "ASSAULT 190", "PROTEST 140", "SANCTION 163"];
        int compared = 0;
        foreach (string code in codes)
        {
            var readings = tellings.Select((t, i) => new ReportBuilder($"r{i}", "2031-03-14").Tell(code, "They *acted*.", t).Tell(code, "They *acted* again.", t).Build());
            var facts = new FactMaker([], new ElsewhereReports(new ResolutionInput("", [])), CorrectionPlan.Make([], []))
                .Make([.. readings], new Dictionary<string, ReferenceInference>(StringComparer.Ordinal));
            foreach (var (a, b) in facts.SelectMany(x => facts, (x, y) => (x, y)))
            {
                var told = new List<(JoinFeature Feature, double Value)>();
                var (kept, apart) = (MentionScorer.Score(a, b), MentionScorer.Score(a, b, told));
                Assert.Equal(apart.Conflict, kept.Conflict);
                Assert.Equal(apart.LogOdds, kept.LogOdds, 1e-9);
                Assert.True(kept.Conflict != JoinConflict.None || Math.Abs(told.Sum(t => JoinWeights.Of(t.Feature) * t.Value) - kept.LogOdds) < 1e-9);
                compared += kept.Conflict == JoinConflict.None ? 1 : 0;
            }
        }

        Assert.True(compared > 300, $"{compared} pairs that nothing forbids");
    }

    private static List<MentionFacts> OneReport(string code, string words, string laterCode, string laterWords, Told told) =>
        Facts(new ReportBuilder("r", "2031-03-14").Tell(code, words, told).Tell(laterCode, laterWords, told).Build());

    private static List<MentionFacts> Two(string code, string words, Told told, string otherCode, string otherWords, Told other) =>
        [.. Facts(new ReportBuilder("a", "2031-03-14").Tell(code, words, told).Build()), .. Facts(new ReportBuilder("b", "2031-03-14").Tell(otherCode, otherWords, other).Build())];

    private static List<MentionFacts> Facts(ReportReading reading) =>
        [.. new FactMaker([], new ElsewhereReports(new ResolutionInput("", [])), CorrectionPlan.Make([], [])).Make([reading], new Dictionary<string, ReferenceInference>(StringComparer.Ordinal))];

    private static List<JoinFeature> Features(List<MentionFacts> facts)
    {
        var told = new List<(JoinFeature Feature, double Value)>();
        Assert.Equal(JoinConflict.None, MentionScorer.Score(facts[0], facts[1], told).Conflict);
        return [.. told.Select(t => t.Feature)];
    }
}
