using Casus.Coding.Relations;
using Casus.Learning.Neural;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding.Relations;

/// <summary>The shipped model of relations beside the rules.</summary>
public sealed class RelationModelTests
{
    private const double Floor = 0.85;

    [Fact]
    public void Sentences_that_nothing_was_trained_on_are_mostly_read_right()
    {
        var rows = Rows();
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var (code, rule) = Best(row["sentence"], row["source"], row["target"]);
            if (RelationArbiter.Folded(code.Event) != row["event"])
            {
                wrong.Add($"{row["event"]}, found {code.Event} by {rule}: {row["sentence"]}");
            }
        }

        Assert.True(rows.Count - wrong.Count >= Floor * rows.Count, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_answer_is_a_code_of_the_codebook_and_says_where_it_comes_from()
    {
        foreach (var row in Rows())
        {
            var (code, rule) = Best(row["sentence"], row["target"], row["source"]);
            Assert.False(rule.IsEmpty);
            Assert.True(ReadingChain.English.Codebook.FindType(code.Event.Value) is not null, $"{code}");
            Assert.NotNull(ReadingChain.English.Codebook.FindCameo(code.Cameo));
        }
    }

    [Fact]
    public void The_same_question_has_the_same_answer_on_every_thread()
    {
        var rows = Rows();
        var once = rows.Select(r => Best(r["sentence"], r["source"], r["target"])).ToList();
        var again = rows.AsParallel().AsOrdered().Select(r => Best(r["sentence"], r["source"], r["target"])).ToList();

        Assert.Equal(once, again);
    }

    [Fact]
    public void A_phrase_that_is_not_in_the_sentence_still_gets_an_answer()
    {
        var (code, rule) = Best("Nothing much about Chad and Mali.", "Peru", "Bolivia");

        Assert.False(code.Event.IsEmpty);
        Assert.False(rule.IsEmpty);
    }

    [Fact]
    public void A_model_of_other_features_is_refused()
    {
        var file = TensorFile.Read(Repository.Data.Read("languages/en/models/relations.bin"));

        Assert.Throws<InvalidDataException>(() => new RelationModel(new TensorFile(RelationFeatures.Templates + 1, file.Tensors)));
    }

    private static (EventCode Code, RuleId Rule) Best(string sentence, string source, string target) =>
        ReadingChain.English.Relations.Best(ReadingChain.English.Annotate(sentence), source, target);

    private static IReadOnlyList<TableRow> Rows()
    {
        string path = Repository.PathOf("tests", "Casus.Tests", "Cases", "en", "relations.tsv");
        return Table.Parse("relations.tsv", File.ReadAllText(path), "sentence", "source", "target", "event").Rows;
    }
}
