using System.Text.Json;
using Casus.Tests.Cli;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language;

/// <summary>Accuracy of the program on the development sets. The floors stand in <c>eval/floors.json</c>.</summary>
public sealed class DevelopmentSetTests
{
    private static readonly string[] Syntax = ["UPOS", "XPOS", "UFeats", "Lemma", "UAS", "LAS"];

    [Fact]
    public async Task The_held_out_treebank_is_read_as_well_as_before()
    {
        string gold = await Scorer.UnpackAsync(Repository.Shared("data", "treebank", "en_dev.conllu.xz"));
        using var folder = new TemporaryFolder();
        var read = await CasusProcess.RunAsync(["annotate", "--layer", "syntax", "--conllu", folder.Write("dev.conllu", gold)]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        var whole = await ScoreAsync(gold, read.Output, folder);
        var web = await ScoreAsync(Part(gold, isGum: false), Part(read.Output, isGum: false), folder);
        var gum = await ScoreAsync(Part(gold, isGum: true), Part(read.Output, isGum: true), folder);
        Assert.Multiple(
            () => Floors.Check("language/treebank", whole),
            () => Floors.Check("language/treebank-ewt", web),
            () => Floors.Check("language/treebank-gum", gum));
    }

    [Fact]
    public async Task The_held_out_texts_are_split_and_read_as_well_as_before()
    {
        string gold = Repository.Shared("data", "treebank", "en_dev.conllu.xz");
        string texts = await File.ReadAllTextAsync(Repository.Shared("data", "treebank", "en_dev.docs.jsonl"), TestContext.Current.CancellationToken);
        using var folder = new TemporaryFolder();
        var read = await CasusProcess.RunAsync(["annotate", "--layer", "syntax"], texts);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        var scores = await Scorer.RunAsync("score_conllu.py", gold, folder.Write("read.conllu", read.Output));
        string[] figures = ["Tokens", "Sentences", "LAS"];
        Floors.Check("language/raw-text", figures.ToDictionary(f => f, f => F1(scores, f)));
    }

    [Fact]
    public async Task Who_said_what_is_found_as_well_as_before()
    {
        string documents = Repository.Shared("data", "attributions_dev", "documents.jsonl.xz");
        string gold = Repository.Shared("data", "attributions_dev", "gold_attributions.jsonl.xz");
        using var folder = new TemporaryFolder();
        var read = await CasusProcess.RunAsync(["annotate", "--layer", "attributions"], await Scorer.UnpackAsync(documents));
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        var scores = await Scorer.RunAsync(
            "score_attributions.py", "--gold", gold, "--pred", folder.Write("read.jsonl", read.Output), "--documents", documents);
        string[] figures = ["cue_exact", "cue_overlap", "source_exact", "source_overlap", "content_iou50", "triple"];
        Floors.Check("language/attributions", figures.ToDictionary(f => f, f => 100 * scores.GetProperty(f).GetProperty("F1").GetDouble()));
    }

    private static async Task<Dictionary<string, double>> ScoreAsync(string gold, string read, TemporaryFolder folder)
    {
        var scores = await Scorer.RunAsync("score_conllu.py", folder.Write("gold.conllu", gold), folder.Write("read.conllu", read));
        var figures = Syntax.ToDictionary(f => f, f => F1(scores, f));
        figures["Names"] = F1(scores, scores.TryGetProperty("NER PER+ORG+LOC", out _) ? "NER PER+ORG+LOC" : "NER");
        return figures;
    }

    private static double F1(JsonElement scores, string figure) => scores.GetProperty(figure).GetProperty("f1").GetDouble();

    // The sentences of one of the two treebanks: those of GUM say so in their ids.
    private static string Part(string conllu, bool isGum) => string.Join("\n\n", conllu.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Where(s => s.Contains("# sent_id = GUM_", StringComparison.Ordinal) == isGum)) + "\n\n";
}
