using Casus.Grounding.Phrases;
using Xunit;

namespace Casus.Tests.Grounding.Phrases;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public void Finds_each_word_under_its_number_and_no_other(int count)
    {
        var random = new Random(count);
        string[] words = [.. Enumerable.Range(0, 2 * count).Select(_ => Word(random)).Distinct(StringComparer.Ordinal)];
        string[] known = words[..Math.Min(count, words.Length)];
        var index = new WordIndex(known);
        Assert.Equal(known.Length, index.Count);
        Assert.All(known, (word, number) => Assert.Equal(number, index.Find(word)));
        Assert.All(words[known.Length..], word => Assert.Equal(-1, index.Find(word)));
        Assert.Equal(-1, index.Find(""));
    }

    // Few letters, so that many words differ in one of them only.
    private static string Word(Random random) => new([.. Enumerable.Range(0, 1 + random.Next(14)).Select(_ => "abcé"[random.Next(4)])]);
}
