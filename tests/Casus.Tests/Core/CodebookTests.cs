using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Core;

public sealed class CodebookTests
{
    private static readonly Codebook Codebook = Codebook.Load(Repository.Data);

    [Fact]
    public void It_holds_the_sixteen_event_types_of_PLOVER_2()
    {
        string[] types = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"];
        Assert.Equal(types, Codebook.Types.Select(t => t.Type.Value));
    }

    [Fact]
    public void An_offer_to_mediate_is_AGREE_with_CAMEO_039()
    {
        var code = new EventCode(new EventType("AGREE"), "", "039");
        Assert.Null(Codebook.Fault(code));
        Assert.Equal(1, Codebook.Quad(code));
        Assert.Equal(5.0, Codebook.Goldstein(code));
    }

    [Theory]
    [InlineData("CONSULT", "riot", "040", "no mode")]
    [InlineData("WATCH", "", "040", "no event type")]
    [InlineData("CONSULT", "", "999", "no CAMEO code")]
    public void A_code_that_the_scheme_lacks_is_named(string type, string mode, string cameo, string fault)
    {
        Assert.Contains(fault, Codebook.Fault(new EventCode(new EventType(type), mode, cameo)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_CAMEO_code_maps_to_a_type_and_mode_that_exist()
    {
        foreach (var type in Codebook.Types)
        {
            Assert.NotNull(Codebook.FindCameo(type.Cameo));
            Assert.All(type.Modes, m => Assert.NotNull(Codebook.FindCameo(m.Cameo)));
        }
    }
}
