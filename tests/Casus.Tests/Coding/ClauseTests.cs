using Xunit;

namespace Casus.Tests.Coding;

/// <summary>Who did it to whom, whatever the surface form; over trees written by hand.</summary>
public sealed class ClauseTests
{
    private static TreeBuilder Tree => new(ReadingChain.English.Rules);

    [Fact]
    public void A_passive_has_its_agent_as_source()
    {
        var coded = Tree.Word("Mali", UniversalPos.Propn, 2, "nsubj:pass").Word("was", UniversalPos.Aux, 2, "aux:pass", "be")
            .Word("attacked", UniversalPos.Verb, -1, "root", "attack", "VBN").Word("by", UniversalPos.Adp, 4, "case").Word("Chad", UniversalPos.Propn, 2, "obl:agent")
            .Actor(0, "MLI").Actor(4, "TCD").Code();
        Parties(coded, "TCD", "MLI");
    }

    [Fact]
    public void A_relative_pronoun_stands_for_its_antecedent()
    {
        var coded = Tree.Word("Chad", UniversalPos.Propn, -1, "root").Word("which", UniversalPos.Pron, 2, "nsubj")
            .Word("attacked", UniversalPos.Verb, 0, "acl:relcl", "attack", "VBD").Word("Mali", UniversalPos.Propn, 2, "obj")
            .Actor(0, "TCD").Actor(3, "MLI").Code();
        Parties(coded, "TCD", "MLI");
    }

    [Fact]
    public void A_conjoined_verb_shares_its_subject()
    {
        var coded = Tree.Word("Chad", UniversalPos.Propn, 1, "nsubj").Word("slept", UniversalPos.Verb, -1, "root", "sleep").Word("and", UniversalPos.Cconj, 3, "cc")
            .Word("attacked", UniversalPos.Verb, 1, "conj", "attack", "VBD").Word("Mali", UniversalPos.Propn, 3, "obj")
            .Actor(0, "TCD").Actor(4, "MLI").Code();
        Parties(coded, "TCD", "MLI");
    }

    [Fact]
    public void A_noun_takes_its_doer_from_the_verb_that_carries_it()
    {
        var coded = Tree.Word("Chad", UniversalPos.Propn, 1, "nsubj").Word("launched", UniversalPos.Verb, -1, "root", "launch").Word("an", UniversalPos.Det, 3, "det", "a")
            .Word("attack", UniversalPos.Noun, 1, "obj").Word("on", UniversalPos.Adp, 5, "case").Word("Mali", UniversalPos.Propn, 3, "nmod")
            .Actor(0, "TCD").Actor(5, "MLI").Code();
        Parties(coded, "TCD", "MLI");
    }

    private static void Parties(CodedReport coded, string source, string target)
    {
        var mention = Assert.Single(coded.Mentions);
        Assert.Equal("ASSAULT", mention.Code.Event.Value);
        Assert.Equal(source, Assert.Single(mention.Sources).Actor.Code.Value);
        Assert.Equal(target, Assert.Single(mention.Targets).Actor.Code.Value);
    }
}
