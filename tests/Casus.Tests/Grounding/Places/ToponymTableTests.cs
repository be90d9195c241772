using System.Text;
using Casus.Grounding.Places;
using Xunit;

namespace Casus.Tests.Grounding.Places;

/// <summary>How spellings of a name are held equal.</summary>
public class ToponymTableTests
{
    [Theory]
    [InlineData("Kyiv", "Kyiv", "Exact")]
    [InlineData("Kyiv", "KYIV", "Capitals")]
    [InlineData("Kyiv", "kyiv", "None")]
    [InlineData("Kyiv", "KYiV", "None")]
    [InlineData("São Paulo", "Sao Paulo", "Plain")]
    [InlineData("São Paulo", "SAO PAULO", "Capitals")]
    [InlineData("São Paulo", "SÃO PAULO", "Capitals")]
    [InlineData("Sao Paulo", "São Paulo", "Plain")]
    [InlineData("Malmö", "Malmo", "Plain")]
    [InlineData("Malmö", "Malmø", "Plain")]
    [InlineData("Gießen", "Giessen", "Plain")]
    [InlineData("Gießen", "GIESSEN", "Capitals")]
    [InlineData("Sana'a", "Sana’a", "Exact")]
    [InlineData("Sana'a", "Sanaa", "Plain")]
    [InlineData("Sanaa", "Sana'a", "Plain")]
    [InlineData("St. Louis", "St Louis", "Plain")]
    [InlineData("St Albans", "St. Albans", "Plain")]
    [InlineData("St Albans", "St Albans.", "None")] // the full stop of the sentence
    [InlineData("Deir ez-Zor", "Deir ez Zor", "Plain")]
    [InlineData("Al Bab", "Al-Bab", "Plain")]
    [InlineData("Al Bab", "Al  Bab", "Exact")]
    [InlineData("Nice", "nice", "None")]
    [InlineData("Ica", "ICA", "None")] // three capitals may stand for anything
    [InlineData("Paris", "Paris.", "None")]
    [InlineData("Paris", "Paris'", "None")]
    [InlineData("Wells", "Well's", "None")]
    [InlineData("Paris", "Pari", "None")]
    [InlineData("Paris", "Pariss", "None")]
    public void Spellings_are_held_equal(string name, string text, string expected)
    {
        string normal = NameFold.Normal(text);
        var found = SpellingComparer.Compare(Encoding.UTF8.GetBytes(NameFold.Normal(name)), normal);
        Assert.Equal(expected, found.ToString());
        if (found != SpellingMatch.None)
        {
            Assert.Equal(ToponymTableBuilder.Hash(NameFold.Normal(name)), ToponymTableBuilder.Hash(normal));
        }
    }

    [Fact]
    public void One_place_has_a_name_once_and_two_places_share_it()
    {
        var builder = new ToponymTableBuilder();
        Assert.True(builder.Add("Málaga", 0, NameRank.Primary));
        Assert.False(builder.Add("Malaga", 0, NameRank.Alternate)); // found by the first
        Assert.True(builder.Add("Malaga", 1, NameRank.Primary));
        Assert.False(builder.Add("X", 2, NameRank.Primary));
        var table = builder.Build(3).Table;
        Assert.Equal([(0, SpellingMatch.Plain), (1, SpellingMatch.Exact)], Hits(table, "Malaga"));
        Assert.Equal([(0, SpellingMatch.Exact), (1, SpellingMatch.Plain)], Hits(table, "Málaga"));
        Assert.Equal([(0, SpellingMatch.Capitals), (1, SpellingMatch.Capitals)], Hits(table, "MALAGA"));
    }

    [Fact]
    public void Plain_letters_are_those_of_Unicode()
    {
        for (char c = 'À'; c < 'Ȑ'; c++)
        {
            char letter = c.ToString().Normalize(NormalizationForm.FormD)[0];
            if (letter != c && char.IsAsciiLetter(letter))
            {
                Assert.Equal((char.ToLowerInvariant(letter), '\0'), NameFold.Fold(c));
            }
        }
    }

    private static List<(int, SpellingMatch)> Hits(ToponymTable table, string name)
    {
        var match = table.Find(name, ToponymTableBuilder.Hash(name));
        var hits = new List<(int, SpellingMatch)>();
        while (match.TryTake(out var hit))
        {
            hits.Add((hit.Id, hit.Spelling));
        }

        return hits;
    }
}
