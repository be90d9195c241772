using System.Text;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Segmentation;

public sealed class SentenceSplitterTests
{
    [Fact]
    public void Text_is_split_into_the_tokens_of_the_cases() => CaseFile.Check(
        "Language/Cases/tokens.tsv",
        row =>
        {
            var seen = string.Join(' ', Tokens(row["text"]));
            return seen == row["tokens"] ? null : $"seen {seen}";
        },
        "text",
        "tokens");

    [Fact]
    public void Text_is_split_into_the_sentences_of_the_cases() => CaseFile.Check(
        "Language/Cases/sentences.tsv",
        row =>
        {
            var seen = string.Join(" ‖ ", Sentences(row["text"].Replace("\\n", "\n", StringComparison.Ordinal)));
            return seen == row["sentences"] ? null : $"seen {seen}";
        },
        "text",
        "sentences");

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Tokens_of_any_text_are_in_order_and_hold_all_ink(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            AssertWhole(RandomText(random), seed);
        }
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    public void Any_UTF_16_is_split_without_loss(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var units = new char[random.Next(60)];
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(2) == 0 ? random.Next(0x80) : random.Next(0xD800, 0xE000));
            }

            AssertWhole(new string(units), seed);
        }
    }

    [Fact]
    public void A_line_without_full_stops_is_cut_so_that_no_sentence_is_endless()
    {
        var tokens = English.Splitter.Split(string.Concat(Enumerable.Repeat("word ", 2000)));
        Assert.Equal(2000, tokens.Count);
        Assert.Equal(5, tokens.Sentences.Count);
    }

    internal static string RandomText(Random random)
    {
        const string alphabet = "aZ9.,!?'\"-–—’“”()/&@#$%:;… \n\r\té北\u0301\u200B\uFEFF\uD83D\uDE00\uDC00";
        string[] words = ["said", "U.S.", "don't", "Mr.", "https://a.org/x?y=1", "a@b.com", "1,000", "24-36", "Lavrov", "cannot", "5kg", "the"];
        var text = new StringBuilder();
        var length = random.Next(40);
        for (var i = 0; i < length; i++)
        {
            _ = random.Next(3) == 0 ? text.Append(words[random.Next(words.Length)]).Append(' ') : text.Append(alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }

    private static void AssertWhole(string text, int seed)
    {
        var tokens = English.Splitter.Split(text);
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            Assert.True(IsBlank(text.AsSpan(end, tokens.Starts[i] - end)), $"seed {seed}: text lost before token {i} of {text}");
            Assert.True(tokens.Ends[i] > tokens.Starts[i], $"seed {seed}: empty token");
            end = tokens.Ends[i];
        }

        Assert.True(IsBlank(text.AsSpan(end)), $"seed {seed}: text lost at the end of {text}");
        Assert.Equal(tokens.Sentences.Distinct().Order(), tokens.Sentences);
        Assert.True(tokens.Sentences.Count == 0 ? tokens.Count == 0 : tokens.Sentences[0] == 0 && tokens.Sentences[^1] < tokens.Count);
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u2060'))
            {
                return false;
            }
        }

        return true;
    }

    private static List<string> Tokens(string text)
    {
        var list = English.Splitter.Split(text);
        var tokens = new List<string>();
        for (var i = 0; i < list.Count; i++)
        {
            tokens.Add(text[list.Starts[i]..list.Ends[i]]);
        }

        return tokens;
    }

    private static List<string> Sentences(string text)
    {
        var list = English.Splitter.Split(text);
        var sentences = new List<string>();
        for (var s = 0; s < list.Sentences.Count; s++)
        {
            var end = s + 1 < list.Sentences.Count ? list.Sentences[s + 1] : list.Count;
            sentences.Add(text[list.Starts[list.Sentences[s]]..list.Ends[end - 1]]);
        }

        return sentences;
    }
}
