using Casus.Coding.Relations;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding;

/// <summary>Whole reports through the annotators and the coder.</summary>
public sealed class CoderTests
{
    [Fact]
    public void Cases_of_sentences_are_coded_as_their_table_says() => CaseFile.Check("Cases/en/coding.tsv", Check, "sentence", "expected");

    [Fact]
    public void An_offer_keeps_its_condition_and_the_parties_whose_will_it_needs()
    {
        var coded = ReadingChain.English.Code("Norway said it was ready to mediate between Ethiopia and Eritrea, provided that both Addis Ababa and Asmara agree.");
        var mention = Assert.Single(coded.Mentions);
        Assert.Equal("039", mention.Code.Cameo);
        Assert.Equal(["ERI", "ETH"], mention.Condition!.Parties.Select(p => p.Value));
        Assert.StartsWith("provided that", mention.Condition.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_offer_that_was_made_is_the_one_told_before()
    {
        var coded = ReadingChain.English.Code("Norway is ready to mediate between Ethiopia and Eritrea. Norway made the offer to Eritrea on Monday.");
        var offers = coded.Mentions.Where(m => m.Code.Event.Value == "AGREE").ToList();
        Assert.Equal(2, offers.Count);
        Assert.Equal(offers[0].Code, offers[1].Code);
        Assert.Equal(offers[0].Content, offers[1].Content);
    }

    [Fact]
    public void A_claim_of_responsibility_that_is_withdrawn_is_kept_as_retracted()
    {
        var coded = ReadingChain.English.Code("The Northern Front claimed responsibility for the bombing in Kano. The Northern Front later retracted the claim.");
        Assert.Equal(ClaimStatus.Retracted, Assert.Single(coded.Claims, c => c.Kind == ClaimKind.Responsibility).Status);
        Assert.Contains(coded.Claims, c => c.Kind == ClaimKind.Retraction && c.By is not null);
        Assert.DoesNotContain(coded.Mentions, m => m.Sources.Any(s => s.Actor.Name.Contains("Front", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_dead_of_killed_when_belong_to_the_attack_and_make_no_second_one()
    {
        var coded = ReadingChain.English.Code("At least 12 people were killed on Tuesday when gunmen fired on a crowd in Lima.");
        var mention = Assert.Single(coded.Mentions);
        Assert.Equal("193", mention.Code.Cameo);
        Assert.Equal(12, mention.Quantities["killed"].Low);
    }

    [Fact]
    public void An_attack_told_again_by_its_dead_only_points_back()
    {
        var coded = ReadingChain.English.Code("Gunmen killed 14 villagers near Gao on 3 May 2024. Chad offered to mediate between Mali and Niger after an attack in the north that killed 14 villagers.");
        Assert.Single(coded.Mentions, m => m.Code.Event.Value == "ASSAULT" && !m.IsReference);
    }

    [Theory]
    [InlineData("In a separate incident, gunmen shot dead a judge in Mosul on Wednesday.", true)]
    [InlineData("Elsewhere, a car bomb exploded near a market in Kano, killing eight people.", true)]
    [InlineData("A second blast wounded five soldiers in Baghdad.", true)]
    [InlineData("Gunmen shot dead a second judge in Mosul on Wednesday.", false)]
    [InlineData("In another village, people spoke of the bombing that killed eight people in Kano.", false)]
    [InlineData("A blast wounded five soldiers in Baghdad.", false)]
    public void An_attack_told_as_another_one_says_so(string text, bool isAnother)
    {
        var coded = ReadingChain.English.Code(text);
        Assert.Equal(isAnother, Assert.Single(coded.Mentions, m => m.Code.Event.Value == "ASSAULT").IsAnother);
    }

    [Fact]
    public void A_denied_attack_is_coded_with_status_denied()
    {
        var coded = ReadingChain.English.Code("Rwanda denied attacking Burundi on Monday.");
        Assert.Equal(EventStatus.Denied, Assert.Single(coded.Mentions).Status);
        Assert.Contains(coded.Claims, c => c.Kind == ClaimKind.Denial);
    }

    [Fact]
    public void All_spans_lie_in_the_text_and_show_their_words()
    {
        string text = File.ReadAllText(Repository.PathOf("tests", "Casus.Tests", "Cases", "en", "coding.tsv"));
        var coded = ReadingChain.English.Code(text);
        Assert.NotEmpty(coded.Mentions);
        foreach (var mention in coded.Mentions)
        {
            Assert.True(mention.Sentence.Contains(mention.Trigger));
            Assert.True(mention.Span.Contains(mention.Trigger));
            Assert.All(mention.Sources.Concat(mention.Targets), p => Assert.Equal(p.Text, p.Span.Of(text)));
        }

        Assert.All(coded.Claims, c => Assert.Equal(c.Text, c.Span.Of(text)));
        Assert.All(coded.Omissions, o => Assert.False(o.Span.IsEmpty));
    }

    [Theory]
    [InlineData("Chad expelled three diplomats of Mali.", "Chad", "Mali", "SANCTION")]
    [InlineData("The strikers met the board of the mill on Friday.", "The strikers", "the board of the mill", "CONSULT")]
    [InlineData("Nothing much about Chad and Mali.", "Chad", "Mali", "CONSULT")]
    public void The_relation_between_two_phrases_is_never_empty(string sentence, string source, string target, string expected)
    {
        var chain = ReadingChain.English;
        var (code, rule) = new RelationCoder(chain.Coder, chain.Codebook).Best(chain.Annotate(sentence), source, target);
        Assert.Equal(expected, code.Event.Value);
        Assert.False(rule.IsEmpty);
    }

    // expected: "EVENT CAMEO SOURCES>TARGETS status", several separated by " ; ", or "none".
    private static string? Check(Casus.Packs.TableRow row)
    {
        var coded = ReadingChain.English.Code(row["sentence"]);
        static string Codes(IEnumerable<Participant> parties) => string.Join('+', parties.Select(p => p.Actor.Code.IsEmpty ? p.Actor.Sector : p.Actor.Code.Value));
        var seen = coded.Mentions.Where(m => !m.IsReference)
            .Select(m => $"{m.Code.Event} {m.Code.Cameo} {Codes(m.Sources)}>{Codes(m.Targets)} {m.Status.ToString().ToLowerInvariant()}").ToList();
        string found = seen.Count == 0 ? "none" : string.Join(" ; ", seen);
        return found == row["expected"] ? null : $"expected {row["expected"]}; found {found}";
    }
}
