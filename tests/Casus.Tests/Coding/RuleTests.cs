using Casus.Coding.Rules;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding;

public sealed class RuleTests
{
    [Fact]
    public void Every_rule_file_reads_without_a_problem() => Assert.Empty(ReadingChain.English.Rules.Problems);

    [Fact]
    public void Every_event_type_of_the_codebook_has_a_rule() =>
        Assert.Empty(ReadingChain.English.Rules.Uncovered(ReadingChain.English.Codebook));

    [Fact]
    public void Every_example_of_every_rule_holds()
    {
        var chain = ReadingChain.English;
        var failures = new RuleExamples(chain.Coder, sentence => chain.Annotate(sentence)).Run(chain.Rules);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [InlineData("rule sanction.x\ncode SANCTION - 160\nwhen trigger lemma=x\nyes A *x* b.", "example")]
    [InlineData("rule sanction.x\ncode SANCTION nosuch 160\nwhen trigger lemma=x\nyes A.\nno B.", "mode")]
    [InlineData("rule sanction.x\ncode SANCTION - 160\nwhen source nsubj\nyes A.\nno B.", "trigger")]
    [InlineData("rule sanction.x\ncode SANCTION - 160\nwhen trigger list=@nosuch\nyes A.\nno B.", "word list")]
    [InlineData("rule sanction.x\ncode SANCTION - 160\nwhen trigger lemma=x source nosuch\nyes A.\nno B.", "relation")]
    [InlineData("rule noname\ncode SANCTION - 160", "block begins")]
    public void A_broken_block_is_a_problem_with_its_line_and_the_others_stay(string text, string reason)
    {
        const string Good = "\n\nrule sanction.good\ncode SANCTION - 160\nwhen trigger lemma=snub source nsubj target obj\nyes [Chad] *snubbed* [Mali].\nno A snub.\n";
        var rules = RuleSet.Load(Repository.Data, "en", [("own.rules", text + Good)]);
        var problem = Assert.Single(rules.Problems);
        Assert.StartsWith("own.rules:", problem.Where, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(ReadingChain.English.Rules.Count + 1, rules.Count);
    }

    [Fact]
    public void A_users_rule_wins_over_ours()
    {
        const string Own = "rule accuse.own\ncode ACCUSE disapprove 111\nwhen trigger lemma=meet source nsubj target obj\nyes [Chad] *met* [Mali].\nno A meeting.\n";
        var rules = RuleSet.Load(Repository.Data, "en", [("own.rules", Own)]);
        var tree = new TreeBuilder(rules)
            .Word("Chad", UniversalPos.Propn, 1, "nsubj").Word("met", UniversalPos.Verb, -1, "root", "meet").Word("Mali", UniversalPos.Propn, 1, "obj")
            .Actor(0, "TCD").Actor(2, "MLI");
        var mention = Assert.Single(tree.Code().Mentions);
        Assert.Equal("accuse.own", mention.Rule.Value);
    }
}
