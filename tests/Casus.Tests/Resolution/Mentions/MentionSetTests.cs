using System.Text.Json;
using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Mentions;

/// <summary>
/// The happenings of the given mentions of a set. The model has learned from it; what it reaches on topics that it has not seen
/// comes from cross-validation (<c>tools/Train train-mentions ... --cross 5</c>) and stands in the models' card.
/// </summary>
public sealed class MentionSetTests
{
    [Fact]
    public async Task Given_mentions_are_grouped_as_well_as_before()
    {
        using var folder = new TemporaryFolder();
        string documents = folder.Write("documents.jsonl", await Scorer.UnpackAsync(Repository.Shared("data", "ecb", "documents.jsonl.xz")));
        string mentions = folder.Write("mentions.jsonl", await Scorer.UnpackAsync(Repository.Shared("data", "ecb", "mentions.jsonl.xz")));
        var read = await CasusProcess.RunAsync(["resolve", "--events", "--mentions", mentions, documents]);
        var scores = await Scorer.RunAsync("score_coref.py", "--gold", Repository.Shared("data", "ecb", "gold_events.jsonl.xz"), "--pred", folder.Write("events.jsonl", read.Output));
        Floors.Check("resolution/given-mentions", new Dictionary<string, double>
        {
            ["conll"] = F1(scores, "with_singletons"),
            ["without-singletons"] = F1(scores, "without_singletons"),
        });
    }

    private static double F1(JsonElement scores, string part) => scores.GetProperty(part).GetProperty("CoNLL").GetProperty("F1").GetDouble();
}
