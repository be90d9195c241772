using Casus.Resolution;
using Casus.Tests.Resolution;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Core.Comparison;

public sealed class EventComparisonTests
{
    [Fact]
    public void Fields_are_agreed_told_by_one_or_differ()
    {
        var fields = EventComparison.Of(Attack(
            Raid("a", "2031-03-10", 12, Moyale), Raid("b", "2031-03-10", 15, null))).ToDictionary(f => f.Field, StringComparer.Ordinal);

        Assert.Equal(["day", "killed", "place", "who"], fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Agreement.Agreed, fields["who"].Agreement);
        Assert.Equal(Agreement.Agreed, fields["day"].Agreement);
        Assert.Equal(Agreement.OnlyOne, fields["place"].Agreement);
        Assert.Equal(Agreement.Differs, fields["killed"].Agreement);
        Assert.Equal(["12", "15"], fields["killed"].Values.Select(v => v.Value).Order(StringComparer.Ordinal));
        Assert.All(fields["killed"].Values, v => Assert.Contains(v.Value, Assert.Single(v.Tellings).Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_are_reports_while_there_is_room_and_then_origins_and_the_rest_is_counted()
    {
        var reports = Enumerable.Range(0, 6).Select(i => Raid($"r{i}", "2031-03-10", 12, Moyale)).ToArray();
        var told = Attack(reports) with
        {
            OriginGroups = [new(["r0", "r1", "r2"], []), new(["r3", "r4"], []), new(["r5"], [])],
        };
        var outlets = Enumerable.Range(0, 6).Select(i => new KeyValuePair<string, string?>($"r{i}", null)).ToList();

        var wide = StoryComparison.Of(outlets, [told], 6);
        Assert.Equal((6, 0), (wide.Columns.Count, wide.More));
        Assert.Equal(Agreement.Agreed, Assert.Single(wide.Rows).Agreement);

        var narrow = StoryComparison.Of(outlets, [told], 2);
        Assert.Equal(["r0+r1+r2", "r3+r4"], narrow.Columns.Select(c => string.Join('+', c.DocumentIds)));
        Assert.Equal(1, narrow.More);
    }

    [Fact]
    public void A_row_says_agreed_only_here_or_what_differs()
    {
        var same = Attack(Raid("a", "2031-03-10", 12, Moyale), Raid("b", "2031-03-10", 12, Moyale));
        var other = Attack(Raid("a", "2031-03-10", 12, Moyale), Raid("b", "2031-03-10", 15, Moyale));
        var alone = Attack(Raid("a", "2031-03-10", 12, Moyale));
        var rows = StoryComparison.Of([new("a", "Coast Herald"), new("b", null)], [same, other, alone], 4).Rows;

        Assert.Equal([Agreement.Agreed, Agreement.Differs, Agreement.OnlyOne], rows.Select(r => r.Agreement));
        Assert.Equal(["killed"], rows[1].Differing);
        Assert.Equal(["killed 12", "killed 15"], rows[1].Cells);
        Assert.Equal(["", null], rows[2].Cells);
    }

    private static ReportBuilder Raid(string id, string written, long killed, Place? place) => new ReportBuilder(id, written).Tell(
        "ASSAULT 180", $"Gunmen *attacked* and killed {killed}.", new Told { By = [Gunmen], At = place, On = "2031-03-09", Figures = [("killed", killed)] });

    private static Event Attack(params ReportBuilder[] reports) =>
        Assert.Single(Resolver.Resolve(new ResolutionInput("S1", reports.Select(r => r.Build()).ToList())).Events);
}
