using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Core;

public sealed class CameoActorsTests
{
    private static readonly CameoActors Actors = Codebook.Load(Repository.Data).Actors;

    [Theory]
    [InlineData("RUS", "GOV", null, "RUSGOV")]
    [InlineData("PAK", "MIL", null, "PAKMIL")]
    [InlineData("PSE", "REB", "hamas", "PSEREB")]
    [InlineData("USA", "CVL", null, "USACVL")]
    [InlineData("IND", "", null, "IND")]
    [InlineData("UNO", "", "united-nations", "IGOUNO")]
    [InlineData("UNO", "IGO", null, "IGOUNO")]
    [InlineData("UNO", "MIL", "unifil", "IGOUNOMIL")]
    [InlineData("UNO", "", "unhcr", "IGOUNOREFHCR")]
    [InlineData("UNO", "MED", "world-health-organization", "IGOUNOHLHWHO")]
    [InlineData("EUR", "LEG", "european-parliament", "IGOEECLEG")]
    [InlineData("IGO", "MIL", "nato", "IGOMILNAT")]
    [InlineData("NGO", "", "amnesty-international", "NGOHRIAMN")]
    [InlineData("NGO", "JRN", null, "NGOMED")]
    [InlineData("IMG", "REB", "al-qaeda", "IMGMUSALQ")]
    [InlineData("ISM", "CVL", null, "NGMCVL")]
    [InlineData("USA", "MNC", null, "USAMNC")]
    [InlineData("SYR", "GOVMIL", null, "SYRGOVMIL")]
    [InlineData("", "UAF", null, "UAF")]
    [InlineData("SDN", "PRM", null, "SDNUAF")]
    [InlineData("BGD", "SOC", null, "BGDCVL")]
    [InlineData("", "UNK", null, "")]
    [InlineData("", "", null, "")]
    [InlineData("SOURCE1", "", null, "")]
    public void The_groups_of_three_stand_in_the_order_of_the_scheme(string code, string sector, string? id, string expected) =>
        Assert.Equal(expected, Actors.Of(new Actor("x", new ActorCode(code), sector) { Id = id }).Code);

    [Fact]
    public void Each_group_is_told_apart_for_formats_with_a_column_for_each()
    {
        var unhcr = Actors.Of(new Actor("UNHCR", new ActorCode("UNO"), "") { Id = "unhcr" });
        Assert.Equal(("", "UNO HCR", "IGO REF"), (unhcr.Country, string.Join(' ', unhcr.Groups), string.Join(' ', unhcr.Roles)));
        var army = Actors.Of(new Actor("army", new ActorCode("PAK"), "MIL"));
        Assert.Equal(("PAK", "", "MIL"), (army.Country, string.Join(' ', army.Groups), string.Join(' ', army.Roles)));
        Assert.Equal("MUS", Actors.Of(new Actor("Islamic State", new ActorCode("IMG"), "REB") { Id = "islamic-state" }).Religion);
    }
}
