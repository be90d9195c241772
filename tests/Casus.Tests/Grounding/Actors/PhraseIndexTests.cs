using Casus.Grounding.Phrases;
using Xunit;

namespace Casus.Tests.Grounding.Actors;

public sealed class PhraseIndexTests
{
    private static readonly PhraseIndex<string> Index = new([("Côte d'Ivoire", "CIV"), ("New York", "city"), ("New York Times", "paper"), ("US", "USA")]);

    [Fact]
    public void The_longest_phrase_wins_and_ends_at_a_token_border()
    {
        var tokens = Tokens("New York Times", 0, 3, 4, 8, 9, 14);
        Assert.Equal("paper", Index.Longest(tokens, 0, 3, out int end)[0]);
        Assert.Equal(3, end);
        Assert.Equal("city", Index.Longest(tokens, 0, 2, out end)[0]);
        Assert.Equal(2, end);
        Assert.True(Index.Longest(tokens, 1, 3, out _).IsEmpty);
    }

    [Fact]
    public void Curved_apostrophes_and_line_breaks_do_not_matter_but_case_does()
    {
        Assert.False(Index.Longest(Tokens("Côte d’Ivoire", 0, 4, 5, 13), 0, 2, out _).IsEmpty);
        Assert.False(Index.Longest(Tokens("New\n York", 0, 3, 5, 9), 0, 2, out _).IsEmpty);
        Assert.True(Index.Longest(Tokens("us", 0, 2), 0, 1, out _).IsEmpty);
        Assert.True(Index.Longest(Tokens("USSR", 0, 4), 0, 1, out _).IsEmpty);
    }

    private static TokenTable Tokens(string text, params int[] borders)
    {
        var columns = new TokenColumns(borders.Length / 2);
        for (int i = 0; i < columns.Starts.Length; i++)
        {
            (columns.Starts[i], columns.Ends[i]) = (borders[2 * i], borders[(2 * i) + 1]);
        }

        return columns.ToTable(text, Vocabulary.Empty);
    }
}
