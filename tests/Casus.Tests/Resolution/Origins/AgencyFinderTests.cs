using Casus.Resolution.Origins;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Origins;

public sealed class AgencyFinderTests
{
    private static readonly OriginWords English = OriginWords.Load(Repository.Data, "en");
    private static readonly AgencyFinder Finder = new(English);

    [Theory]
    [InlineData("GENEVA (AP) - Talks began.", "AP", true)]
    [InlineData("GENEVA, March 3 (Xinhua) -- Talks began.", "Xinhua", true)]
    [InlineData("Reuters - Talks began.", "Reuters", true)]
    [InlineData("Talks began on Monday in the old town hall. (Reuters)", "Reuters", true)]
    [InlineData("Talks began. Source: TASS", "TASS", true)]
    [InlineData("Talks began, according to AFP.", "AFP", false)]
    [InlineData("Talks began, the envoy told the Associated Press.", "AP", false)]
    [InlineData("Talks began, according to the Xinhua News Agency.", "Xinhua", false)]
    public void A_credit_is_found_for_the_whole_or_for_what_is_cited(string text, string agency, bool isWhole)
    {
        var credit = Assert.Single(Finder.Find(text, null, null, null));
        Assert.Equal((agency, isWhole), (credit.Agency, credit.IsWhole));
    }

    [Theory]
    [InlineData("APPLES and Reuterson.")]
    [InlineData("The building of Reuters was closed.")]
    public void A_mere_name_is_no_credit(string text) => Assert.Empty(Finder.Find(text, null, null, null));

    [Fact]
    public void A_photo_is_not_the_text()
    {
        const string Text = "Talks began. A photo (AFP)";
        Assert.Empty(Finder.Find(Text, new BlockTable([new Block(new TextSpan(0, Text.Length), BlockRole.Caption)]), null, null));
    }

    [Fact]
    public void Bylines_and_publishers_credit_the_whole()
    {
        Assert.True(Assert.Single(Finder.Find("Text.", null, "By Jane Doe, Associated Press", null)).IsWhole);
        Assert.True(Assert.Single(Finder.Find("Text.", null, null, "AFP")).IsWhole);
    }

    [Theory]
    [InlineData(null, "https://www.bbc.co.uk/news/1", "publisher:BBC")]
    [InlineData("BBC News", null, "publisher:BBC")]
    [InlineData(null, "https://a.b.hill.co.ke/x", "host:hill.co.ke")]
    [InlineData("Hill Post", "https://hillpost.example/x", "host:hillpost.example,name:hill post")]
    [InlineData(null, "https://one.wordpress.com/x", "")]
    [InlineData("MSN", null, "")]
    public void Who_publishes_is_known_by_name_and_host(string? publisher, string? url, string keys) =>
        Assert.Equal(keys, string.Join(',', English.Houses(publisher, url)));
}
