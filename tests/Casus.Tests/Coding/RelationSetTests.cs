using Casus.Packs;
using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding;

/// <summary>
/// What the rules alone say of sentences with given sides. The learned part has seen both sets, so its figures come from
/// cross-validation (<c>tools/Train train-relations ... --cross</c>) and not from here.
/// </summary>
public sealed class RelationSetTests
{
    [Fact]
    public async Task The_rules_alone_read_the_development_relations_as_well_as_before()
    {
        string path = Repository.Shared("data", "relate", "plv_train.tsv");
        var rows = Table.Parse(path, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), "sentence", "source", "target", "gold_root").Rows;
        Floors.Check("coding/relations-dev", await MeasureAsync([.. rows.Select(r => (r["sentence"], r["source"], r["target"], Gold: r["gold_root"]))]));
    }

    [Fact]
    public async Task The_rules_alone_read_our_own_relations_as_well_as_before()
    {
        var codebook = Codebook.Load(Repository.Data);
        var rows = Directory.GetFiles(Repository.PathOf("tools", "Train", "Relations"), "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(path => Table.Parse(path, File.ReadAllText(path), "sentence", "source", "target", "cameo").Rows)
            .Select(r => (r["sentence"], r["source"], r["target"], Gold: Folded(codebook.FindCameo(r["cameo"])!.Event2021.Value)))
            .Where(r => r.Gold.Length > 0).ToList();
        Floors.Check("coding/relations-own", await MeasureAsync(rows));
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(List<(string Sentence, string Source, string Target, string Gold)> rows)
    {
        using var folder = new TemporaryFolder();
        string pairs = "sentence\tsource\ttarget\n" + string.Concat(rows.Select(r => $"{r.Sentence}\t{r.Source}\t{r.Target}\n"));
        var read = await CasusProcess.RunAsync(["relate", "--rules-alone", folder.Write("pairs.tsv", pairs)]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        var answers = Table.Parse("relate", read.Output, "event", "rule").Rows;
        Assert.Equal(rows.Count, answers.Count);
        int right = 0, fired = 0, rightFired = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            bool isRight = Folded(answers[i]["event"]) == rows[i].Gold, isRule = !answers[i]["rule"].StartsWith("relate.", StringComparison.Ordinal);
            right += isRight ? 1 : 0;
            fired += isRule ? 1 : 0;
            rightFired += isRight && isRule ? 1 : 0;
        }

        return new() { ["accuracy"] = 100.0 * right / rows.Count, ["fired"] = 100.0 * fired / rows.Count, ["right-where-fired"] = 100.0 * rightFired / fired };
    }

    // The 15 classes of relation sets.
    private static string Folded(string root) => root is "CONCEDE" or "RETREAT" ? "YIELD" : root;
}
