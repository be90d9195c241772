using System.Text.Json;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary>What other programs read: JSON Lines with every key of the contract, in its order.</summary>
public sealed class JsonOutputTests(SampleLedger samples) : IClassFixture<SampleLedger>
{
    private const string EventKeys =
        "id story event mode cameo quad goldstein contexts source target date place status condition quantities reports origins origin_groups mentions claims";

    private static readonly string[] Statuses = ["actual", "intended", "threatened", "hypothetical", "denied"];

    [Fact]
    public void Reading_the_samples_is_good_and_says_so()
    {
        Assert.True(samples.Reading.ExitCode == 0, samples.Reading.ToString());
        Assert.StartsWith("Read 20 reports: 18 new, 2 revised, 0 known already, 0 rejected.", samples.Reading.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(samples.Path));
    }

    [Theory]
    [InlineData("export", EventKeys)]
    [InlineData("events --json", EventKeys)]
    [InlineData("event E1 --json", EventKeys)]
    [InlineData("pair IND PAK --list --json", EventKeys)]
    [InlineData("pair IND PAK --day 2025-04-24 --json", EventKeys)]
    [InlineData("stories --json", "id title docs first last")]
    [InlineData("story S1 --json", "id title docs first last")]
    [InlineData("story S1 --compare --json", "story columns more rows")]
    public async Task Every_line_of_the_ledgers_JSON_has_all_keys(string command, string keys)
    {
        var run = await samples.RunAsync(command.Split(' '));
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.NotEmpty(run.Output);
        Assert.All(run.Lines, line => Assert.Equal(keys, Keys(line)));
    }

