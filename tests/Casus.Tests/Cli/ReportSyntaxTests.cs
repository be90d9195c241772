using Xunit;

namespace Casus.Tests.Cli;

/// <summary>The trees of a stored report, as text for a person.</summary>
public sealed class ReportSyntaxTests(SampleLedger samples) : IClassFixture<SampleLedger>
{
    private const string Report = "meridian-courier-moscow";

    [Fact]
    public async Task Every_sentence_of_a_report_has_its_tree()
    {
        var run = await samples.RunAsync("report", Report, "--syntax");
        Assert.True(run.ExitCode == 0, run.ToString());
        var sentences = run.Lines.Count(l => l.Length > 0 && char.IsAsciiDigit(l[0]));
        Assert.True(sentences > 3, run.ToString());
        Assert.Equal(sentences, run.Lines.Count(l => l.Contains("  root  ", StringComparison.Ordinal)));
        Assert.Contains(run.Lines, l => l.Contains("├ ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, l => l.Contains("└ ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_is_not_there_ends_with_2()
    {
        var run = await samples.RunAsync("report", "nowhere", "--syntax");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }
}
