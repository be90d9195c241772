using Casus.Language.Attribution;
using Xunit;

namespace Casus.Tests.Language.Attribution;

public sealed class QuoteMapTests
{
    [Theory]
    [InlineData("\"We agree,\" she said.", "\"We agree,\"")]
    [InlineData("“We agree,” she said. “We go home.”", "“We agree,”|“We go home.”")]
    [InlineData("“We agree.\n\n“We go home,” she said.", "“We agree.|“We go home,”")]
    [InlineData("He called it \"wrong\" and \"late\".", "\"wrong\"|\"late\"")]
    [InlineData("The wall is 5\" thick.", "")]
    [InlineData("Nobody spoke.", "")]
    public void Quotations_are_found_with_their_marks(string text, string wanted)
    {
        var document = English.Read(text);
        var map = new QuoteMap(document.Tokens);
        Assert.Equal(wanted, string.Join('|', map.Regions.Select(r => English.TextOf(document, r))));
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var region = map.RegionOf(i);
            Assert.Equal(region >= 0, map.Regions.Any(r => r.Contains(i)));
        }
    }
}
