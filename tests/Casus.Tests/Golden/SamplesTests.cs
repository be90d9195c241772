using System.Text;
using System.Text.Json;
using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Golden;

/// <summary>
/// What Casus makes of the samples, one line an event, without ids, sorted. To accept a change: run with CASUS_UPDATE_GOLDEN=1, read
/// the diff, run again without it.
/// </summary>
public sealed class SamplesTests(SampleLedger samples) : IClassFixture<SampleLedger>
{
    [Fact]
    public async Task The_events_of_the_samples_are_the_accepted_ones()
    {
        string path = Repository.PathOf("tests", "Casus.Tests", "Golden", "samples.tsv");
        var run = await samples.RunAsync("export");
        string seen = "# The events of samples/, written by SamplesTests.\nevent\tsource\ttarget\tdate\tplace\tstatus\ttold\twords\n"
            + string.Concat(run.Lines.Select(Row).Order(StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable("CASUS_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(path, seen, TestContext.Current.CancellationToken);
            Assert.Fail("samples.tsv: updated; read the diff and run again without CASUS_UPDATE_GOLDEN.");
        }

        string accepted = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        string[] gone = [.. accepted.Split('\n').Except(seen.Split('\n'))], come = [.. seen.Split('\n').Except(accepted.Split('\n'))];
        Assert.True(seen == accepted, $"gone:\n{string.Join('\n', gone)}\ncome:\n{string.Join('\n', come)}\nTo accept: CASUS_UPDATE_GOLDEN=1, then read the diff.");
    }

    private static string Row(string line)
    {
        using var json = JsonDocument.Parse(line);
        var ev = json.RootElement;
        string[] cells =
        [
            $"{Text(ev, "event")} {Text(ev, "mode")} {Text(ev, "cameo")}".Replace("  ", " ", StringComparison.Ordinal),
            Actors(ev.GetProperty("source")),
            Actors(ev.GetProperty("target")),
            ev.GetProperty("date") is { ValueKind: JsonValueKind.Object } date ? $"{Text(date, "value")} ({Text(date, "basis")})" : "",
            ev.GetProperty("place") is { ValueKind: JsonValueKind.Object } place ? $"{Text(place, "name")}, {Text(place, "country")}" : "",
            Text(ev, "status"),
            $"{ev.GetProperty("reports")}/{ev.GetProperty("origins")}",
            Words(ev.GetProperty("mentions")[0]),
        ];
        return string.Join('\t', cells) + "\n";
    }

    // The first words of the first sentence, to find it by.
    private static string Words(JsonElement mention)
    {
        string[] words = Text(mention, "sentence").Split(' ', 8);
        return $"{Text(mention, "doc")}: {string.Join(' ', words.Take(7))}";
    }

    private static string Actors(JsonElement side)
    {
        var text = new StringBuilder();
        foreach (var actor in side.EnumerateArray())
        {
            text.Append(text.Length > 0 ? "; " : "").Append(Text(actor, "name")).Append(" (").Append(Text(actor, "code")).Append(Text(actor, "sector")).Append(')');
        }

        return text.ToString();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
