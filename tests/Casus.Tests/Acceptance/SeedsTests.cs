using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Acceptance;

/// <summary>The founding case, read by the program and scored against its reading by hand.</summary>
public sealed class SeedsTests
{
    [Theory]
    [InlineData("0*.txt")]
    [InlineData("seeds.jsonl")]
    public async Task The_two_seed_reports_are_read_as_a_careful_person_reads_them(string files)
    {
        string seeds = Repository.Shared("seeds");
        using var folder = new TemporaryFolder();
        string ledger = folder.File("casus.db");
        var read = await CasusProcess.RunAsync(["read", "--quiet", "--ledger", ledger, Path.Combine(seeds, files)]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        string events = folder.Write("events.jsonl", (await CasusProcess.RunAsync(["export", "--ledger", ledger])).Output);
        string mediation = folder.Write("mediation.jsonl", (await CasusProcess.RunAsync(["export", "--format", "mediation", "--ledger", ledger])).Output);

        var score = await Scorer.RunAsync("score_seeds.py", events, "--mediation", mediation);
        string[] sections = ["required", "wanted", "merged", "dates", "claims", "mediation"];
        var figures = sections.ToDictionary(k => k, k => score.GetProperty("sections").GetProperty(k).GetProperty("hit").GetDouble());
        figures["forbidden"] = score.GetProperty("forbidden").EnumerateObject().Count();
        figures["extra"] = score.GetProperty("extra").GetArrayLength();
        Floors.Check("acceptance/seeds", figures, score.ToString());
    }

    [Fact]
    public async Task The_same_reports_in_both_forms_are_read_once()
    {
        string seeds = Repository.Shared("seeds");
        using var folder = new TemporaryFolder();
        string ledger = folder.File("casus.db");
        await CasusProcess.RunAsync(["read", "--quiet", "--ledger", ledger, Path.Combine(seeds, "0*.txt")]);
        string before = (await CasusProcess.RunAsync(["export", "--ledger", ledger])).Output;
        var again = await CasusProcess.RunAsync(["read", "--quiet", "--ledger", ledger, Path.Combine(seeds, "seeds.jsonl")]);
        Assert.Contains("Read 2 reports: 0 new", again.Output, StringComparison.Ordinal);
        string after = (await CasusProcess.RunAsync(["export", "--ledger", ledger])).Output;
        Assert.Equal(Count(before, "\"id\":\"E"), Count(after, "\"id\":\"E"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
