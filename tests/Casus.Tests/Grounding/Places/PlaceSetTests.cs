using System.Text.Json;
using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>
/// Toponyms of two sets of reports. The models have learned from both; what they reach on reports they have not seen comes from
/// cross-validation (<c>tools/Train train-places ... --cross</c>) and stands in the models' card.
/// </summary>
public sealed class PlaceSetTests
{
    [Fact]
    public async Task Local_papers_toponyms_are_found_and_resolved_as_well_as_before() =>
        Floors.Check("grounding/places-lgl", await MeasureAsync("places_lgl"));

    [Fact]
    public async Task Toponyms_of_reports_of_epidemics_are_found_and_resolved_as_well_as_before() =>
        Floors.Check("grounding/places-geovirus", await MeasureAsync("places_geovirus"));

    private static async Task<Dictionary<string, double>> MeasureAsync(string set)
    {
        string documents = Repository.Shared("data", set, "documents.jsonl.xz");
        string gold = Repository.Shared("data", set, "gold_places.jsonl.xz");
        using var folder = new TemporaryFolder();
        var read = await CasusProcess.RunAsync(["annotate", "--layer", "places", folder.Write("documents.jsonl", await Scorer.UnpackAsync(documents))]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        var scores = await Scorer.RunAsync("score_places.py", "--gold", gold, "--pred", folder.Write("places.jsonl", read.Output), "--documents", documents);
        return new() { ["strict"] = Percent(scores, "strict_F1"), ["accuracy"] = Percent(scores, "acc161"), ["end-to-end"] = Percent(scores, "end_to_end_R161") };
    }

    private static double Percent(JsonElement scores, string name) => 100 * scores.GetProperty(name).GetDouble();
}
