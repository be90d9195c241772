using Casus.Signals.Changes;
using Xunit;

namespace Casus.Tests.Signals.Changes;

public sealed class SigmaTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(2, 0.022750131948179195)]
    [InlineData(3, 0.0013498980316300933)]
    [InlineData(6, 9.8658764503769458e-10)]
    [InlineData(-2, 0.97724986805182079)]
    public void A_probability_and_its_standard_deviations_are_each_others_inverse(double sigma, double probability)
    {
        Assert.Equal(1, Sigma.Probability(sigma) / probability, 1e-11);
        Assert.Equal(sigma, Sigma.Of(probability), 1e-9);
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(1e-300, 8)]
    [InlineData(1, -8)]
    public void What_is_rarer_than_all_is_eight(double probability, double sigma) => Assert.Equal(sigma, Sigma.Of(probability));

    [Fact]
    public void The_summary_names_the_right_odds()
    {
        Assert.Equal([6, 44, 741, 31574], Enumerable.Range(1, 4).Select(s => (int)Math.Round(1 / Sigma.Probability(s))));
    }
}
