using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

/// <summary>The stories of whole sets of reports, each set resolved at once.</summary>
public sealed class StorySetTests
{
    [Fact]
    public async Task Reports_are_grouped_as_well_as_before()
    {
        var measured = new Dictionary<string, double>();
        foreach (string set in new[] { "ecb", "stories_allsides", "stories_basil", "stories_uci" })
        {
            string gold = Repository.Shared("data", set, "gold_stories.jsonl");
            string documents = await Scorer.UnpackAsync(Repository.Shared("data", set, "documents.jsonl.xz"));
            using var folder = new TemporaryFolder();
            var read = await CasusProcess.RunAsync(["resolve"], documents);
            var scores = await Scorer.RunAsync("score_stories.py", "--gold", gold, "--pred", folder.Write("stories.jsonl", read.Output));
            measured[set] = 100 * scores.GetProperty("B3_F1").GetDouble();
        }

        Floors.Check("resolution/stories", measured);
    }
}
