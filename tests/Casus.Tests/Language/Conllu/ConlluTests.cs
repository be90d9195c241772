using Casus.Language.Conllu;
using Casus.Tests.Language.Segmentation;
using Xunit;

namespace Casus.Tests.Language.Conllu;

public sealed class ConlluTests
{
    private const string Sample =
        "# newdoc id = a\n# sent_id = a-1\n# text = They don't agree.\n"
        + "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n4.1\tit\t_\t_\t_\t_\t_\t_\t4:obj\t_\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n# text = only a comment\n\n";

    [Fact]
    public void What_is_read_is_written_the_same() => Assert.Equal(Sample, Rewritten(Sample));

    [Fact]
    public void What_Casus_writes_is_read_and_written_the_same()
    {
        var random = new Random(31);
        for (var round = 0; round < 60; round++)
        {
            using var first = new StringWriter();
            ConlluWriter.Write(first, English.Read(SentenceSplitterTests.RandomText(random)));
            Assert.Equal(first.ToString(), Rewritten(first.ToString()));
        }
    }

    [Fact]
    public void A_document_is_written_with_spans_names_and_ranges()
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, English.Read("Vladimir Putin doesn't agree."));
        var text = writer.ToString();
        Assert.Contains("# text = Vladimir Putin doesn't agree.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n3-4\tdoesn't\t_", text, StringComparison.Ordinal);
        Assert.Contains("Entity=B-PER|Span=0-8\n", text, StringComparison.Ordinal);
        Assert.Contains("Entity=I-PER|Span=9-14\n", text, StringComparison.Ordinal);
        Assert.Contains("SpaceAfter=No|Span=23-28\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_tokens_stay_and_their_tags_are_predicted_anew()
    {
        var sentence = ConlluReader.Read(new StringReader(Sample), "a.conllu").First().Value!;
        var blank = sentence with { Rows = [.. sentence.Rows.Select(r => r.IsWord ? r with { Upos = "_", Head = "_", Deprel = "_" } : r)] };
        var read = English.Engine.Annotate([blank])[0];
        Assert.Equal(sentence.Rows.Select(r => (r.Id, r.Form, r.Misc)), read.Rows.Select(r => (r.Id, r.Form, r.Misc)));
        Assert.Equal(["PRON", "AUX", "PART", "VERB", "PUNCT"], read.Rows.Where(r => r.IsWord).Select(r => r.Upos));
        Assert.Equal("0", read.Rows.Single(r => r.Form == "agree").Head);
    }

    [Theory]
    [InlineData("1\ta\tb\n\n", "a.conllu:1", "3 columns")]
    [InlineData("# c\n2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "a.conllu:2", "word id '2'")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "a.conllu:1", "the form is empty")]
    public void A_broken_sentence_is_a_problem_with_its_line_and_the_next_is_read(string broken, string where, string reason)
    {
        var outcomes = ConlluReader.Read(new StringReader(broken + Sample), "a.conllu").ToList();
        Assert.Equal(where, outcomes[0].Problem!.Where);
        Assert.StartsWith(reason, outcomes[0].Problem!.Reason, StringComparison.Ordinal);
        Assert.True(outcomes[1].IsOk);
    }

    private static string Rewritten(string text)
    {
        using var writer = new StringWriter();
        foreach (var outcome in ConlluReader.Read(new StringReader(text), "test"))
        {
            ConlluWriter.Write(writer, outcome.Value!);
        }

        return writer.ToString();
    }
}
