using Casus.Resolution.Words;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Words;

public sealed class WordRelationsTests
{
    private static readonly WordRelations Words = WordRelations.Load(Repository.Data, "en");

    [Theory]
    [InlineData("quake", "earthquake")]
    [InlineData("die", "death")]
    [InlineData("murder", "slay")]
    [InlineData("appoint", "name")]
    [InlineData("arrest", "apprehend")]
    public void Words_for_one_act_have_a_meaning_in_common(string word, string other)
    {
        var (same, kind, wide) = Compare(word, other);

        Assert.InRange(same, 0.2f, 1);
        Assert.InRange(kind, same, 1);
        Assert.InRange(wide, kind, 1);
    }

    [Theory]
    [InlineData("election", "earthquake")]
    [InlineData("murder", "announce")]
    public void Words_for_two_acts_have_none(string word, string other) => Assert.Equal(0, Compare(word, other).Same);

    [Fact]
    public void The_nearer_of_two_words_has_the_nearer_vector()
    {
        Assert.True(Likeness("win", "victory") > Likeness("win", "arrest"));
        Assert.True(Likeness("quake", "tremor") > Likeness("quake", "contract"));
    }

    [Fact]
    public void A_rare_word_is_rarer_than_a_common_one_and_an_unknown_one_rarest()
    {
        Assert.Equal(-1, Words.Find("no such word"));
        Assert.True(Words.Rarity(Words.Find("say")) < Words.Rarity(Words.Find("extradite")));
        Assert.True(Words.Rarity(Words.Find("extradite")) < Words.Rarity(-1));
        Assert.True(Words.Vector(-1).IsEmpty);
        Assert.True(Words.Meanings(-1).IsEmpty);
    }

    private static (float Same, float Kind, float Wide) Compare(string word, string other) =>
        WordMeanings.Compare(Words.Meanings(Words.Find(word)), Words.Meanings(Words.Find(other)));

    private static float Likeness(string word, string other)
    {
        var (a, b) = (Words.Vector(Words.Find(word)).ToArray(), Words.Vector(Words.Find(other)).ToArray());
        return a.Zip(b, (x, y) => x * y).Sum();
    }
}
