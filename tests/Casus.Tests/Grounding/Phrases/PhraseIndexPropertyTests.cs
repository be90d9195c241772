using Casus.Grounding.Phrases;
using Xunit;

namespace Casus.Tests.Grounding.Phrases;

/// <summary>The index looks at first characters and lengths before it looks a phrase up; it must find what a search without them finds.</summary>
public sealed class PhraseIndexPropertyTests
{
    private static readonly string[] Words = ["A", "Ab", "Abc", "Abcd", "Abcde", "Abcdefghij", "B", "of", "d'", "-", "Ü"];
    private static readonly string[] Gaps = ["", " ", "  ", "\n"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_longest_phrase_is_the_one_that_trying_every_end_finds(int seed)
    {
        var random = new Random(seed);
        string[] phrases = [.. Enumerable.Range(0, 400).Select(_ => string.Concat(Run(random, 1 + random.Next(8), [" ", ""])).Trim()).Distinct(StringComparer.Ordinal)];
        var index = new PhraseIndex<string>(phrases.Select(p => (p, p)));
        int found = 0;
        for (int round = 0; round < 300; round++)
        {
            TokenTable tokens = Tokens(Run(random, 12, Gaps));
            for (int first = 0; first < tokens.Count; first++)
            {
                int limit = first + 1 + random.Next(tokens.Count - first);
                var seen = index.Longest(tokens, first, limit, out int end);
                (string? phrase, int expectedEnd) = Exhaustive(phrases, tokens, first, limit);
                Assert.Equal(phrase, seen.Length == 0 ? null : seen[0]);
                Assert.Equal(expectedEnd, end);
                found += seen.Length;
            }
        }

        Assert.True(found > 100, "the texts hold phrases");
    }

    private static (string? Phrase, int End) Exhaustive(string[] phrases, TokenTable tokens, int first, int limit)
    {
        for (int end = limit; end > first; end--)
        {
            string text = tokens.Span(new TokenSpan(first, end)).Of(tokens.Text).Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal);
            if (text.Length > 1 && phrases.Contains(text, StringComparer.Ordinal))
            {
                return (text, end);
            }
        }

        return (null, first);
    }

    private static List<string> Run(Random random, int count, string[] gaps)
    {
        var pieces = new List<string>();
        for (int i = 0; i < count; i++)
        {
            pieces.Add(Words[random.Next(Words.Length)]);
            pieces.Add(gaps[random.Next(gaps.Length)]);
        }

        return pieces;
    }

    // Words and gaps in turn.
    private static TokenTable Tokens(List<string> pieces)
    {
        var columns = new TokenColumns(pieces.Count / 2);
        int at = 0;
        for (int i = 0; i < columns.Starts.Length; i++)
        {
            columns.Starts[i] = at;
            columns.Ends[i] = at + pieces[2 * i].Length;
            at = columns.Ends[i] + pieces[(2 * i) + 1].Length;
        }

        return columns.ToTable(string.Concat(pieces), Vocabulary.Empty);
    }
}
