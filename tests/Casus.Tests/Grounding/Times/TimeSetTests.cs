using System.Text.Json;
using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Times;

/// <summary>Time expressions of a set of reports with marks by others. The rules were written with these reports at hand.</summary>
public sealed class TimeSetTests
{
    [Fact]
    public async Task Times_of_newswire_are_found_and_valued_as_well_as_before()
    {
        string documents = Repository.Shared("data", "times_timebank", "documents.jsonl.xz");
        string gold = Repository.Shared("data", "times_timebank", "gold_times.jsonl.xz");
        using var folder = new TemporaryFolder();
        var read = await CasusProcess.RunAsync(["annotate", "--layer", "times", folder.Write("documents.jsonl", await Scorer.UnpackAsync(documents))]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        var scores = await Scorer.RunAsync("score_times.py", "--gold", gold, "--pred", folder.Write("times.jsonl", read.Output), "--documents", documents);
        Floors.Check("grounding/times-timebank", new Dictionary<string, double>
        {
            ["relaxed"] = Percent(scores, "relaxed_F1"), ["strict"] = Percent(scores, "strict_F1"), ["value"] = Percent(scores, "value_F1"),
        });
    }

    private static double Percent(JsonElement scores, string name) => 100 * scores.GetProperty(name).GetDouble();
}
