using Casus.Resolution;
using Xunit;

namespace Casus.Tests.Coding.Claims;

/// <summary>A toll that rises is a figure of the attack told before, and no attack of its own.</summary>
public sealed class TollReaderTests
{
    private const string Attack = "A bomb exploded in a market in Quetta on Monday, killing 12 people and wounding 40, police said.";

    [Fact]
    public void A_toll_told_later_is_a_figure_of_the_same_event()
    {
        var coded = ReadingChain.English.Code($"{Attack}\n\nThe death toll rose to 26, officials said.");
        var attack = Assert.Single(coded.Mentions);
        var toll = Assert.Single(coded.Claims, c => c.Rule == RuleId.Toll);
        Assert.Equal((ClaimKind.Figure, "killed", Quantity.Exactly(26), attack.Trigger), (toll.Kind, toll.Field, toll.Value, toll.About));
        Assert.Equal("officials", toll.By?.Name);

        var told = Assert.Single(Resolver.Resolve(new ResolutionInput("S1", [new ReportReading { DocumentId = "report", Coded = coded }])).Events);
        Assert.Equal(Quantity.Exactly(26), told.Quantities["killed"]);
        Assert.Equal(Quantity.Exactly(40), told.Quantities["injured"]);
    }

    [Theory]
    [InlineData("More than 900 people have been killed in the province since 2019.")]
    [InlineData("The attack brought the number of civilians killed in the province this year to 310.")]
    [InlineData("Five of the dead were children, including two of one family.")]
    public void Sums_over_years_and_parts_are_no_figures_of_the_attack(string sentence)
    {
        var coded = ReadingChain.English.Code($"{Attack}\n\n{sentence}");
        Assert.DoesNotContain(coded.Claims, c => c.Rule == RuleId.Toll);
    }

    [Fact]
    public void A_toll_without_an_attack_before_it_makes_no_claim()
    {
        var coded = ReadingChain.English.Code("The death toll from the floods rose to 26, officials said.");
        Assert.Empty(coded.Mentions);
        Assert.Empty(coded.Claims);
    }
}
