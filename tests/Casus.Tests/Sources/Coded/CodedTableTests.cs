using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Coded;

/// <summary>What other programs coded is counted and never becomes a report.</summary>
public sealed class CodedTableTests
{
    [Fact]
    public async Task GDELT_events_are_counted_and_a_bad_row_is_a_problem_of_its_line()
    {
        var outcomes = await ReadAsync("20250506.export.CSV", Fixtures.GdeltEvents);
        Assert.Equal([Problems.FieldWrong, Problems.OtherCoder], outcomes.Select(o => o.Problem!.Code));
        Assert.EndsWith(":3", outcomes[0].Problem!.Where, StringComparison.Ordinal);
        Assert.StartsWith("2 of 3 rows are GDELT 2.0 events from 2025-05-05 to 2025-05-06", outcomes[1].Problem!.Reason, StringComparison.Ordinal);
        Assert.True(outcomes[1].Problem!.IsNotice);
    }

    [Theory]
    [InlineData("GDELT 2.0 mentions from 2025-05-06", "20250506.mentions.CSV")]
    [InlineData("POLECAT events from 2023-04-01", "events.txt")]
    [InlineData("ICEWS events from 2015-03-02", "events.tab")]
    public async Task Tables_of_other_coders_are_known_by_their_columns(string expected, string name)
    {
        string text = expected[0] switch { 'G' => Fixtures.GdeltMentions, 'P' => Fixtures.Polecat, _ => Fixtures.Icews };
        Problem notice = Assert.Single(await ReadAsync(name, text)).Problem!;
        Assert.Equal((Problems.OtherCoder, true), (notice.Code, notice.IsNotice));
        Assert.StartsWith("1 of 1 rows are " + expected, notice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_with_tabs_stays_a_text() => Assert.True(Assert.Single(await ReadAsync("a.txt", "One\ttwo\tthree.\n")).IsOk);

    private static async Task<List<Outcome<RawReport>>> ReadAsync(string name, string text)
    {
        using var folder = new TemporaryFolder();
        return await TemporaryFolder.ReadAsync(folder.Write(name, text));
    }
}
