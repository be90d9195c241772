using Casus.Signals.Alerts;
using Casus.Signals.Tension;
using Xunit;

namespace Casus.Tests.Signals.Alerts;

public sealed class AlertRuleParserTests
{
    [Fact]
    public void A_rule_about_a_pair_says_what_how_far_and_for_how_long()
    {
        var rule = Rules.One<PairRule>("when pair IND PAK conflict above usual by 3 for 2 days");
        Assert.Equal((new ActorPair(new ActorCode("IND"), new ActorCode("PAK")), Measure.Conflict, PairTest.AboveUsual, 3.0, 2, false, false),
            (rule.Pair, rule.Measure, rule.Kind, rule.Limit, rule.Days, rule.IsTogether, rule.IsOneWay));
        Assert.True(Rules.One<PairRule>("when pair IND on PAK material conflict above usual by 2.5 over 7 days") is { IsOneWay: true, IsTogether: true, Measure: Measure.MaterialConflict, Limit: 2.5 });
        Assert.Equal(PairTest.BelowUsual, Rules.One<PairRule>("when pair IND PAK cooperation below usual by 2 for 1 day").Kind);
        Assert.True(Rules.One<PairRule>("when pair IND PAK goldstein below -20") is { Kind: PairTest.Below, Limit: -20 });
        Assert.Equal(PairTest.AtLeast, Rules.One<PairRule>("when pair IND PAK conflict at least 5").Kind);
        Assert.Equal(PairTest.Falls, Rules.One<PairRule>("when pair IND PAK verbal cooperation falls").Kind);
    }

    [Fact]
    public void A_rule_about_events_says_which()
    {
        var rule = Rules.One<EventRule>("when event ASSAULT aerial between KEN and ETH in \"Lake Turkana\" status any");
        Assert.Equal(new EventPattern(new EventType("ASSAULT"), "aerial", ""), Assert.Single(rule.Filter.Patterns));
        Assert.Equal(("KEN", "ETH", "Lake Turkana", true), (rule.Filter.BetweenA.Value, rule.Filter.BetweenB.Value, rule.Filter.Place, rule.Filter.IsAnyStatus));
        Assert.Equal(21, Rules.One<EventRule>("when killed above 20 by KEN").Least);
        Assert.Equal(20, Rules.One<EventRule>("when killed at least 20").Least);
        Assert.Equal(EventTest.Origins, Rules.One<EventRule>("when origins at least 3 of ACCUSE").Kind);
        Assert.True(Rules.One<EventRule>("when claim of responsibility retracted by KEN") is { Kind: EventTest.ClaimRetracted, Claim: ClaimKind.Responsibility, Claimant.Value: "KEN" });
        Assert.NotEmpty(Rules.One<EventRule>("when ceasefire broken between KEN ETH").Filter.Patterns);
        Assert.Equal(EventTest.Corrected, Rules.One<EventRule>("when event corrected").Kind);
    }

    [Fact]
    public void A_rule_about_mediation_says_what_step()
    {
        Assert.Equal(MediationTest.Accepted, Rules.One<MediationRule>("when offer accepted").Kind);
        Assert.Equal("ETH", Rules.One<MediationRule>("when offer rejected by ETH between KEN and ETH").Answerer.Value);
        Assert.Equal(MediationStage.Talks, Rules.One<MediationRule>("when mediation reaches talks").Stage);
        Assert.Equal(MediationTest.Moves, Rules.One<MediationRule>("when mediation moves with NOR").Kind);
    }

    [Fact]
    public void Comments_blanks_and_repeats_make_no_rule_and_spacing_no_difference()
    {
        var file = Rules.File("# mine\n\nwhen   claim retracted  # or taken back\nwhen claim retracted\r\ntell file out.jsonl\ntell post https://desk.example/hook\n");
        Assert.Empty(file.Problems);
        Assert.Equal("when claim retracted", Assert.Single(file.Rules).Text);
        Assert.Equal("out.jsonl", Assert.Single(file.Files));
        Assert.Equal("desk.example", Assert.Single(file.Posts).Host);
    }

    [Theory]
    [InlineData("whenever x", "column 1: 'whenever'; expected 'when', 'tell'")]
    [InlineData("when pair IND", "the line ends too soon; expected an actor code in capitals, such as IND")]
    [InlineData("when pair ind PAK conflict rises", "column 11: 'ind'; expected an actor code in capitals, such as IND")]
    [InlineData("when pair IND PAK conflict abov usual by 3", "column 28: 'abov'; expected 'above', 'below', 'at least', 'at most', 'rises' or 'falls'")]
    [InlineData("when pair IND PAK conflict above usual by 3 for two days", "column 49: 'two'; expected a number of days")]
    [InlineData("when pair IND PAK conflict above usual by 30", "usual is exceeded by 0.5 to 8 standard deviations; 3 is one day in 741")]
    [InlineData("when pair IND PAK goldstein rises", "only counts of events have a usual level; expected 'above', 'below', 'at least' or 'at most' and a number for a score")]
    [InlineData("when claim retracted today", "column 22: 'today'; expected 'between', 'by', 'to', 'with', 'in', 'of', 'status'")]
    [InlineData("when mediation reaches home", "column 24: 'home'; expected 'offered'")]
    [InlineData("when event QUARREL", "column 12: 'QUARREL'; expected an event type: ACCUSE, AGREE")]
    [InlineData("when killed above many", "column 19: 'many'; expected a whole number")]
    [InlineData("when offer made in Kenya", "a mediation has no place, type or status")]
    [InlineData("when event in \"Lake", "column 15: the quote has no end")]
    [InlineData("tell post ftp://desk.example", "column 11: 'ftp://desk.example'; expected an address that begins with http:// or https://")]
    [InlineData("tell post https://me:word@desk.example", "column 11: 'https://me:word@desk.example'; expected an address")]
    public void A_line_that_is_no_rule_is_named_with_what_was_expected(string line, string reason)
    {
        var file = Rules.File("when claim retracted\n" + line + "\nwhen offer accepted");
        var problem = Assert.Single(file.Problems);
        Assert.Equal("mine.alerts:2", problem.Where);
        Assert.StartsWith(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(2, file.Rules.Count);
    }

    [Fact]
    public void Any_text_gives_rules_or_problems()
    {
        var random = new Random(4);
        string[] words = ["when", "tell", "pair", "IND", "PAK", "event", "conflict", "above", "usual", "by", "3", "for", "days", "claim", "\"", "#", "of", "ASSAULT", "offer", "made", "between", "and", "killed", "at", "least", "post", "\u0000", "é"];
        for (int i = 0; i < 3000; i++)
        {
            string line = string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
            var file = Rules.File(line);
            Assert.True(file.Rules.Count + file.Problems.Count + file.Files.Count + file.Posts.Count <= 1, line);
        }
    }
}