    [Fact]
    public async Task Why_says_of_each_report_of_a_story_what_it_shares_with_the_others_in_shares_of_the_likeness()
    {
        var run = await samples.RunAsync("story", "S3", "--why");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(run.Lines, line => line.Contains("to the others on average; ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains(" % names: ", StringComparison.Ordinal));
        var plain = await samples.RunAsync("story", "S3");
        Assert.DoesNotContain(plain.Lines, line => line.Contains("on average", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comparison_keeps_to_the_screen_and_says_how_the_reports_stand()
    {
        var run = await samples.RunAsync("story", "S3", "--compare");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.All(run.Lines, line => Assert.True(line.Length <= 120, line));
        Assert.Contains(run.Lines, line => line.EndsWith("agreed", StringComparison.Ordinal) || line.EndsWith("only here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_exported_events_have_all_keys()
    {
        var run = await samples.RunAsync("export");
        Assert.All(run.Lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            var ev = json.RootElement;
            Assert.All(ev.GetProperty("source").EnumerateArray().Concat(ev.GetProperty("target").EnumerateArray()), a => Assert.Equal("name code sector", Keys(a)));
            Assert.All(ev.GetProperty("mentions").EnumerateArray(), m => Assert.Equal("doc span sentence source target attribution rule", Keys(m)));
            Assert.All(ev.GetProperty("claims").EnumerateArray(), c => AssertKeys(c, "kind by doc span text field value status", without: "field value "));
            AssertKeys(ev.GetProperty("date"), "value precision basis");
            AssertKeys(ev.GetProperty("place"), "name country lat lon geonameid precision", without: "geonameid ");
            AssertKeys(ev.GetProperty("condition"), "text parties");
            Assert.True(ev.GetProperty("origins").GetInt32() <= ev.GetProperty("reports").GetInt32(), line);
            Assert.Contains(ev.GetProperty("status").GetString(), Statuses);
        });
    }

    [Fact]
    public async Task Mediations_are_written_alike_by_both_commands()
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write("offer.jsonl", """{"id":"a","published":"2025-05-06","text":"Kenya offered to mediate between Chad and Sudan if both sides want it."}""");
        string ledger = folder.File("a.db");
        await CasusProcess.RunAsync(["read", input, "--ledger", ledger]);
        var command = await CasusProcess.RunAsync(["mediation", "--json", "--ledger", ledger]);
        var export = await CasusProcess.RunAsync(["export", "--format", "mediation", "--ledger", ledger]);
        Assert.Equal(command.Output, export.Output);
        Assert.Equal("id mediator parties stage offered_on condition accepted_by contacts events co_mediators venue ceasefire steps", Keys(command.Lines[0]));
    }

    [Theory]
    [InlineData("code", "doc sentence span event mode cameo quad goldstein trigger source target date place status attribution quantities rule")]
    [InlineData("annotate --layer times", "doc span text type value")]
    [InlineData("annotate --layer attributions", "doc source cue content")]
    [InlineData("resolve", "doc story")]
    [InlineData("resolve --events", "doc span event")]
    [InlineData("extract", "id title byline published publisher language text url")]
    public async Task Filters_read_standard_input_and_write_all_keys(string command, string keys)
    {
        const string Input = """{"id":"a","published":"2025-05-06","text":"France's foreign minister met Germany's chancellor in Madrid on Sunday, the ministry said."}""";
        var run = await CasusProcess.RunAsync(command.Split(' '), Input + "\n");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.NotEmpty(run.Output);
        Assert.All(run.Lines, line => Assert.Equal(keys, Keys(line)));
    }

    [Fact]
    public async Task Each_document_gets_its_story_though_another_has_its_address_or_its_words()
    {
        const string Input = """
            {"id":"a","published":"2025-05-06","url":"https://gazette.example/ferry","text":"A ferry sank off Malta on Monday, the coast guard said."}
            {"id":"b","published":"2025-05-07","url":"https://gazette.example/ferry","text":"Divers searched on Wednesday for the ferry that sank off Malta on Monday, the coast guard said."}
            {"id":"c","published":"2025-05-06","text":"A ferry sank off Malta on Monday, the coast guard said."}
            {"id":"d","published":"2025-05-06","text":"A ferry sank off Malta on Monday, the coast guard said."}
            """;
        var run = await CasusProcess.RunAsync(["resolve"], Input + "\n");
        Assert.True(run.ExitCode == 0, run.ToString());
        var stories = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(l => l.GetProperty("doc").GetString()!, l => l.GetProperty("story").GetString());
        Assert.Equal("a b c d", string.Join(' ', stories.Keys));
        Assert.Equal(stories["a"], stories["c"]);
        Assert.Equal(stories["a"], stories["d"]);
    }

    [Fact]
    public async Task A_place_has_all_keys_and_a_city_its_number()
    {
        const string Input = """{"id":"a","published":"2025-05-06","text":"Germany's chancellor spoke in Madrid on Sunday."}""";
        var run = await CasusProcess.RunAsync(["annotate", "--layer", "places"], Input + "\n");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(["doc span text name lat lon country kind use", "doc span text name lat lon country geonameid kind use"], run.Lines.Select(Keys));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("extract")]
    [InlineData("annotate --layer syntax")]
    public async Task A_bad_line_is_named_and_the_good_ones_are_written(string command)
    {
        const string Good = """{"id":"good","text":"Peru's president visited Chile on Monday."}""";
        var run = await CasusProcess.RunAsync(command.Split(' '), $"not JSON\n{Good}\n");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("input:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("(CAS0107)", run.Error, StringComparison.Ordinal);
        Assert.Contains("good", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event E9999", "there is no event 'E9999'")]
    [InlineData("story S9999", "there is no story 'S9999'")]
    [InlineData("report nobody-wrote-it", "there is no report 'nobody-wrote-it'")]
    public async Task An_id_that_is_not_there_is_a_usage_error(string command, string says)
    {
        var run = await samples.RunAsync(command.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task The_bytes_of_a_report_come_back_as_they_were_read()
    {
        var run = await samples.RunAsync("report", "harbour-wire-moscow", "--raw");
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("samples", "harbour-wire-moscow.txt"), TestContext.Current.CancellationToken), run.Output);
    }

    // A part may be null; one key may be left out where it has no value.
    private static void AssertKeys(JsonElement part, string keys, string without = "-")
    {
        if (part.ValueKind != JsonValueKind.Null)
        {
            Assert.Contains(Keys(part), (string[])[keys, keys.Replace(without, "", StringComparison.Ordinal)]);
        }
    }

    private static string Keys(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(p => p.Name));

    private static string Keys(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Keys(json.RootElement);
    }
}
