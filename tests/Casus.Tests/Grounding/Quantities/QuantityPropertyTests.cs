using System.Globalization;
using Casus.Tests.Coding;
using Xunit;

namespace Casus.Tests.Grounding.Quantities;

/// <summary>What holds of every number: words and digits agree, bounds are in order, spans stand on token borders.</summary>
public sealed class QuantityPropertyTests
{
    private static readonly string[] Units =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    [Fact]
    public void Digits_and_words_of_one_number_agree()
    {
        var numbers = Enumerable.Range(1, 120).Concat(Enumerable.Range(0, 220).Select(i => 121 + (i * 45))).Append(9999);
        foreach (int number in numbers)
        {
            Assert.Equal([number], Killed($"The raid killed {Words(number)} civilians near the town."));
            Assert.Equal([number], Killed($"The raid killed {number.ToString("N0", CultureInfo.InvariantCulture)} civilians near the town."));
        }
    }

    [Theory]
    [InlineData("$3bn", 3_000_000_000)]
    [InlineData("$3 billion", 3_000_000_000)]
    [InlineData("3bn dollars", 3_000_000_000)]
    [InlineData("$2.5m", 2_500_000)]
    [InlineData("2.5 million dollars", 2_500_000)]
    [InlineData("two and a half million dollars", 2_500_000)]
    [InlineData("half a million dollars", 500_000)]
    [InlineData("US$750,000", 750_000)]
    [InlineData("$1.2 trillion", 1_200_000_000_000)]
    [InlineData("900 US dollars", 900)]
    public void A_sum_is_the_same_however_it_is_written(string written, long value)
    {
        var document = ReadingChain.English.Annotate($"The ministry paid {written} for the bridge.");
        var mention = Assert.Single(document.Get<QuantityTable>().Mentions);
        Assert.Equal(("money", "USD", Quantity.Exactly(value)), (mention.Kind, mention.Unit, mention.Value));
    }

    [Fact]
    public void Every_count_has_its_bounds_in_order_and_its_words_in_one_sentence()
    {
        string path = Support.Repository.PathOf("tests", "Casus.Tests", "Cases", "en", "quantities.tsv");
        var texts = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')[0]);
        var document = ReadingChain.English.Annotate(string.Join("\n\n", texts));
        var mentions = document.Get<QuantityTable>().Mentions;
        Assert.True(mentions.Count > 200, $"{mentions.Count} counts");
        int last = -1;
        foreach (var mention in mentions)
        {
            Assert.True(mention.Value is { Low: >= 0, Best: > 0 } && mention.Value.Low <= mention.Value.Best && mention.Value.Best <= mention.Value.High, $"{mention}");
            var sentence = document.Sentences[document.Sentences.SentenceOf(mention.Tokens.First)];
            Assert.True(mention.Tokens.Count > 0 && mention.Tokens.End <= sentence.End && sentence.Contains(mention.Anchor), $"{mention}");
            Assert.True(mention.Tokens.First > last, $"{mention} overlaps the one before it");
            Assert.True(mention is { IsPart: false } or { IsTotal: false }, $"{mention} is part and total");
            last = mention.Tokens.End - 1;
        }
    }

    private static IEnumerable<int> Killed(string text) =>
        ReadingChain.English.Annotate(text).Get<QuantityTable>().Mentions.Where(m => m.Kind == "killed").Select(m => (int)m.Value.Best);

    private static string Words(int number) => number switch
    {
        < 20 => Units[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Units[number % 10]),
        < 1000 => Units[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + Words(number % 100)),
        _ => Words(number / 1000) + " thousand" + (number % 1000 == 0 ? "" : number % 1000 < 100 ? " and " + Words(number % 1000) : " " + Words(number % 1000)),
    };
}
