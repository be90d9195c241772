using Casus.Packs;
using Casus.Signals.Tension;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Signals.Tension;

public sealed class TensionChartTests
{
    private static readonly TensionReader Reader = new(Codebook.Load(DataPack.FromFolder(Repository.PathOf("data"))));
    private static readonly ActorPair Pair = new(new ActorCode("KEN"), new ActorCode("ETH"));

    [Fact]
    public void Cooperation_goes_up_conflict_down_and_the_axis_tells_what_is_covered()
    {
        var report = Report([(1, 'a'), (1, 'a'), (1, 'a'), (3, 'c'), (12, 'a'), (12, 'c')], 6);
        Assert.Equal(
            """
                  cooperation, acts a day
               1 │        ███                                 ███
               0 ┼────────────────────────························
                 │███                                         ███
                 │███
               3 │███
                  conflict, acts a day
                  03-01                       03-08
            """.Split('\n'),
            TensionChart.Draw(report, new ChartOptions { Width = 80 }));
    }

    [Fact]
    public void In_ASCII_there_is_nothing_else_and_many_acts_share_a_line()
    {
        var acts = Enumerable.Repeat((1, 'a'), 30).Append((2, 'a')).Append((2, 'c')).ToArray();
        var lines = TensionChart.Draw(Report(acts, 9), new ChartOptions { Width = 60, IsAscii = true });
        Assert.All(lines, line => Assert.True(line.All(char.IsAscii), line));
        Assert.Equal("  30 |###", lines[^3]);
        Assert.Equal("     |### '''", lines[3]);
        Assert.Equal("   1 |    ...", lines[1]);
    }

    [Theory]
    [InlineData(40, 10)]
    [InlineData(80, 400)]
    [InlineData(120, 4000)]
    [InlineData(60, 40000)]
    public void No_line_is_wider_than_the_terminal_and_no_act_is_lost(int width, int days)
    {
        var random = new Random(days);
        var report = Report([.. Enumerable.Range(0, 200).Select(_ => (random.Next(1, days + 1), random.Next(2) == 0 ? 'a' : 'c'))], 0);
        var lines = TensionChart.Draw(report, new ChartOptions { Width = width });
        Assert.All(lines, line => Assert.True(line.Length <= width, $"{line.Length}: {line}"));
        Assert.Contains(lines, line => line.Contains('┼'));
    }

    [Fact]
    public void Changes_are_marked_and_colours_only_when_asked()
    {
        var report = Report([.. Enumerable.Range(40, 8).SelectMany(d => new[] { (d, 'a'), (d, 'a'), (d, 'a') })], 50);
        var plain = TensionChart.Draw(report, new ChartOptions { Width = 100 });
        Assert.Contains(plain, line => line.StartsWith("confl", StringComparison.Ordinal) && line.Contains('▲'));
        Assert.DoesNotContain(plain, line => line.Contains('\u001b'));
        Assert.Contains(TensionChart.Draw(report, new ChartOptions { HasColour = true }), line => line.Contains("\u001b[31m", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_of_the_days_is_drawn_alone()
    {
        var report = Report([(1, 'a'), (5, 'c'), (9, 'a')], 10);
        var part = new ChartOptions { From = report.Series.First.AddDays(4), To = report.Series.First.AddDays(4) };
        Assert.Equal("   1 │███", TensionChart.Draw(report, part)[1]);
        Assert.Empty(TensionChart.Draw(report, part with { To = report.Series.First.AddDays(-1) }));
    }

    // Accusations ('a') and calls ('c') on days counted from 1; the ledger covers the first days.
    private static PairReport Report((int Day, char Kind)[] acts, int coveredDays)
    {
        var first = new DateOnly(2031, 3, 1);
        var events = acts.Select((a, i) => Acts.Of(
            i + 1, a.Kind == 'a' ? "ACCUSE - 112" : "CONSULT phone 041", "KEN", "ETH", first.AddDays(a.Day - 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        var series = Reader.Read(Pair, events, new TensionOptions { ReachFrom = first, ReachTo = coveredDays == 0 ? null : first.AddDays(coveredDays - 1) });
        return new PairReport(series, Enumerable.Range(0, coveredDays).Select(first.AddDays));
    }
}
