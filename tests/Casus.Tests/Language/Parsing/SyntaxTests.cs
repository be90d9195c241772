using Casus.Tests.Language.Segmentation;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Parsing;

public sealed class SyntaxTests
{
    [Fact]
    public void Words_have_the_class_lemma_and_head_of_the_cases() => CaseFile.Check(
        "Language/Cases/syntax.tsv",
        row =>
        {
            var document = English.Read(row["text"]);
            var tokens = document.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens.Form(i).SequenceEqual(row["word"]))
                {
                    var head = tokens.Heads[i] < 0 ? "-" : tokens.Form(tokens.Heads[i]).ToString();
                    var seen = $"{tokens.Upos[i].ToConllu()} {tokens.Lemma(i)} {tokens.Relations[i].ToConllu()} {head}";
                    return seen == $"{row["upos"]} {row["lemma"]} {row["relation"]} {row["head"]}" ? null : $"seen {seen}";
                }
            }

            return "the word is not a token";
        },
        "text",
        "word",
        "upos",
        "lemma",
        "relation",
        "head");

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Any_text_gets_trees_with_one_root_and_layers_inside_the_text(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var document = English.Read(SentenceSplitterTests.RandomText(random));
            for (var s = 0; s < document.Sentences.Count; s++)
            {
                AssertTree(document.Tokens, document.Sentences[s]);
            }

            Assert.All(document.Get<NameTable>().Mentions, m => AssertInside(document, m.Tokens));
            Assert.All(document.Get<AttributionTable>().Items, a => AssertInside(document, a.Content));
            Assert.All(document.Get<LinkTable>().Links, l => AssertInside(document, l.Antecedent));
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same_tokens_and_trees()
    {
        const string text = "The ministry said on Monday that talks between both countries would resume soon.";
        var one = English.Read(text).Tokens;
        var two = English.Read(text).Tokens;
        Assert.Equal(one.Heads.ToArray(), two.Heads.ToArray());
        Assert.Equal(one.Xpos.ToArray(), two.Xpos.ToArray());
    }

    [Fact]
    public void An_empty_text_has_no_tokens()
    {
        var document = English.Read("");
        Assert.Equal(0, document.Tokens.Count);
        Assert.Equal(0, document.Sentences.Count);
    }

    private static void AssertTree(TokenTable tokens, TokenSpan sentence)
    {
        var roots = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            roots += tokens.Heads[i] < 0 ? 1 : 0;
            Assert.Equal(tokens.Heads[i] < 0, tokens.Relations[i] == DependencyRelation.Root);
            var up = i;
            for (var steps = 0; tokens.Heads[up] >= 0; steps++)
            {
                up = tokens.Heads[up];
                Assert.True(sentence.Contains(up), "a head outside the sentence");
                Assert.True(steps <= sentence.Count, "a circle");
            }
        }

        Assert.Equal(1, roots);
    }

    private static void AssertInside(AnnotatedDocument document, TokenSpan tokens)
    {
        Assert.False(tokens.IsEmpty);
        Assert.InRange(tokens.First, 0, document.Tokens.Count - 1);
        Assert.InRange(tokens.End, 1, document.Tokens.Count);
    }
}
