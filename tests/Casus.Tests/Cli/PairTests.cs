using System.Text.Json;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary><c>casus pair</c> on the samples.</summary>
public sealed class PairTests(SampleLedger samples) : IClassFixture<SampleLedger>
{
    [Theory]
    [InlineData("pair-IND-PAK.txt", "pair IND PAK")]
    [InlineData("pair-IND-PAK-ascii.txt", "pair IND PAK --ascii --from 2025-04-20 --to 2025-05-15")]
    public async Task The_drawing_of_the_samples_is_the_accepted_one(string name, string command)
    {
        string path = Repository.PathOf("tests", "Casus.Tests", "Golden", name);
        var run = await samples.RunAsync(command.Split(' '));
        Assert.True(run.ExitCode == 0, run.ToString());
        if (Environment.GetEnvironmentVariable("CASUS_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(path, run.Output, TestContext.Current.CancellationToken);
            Assert.Fail($"{name}: updated; read the diff and run again without CASUS_UPDATE_GOLDEN.");
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Each_event_of_the_pair_is_in_one_row_of_JSON_and_of_CSV()
    {
        var list = await samples.RunAsync("pair", "IND", "PAK", "--list", "--json");
        string[] ids = [.. list.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
        var json = await samples.RunAsync("pair", "IND", "PAK", "--json");
        var rows = json.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(ids, rows.SelectMany(r => r.GetProperty("events").EnumerateArray()).Select(e => e.GetString()!).Order(StringComparer.Ordinal));
        Assert.All(rows.Where(r => r.GetProperty("day").ValueKind == JsonValueKind.String), r => Assert.Equal(
            r.GetProperty("events").GetArrayLength(), r.GetProperty("conflict").GetProperty("count").GetInt32() + r.GetProperty("cooperation").GetProperty("count").GetInt32()));

        var csv = await samples.RunAsync("pair", "IND", "PAK", "--csv");
        Assert.Single(csv.Lines.Select(l => l.Count(c => c == ',')).Distinct());
        Assert.Equal(ids, csv.Lines.Skip(1).SelectMany(l => l[(l.LastIndexOf(',') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal));
        Assert.Equal(rows.Count, csv.Lines.Length - 1);
    }

    [Fact]
    public async Task A_day_opens_into_its_events_and_their_sentences()
    {
        var list = await samples.RunAsync("pair", "IND", "PAK", "--day", "2025-04-24", "--json");
        var day = await samples.RunAsync("pair", "PAK", "IND", "--day", "2025-04-24");
        Assert.All(list.Lines, line =>
        {
            var ev = JsonDocument.Parse(line).RootElement;
            Assert.Contains(ev.GetProperty("id").GetString()!, day.Output, StringComparison.Ordinal);
            Assert.All(ev.GetProperty("mentions").EnumerateArray(), m => Assert.Contains(m.GetProperty("doc").GetString()!, day.Output, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_pair_without_events_says_so()
    {
        var run = await samples.RunAsync("pair", "BOL", "NPL");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("BOL and NPL: no event on a day.\n", run.Output);
    }
}
