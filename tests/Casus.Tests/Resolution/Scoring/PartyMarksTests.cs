using Casus.Resolution.Scoring;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Resolution.Scoring;

public sealed class PartyMarksTests
{
    [Fact]
    public void Sides_without_a_common_mark_are_sides_that_cannot_be_one()
    {
        var exile = new Actor("James Otieno", new ActorCode("ETH"), "OPP") { Id = Otieno.Id, Person = "James Otieno" };
        Actor[] all = [Norway, NorwayMinistry, Berg, Kenya, Otieno, Wanjiru, Ethiopia, Tadesse, Japan, Brazil, Gunmen, Herders, BorderFront, exile];
        var sides = all.SelectMany(_ => all, (a, b) => a == b ? new[] { a } : [a, b]).Append([]).ToList();
        int differ = 0;
        foreach (var a in sides)
        {
            foreach (var b in sides)
            {
                if (PartyMarks.Differ(PartyMarks.Of(a), PartyMarks.Of(b)))
                {
                    differ++;
                    Assert.True(SideMatch.Of(a, b, personsMatter: false).Conflicts);
                    Assert.True(SideMatch.Of(a, b, personsMatter: true).Conflicts);
                }
            }
        }

        Assert.True(differ > sides.Count);
    }
}
