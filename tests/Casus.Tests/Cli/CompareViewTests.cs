using Casus.Cli.Views;
using Casus.Resolution;
using Casus.Tests.Resolution;
using Xunit;
using static Casus.Tests.Resolution.World;

namespace Casus.Tests.Cli;

public sealed class CompareViewTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void The_table_keeps_to_the_width_and_says_how_the_reports_stand(int width)
    {
        var reports = Enumerable.Range(0, 12).Select(i => new ReportBuilder($"r{i:00}", "2031-03-10").Tell(
            "ASSAULT 180", "Gunmen *attacked* Moyale.", new Told { By = [Gunmen], At = Moyale, On = "2031-03-09", Figures = [("killed", i == 0 ? 15 : 12)] })).ToList();
        var events = Resolver.Resolve(new ResolutionInput("S1", reports.ConvertAll(r => r.Build()))).Events;
        var outlets = reports.Select((_, i) => new KeyValuePair<string, string?>($"r{i:00}", $"Outlet {i}")).ToList();
        using var text = new StringWriter { NewLine = "\n" };
        new CompareView(new Screen(text, width)).Write(StoryComparison.Of(outlets, events, CompareView.Columns(width)));

        Assert.All(text.ToString().Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Contains("differs", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("more report", text.ToString(), StringComparison.Ordinal);
    }
}
