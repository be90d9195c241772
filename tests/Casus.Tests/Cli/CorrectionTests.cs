using System.Text.Json;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary><c>casus join</c>, <c>split</c>, <c>correct</c>, <c>reject</c>, <c>undo</c>, <c>corrections</c> and <c>history</c>, as a user runs them.</summary>
public sealed class CorrectionTests : IDisposable
{
    private const string First = """{"id":"a","published":"2031-05-06","text":"Kenya offered on Monday to mediate between Chad and Sudan."}""";
    private const string Second = """{"id":"b","published":"2031-05-07","text":"Rebels killed 12 people in Goma on Tuesday."}""";
    private const string Third = """{"id":"c","published":"2031-05-07","text":"Mali's president thanked Togo on Tuesday."}""";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Joined_events_are_one_until_it_is_undone()
    {
        var events = await ReadAsync(First, Second, Third);
        string kept = IdOf(events, "b"), gone = IdOf(events, "c");
        var join = await RunAsync("join", kept, gone, "--by", "Ada", "--note", "one happening");
        Assert.True(join.ExitCode == 0, join.ToString());
        Assert.StartsWith("C1: ", join.Output, StringComparison.Ordinal);

        var after = await EventsAsync();
        Assert.Equal(2, after.Count);
        Assert.Equal(["b", "c"], Reports(after.Single(e => Id(e) == kept)));
        var forwarded = await RunAsync("event", gone);
        Assert.Contains($"{gone} was joined into {kept}", forwarded.Output + forwarded.Error, StringComparison.Ordinal);
        var said = await RunAsync("corrections");
        Assert.Contains("Ada", said.Output, StringComparison.Ordinal);
        Assert.Contains("one happening", said.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("undo", "C1")).ExitCode);
        Assert.Equal(["a", "b", "c"], (await EventsAsync()).SelectMany(Reports).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await EventsAsync()).Count);
        Assert.Contains("C1", (await RunAsync("history", kept)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_split_from_its_event_tells_an_event_of_its_own_also_after_new_reports()
    {
        await ReadAsync(Second, Second.Replace("\"b\"", "\"d\"", StringComparison.Ordinal).Replace("in Goma on", "in the town of Goma on", StringComparison.Ordinal));
        var both = (await EventsAsync()).Single();
        var split = await RunAsync("split", Id(both), await MentionAsync(Id(both), "d"));
        Assert.True(split.ExitCode == 0, split.ToString());
        Assert.Equal(2, (await EventsAsync()).Count);
        await ReadAsync(Third);
        var after = await EventsAsync();
        Assert.Equal(3, after.Count);
        Assert.Equal(["b"], Reports(after.Single(e => Id(e) == Id(both))));
    }

    [Fact]
    public async Task Corrected_values_win_and_go_with_the_file_of_corrections_to_another_ledger()
    {
        string id = IdOf(await ReadAsync(Second), "b");
        Assert.Equal(0, (await RunAsync("correct", id, "date=2031-05-05", "killed=12/13/14")).ExitCode);
        AssertCorrected((await EventsAsync()).Single());

        string file = folder.File("corrections.jsonl");
        Assert.Equal(0, (await RunAsync("corrections", "--export", file)).ExitCode);
        string other = folder.File("other.db");
        Assert.Equal(0, (await CasusProcess.RunAsync(["corrections", "--import", file, "--ledger", other])).ExitCode);
        await CasusProcess.RunAsync(["read", folder.Write("again.jsonl", Second + "\n"), "--quiet", "--ledger", other]);
        var there = await CasusProcess.RunAsync(["events", "--json", "--ledger", other]);
        AssertCorrected(JsonDocument.Parse(there.Lines.Single()).RootElement);

        static void AssertCorrected(JsonElement ev)
        {
            Assert.Equal("2031-05-05", ev.GetProperty("date").GetProperty("value").GetString());
            Assert.Equal(13, ev.GetProperty("quantities").GetProperty("killed").GetProperty("best").GetDouble());
        }
    }

    [Fact]
    public async Task A_rejected_event_leaves_lists_and_exports_and_stays_away_when_told_again()
    {
        string id = IdOf(await ReadAsync(First, Second), "a");
        Assert.Equal(0, (await RunAsync("reject", id)).ExitCode);
        await ReadAsync(First.Replace("\"a\"", "\"e\"", StringComparison.Ordinal));
        Assert.DoesNotContain(await EventsAsync(), e => Id(e) == id);
        Assert.DoesNotContain($"\"id\":\"{id}\"", (await RunAsync("export")).Output, StringComparison.Ordinal);
        Assert.Contains(id, (await RunAsync("events", "--rejected")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'E99'", "join", "E1", "E99")]
    [InlineData("zz", "correct", "E1", "date=zz")]
    [InlineData("colour", "correct", "E1", "colour=red")]
    [InlineData("all mentions of E1", "split", "E1", "MENTION")]
    [InlineData("C9", "undo", "C9")]
    public async Task What_cannot_be_is_refused_by_name_and_changes_nothing(string named, params string[] command)
    {
        await ReadAsync(First);
        string before = (await RunAsync("events", "--json")).Output;
        string mention = await MentionAsync("E1", "a");
        var run = await RunAsync([.. command.Select(c => c == "MENTION" ? mention : c)]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, (await RunAsync("events", "--json")).Output);
        Assert.DoesNotContain("C1", (await RunAsync("corrections")).Output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private async Task<List<JsonElement>> ReadAsync(params string[] lines)
    {
        var run = await RunAsync("read", folder.Write("reports.jsonl", string.Join('\n', lines) + "\n"), "--quiet");
        Assert.True(run.ExitCode == 0, run.ToString());
        return await EventsAsync();
    }

    private async Task<List<JsonElement>> EventsAsync() =>
        [.. (await RunAsync("events", "--json")).Lines.Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)];

    // As the event's page names it: the report and the place of its trigger.
    private async Task<string> MentionAsync(string id, string report) => (await RunAsync("event", id)).Lines
        .First(l => l.TrimStart().StartsWith($"{report}@", StringComparison.Ordinal)).Trim().Split(',')[0];

    private Task<CasusRun> RunAsync(params string[] command) => CasusProcess.RunAsync([.. command, "--ledger", folder.File("ledger.db")]);

    private static string Id(JsonElement ev) => ev.GetProperty("id").GetString()!;

    private static string IdOf(IEnumerable<JsonElement> events, string report) => Id(events.Single(e => Reports(e).Contains(report, StringComparer.Ordinal)));

    private static string[] Reports(JsonElement ev) =>
        [.. ev.GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("doc").GetString()!).Distinct().Order(StringComparer.Ordinal)];
}
