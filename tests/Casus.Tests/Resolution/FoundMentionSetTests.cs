using System.Text.Json;
using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution;

/// <summary>
/// Events over the reports of a corpus with the mentions that Casus finds itself. The model of triggers learned from these reports, so
/// this guards what is reached; figures of reports not learned from stand in the models' card.
/// </summary>
public sealed class FoundMentionSetTests
{
    [Fact]
    public async Task Mentions_are_found_and_grouped_as_well_as_before()
    {
        string gold = Repository.Shared("data", "ecb", "gold_events.jsonl.xz");
        string regions = Repository.Shared("data", "ecb", "regions.jsonl");
        string documents = await Scorer.UnpackAsync(Repository.Shared("data", "ecb", "documents.jsonl.xz"));
        using var folder = new TemporaryFolder();
        var read = await CasusProcess.RunAsync(["resolve", "--events"], documents);
        string found = folder.Write("found.jsonl", read.Output);
        string asked = folder.Write("asked.jsonl", EachAlone(gold, await Scorer.UnpackAsync(gold)));
        var scores = await Scorer.RunAsync("score_coref.py", "--gold", gold, "--pred", found, "--match", "overlap", "--regions", regions);
        var detection = await Scorer.RunAsync("score_coref.py", "--gold", asked, "--pred", folder.Write("one.jsonl", EachAlone("found", read.Output)), "--match", "overlap", "--regions", regions);
        Floors.Check("resolution/found-mentions", new Dictionary<string, double>
        {
            ["detection"] = F1(detection.GetProperty("with_singletons"), "B3"),
            ["CoNLL"] = F1(scores.GetProperty("with_singletons"), "CoNLL"),
            ["CoNLL without singletons"] = F1(scores.GetProperty("without_singletons"), "CoNLL"),
        });
    }

    // With every mention an event of its own, B-cubed counts the mentions that are found.
    private static string EachAlone(string name, string rows)
    {
        int n = 0;
        return string.Concat(rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var row = JsonDocument.Parse(line);
            return $$"""{"doc":{{row.RootElement.GetProperty("doc").GetRawText()}},"span":{{row.RootElement.GetProperty("span").GetRawText()}},"event":"{{Path.GetFileNameWithoutExtension(name)}} {{n++}}"}""" + "\n";
        }));
    }

    private static double F1(JsonElement scores, string figure) => scores.GetProperty(figure).GetProperty("F1").GetDouble();
}
