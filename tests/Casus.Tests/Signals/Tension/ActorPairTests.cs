using Casus.Signals.Tension;
using Xunit;

namespace Casus.Tests.Signals.Tension;

public sealed class ActorPairTests
{
    [Theory]
    [InlineData("KEN", "ETH", PairDirection.AToB)]
    [InlineData("ETH", "KEN", PairDirection.BToA)]
    [InlineData("KEN ETH", "", PairDirection.Together)]
    [InlineData("KEN ETH", "ETH KEN", PairDirection.Together)]
    [InlineData("KEN NOR", "ETH", PairDirection.AToB)]
    [InlineData("NOR", "KEN ETH", PairDirection.Aside)]
    [InlineData("KEN ETH", "NOR", PairDirection.Aside)]
    [InlineData("KEN", "NOR", null)]
    [InlineData("NOR", "BRA", null)]
    public void Who_acts_on_whom_tells_the_direction(string by, string to, PairDirection? direction)
    {
        var pair = new ActorPair(new ActorCode("KEN"), new ActorCode("ETH"));
        Assert.Equal(direction, pair.Of(Acts.Of(1, "ACCUSE - 112", by, to, "2031-03-01")));
    }

    [Theory]
    [InlineData("KEN", "KEN", PairDirection.Together)]
    [InlineData("KEN KEN", "", PairDirection.Together)]
    [InlineData("KEN", "ETH", null)]
    [InlineData("NOR", "KEN KEN", PairDirection.Aside)]
    public void A_pair_of_one_code_is_what_happens_inside(string by, string to, PairDirection? direction)
    {
        var pair = new ActorPair(new ActorCode("KEN"), new ActorCode("KEN"));
        Assert.Equal(direction, pair.Of(Acts.Of(1, "ASSAULT - 190", by, to, "2031-03-01")));
    }
}
