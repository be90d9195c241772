using Casus.Resolution.Words;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Resolution.Words;

public sealed class ActFamiliesTests
{
    private static readonly ActFamilies Families = ActFamilies.Parse("families.tsv", "# Written for a test.\nwords\nmend repair put_right\nput place\n");

    [Fact]
    public void The_first_word_of_a_family_is_the_most_usual()
    {
        float first = Families.Of("mend", [])[0], second = Families.Of("repair", [])[0];

        Assert.Equal(1, first);
        Assert.InRange(second, 0.5f, 0.99f);
    }

    [Fact]
    public void A_phrase_needs_all_its_words()
    {
        Assert.Equal([1], Families.Of("put", []).Keys);
        Assert.Equal([0, 1], Families.Of("put", ["right"]).Keys);
    }

    [Fact]
    public void A_word_of_no_family_has_none() => Assert.Empty(Families.Of("sing", []));

    [Fact]
    public void A_family_of_few_words_says_more() => Assert.True(Families.Narrowness(1) > Families.Narrowness(0));

    [Fact]
    public void A_broken_table_is_told() =>
        Assert.Throws<InvalidDataException>(() => ActFamilies.Parse("families.tsv", "words\nmend\trepair\n"));

    [Fact]
    public void English_has_families_and_each_has_two_words_at_least()
    {
        var table = Casus.Packs.Table.Parse("act-families.tsv", Repository.Data.ReadText("languages/en/act-families.tsv"), "words");

        Assert.Empty(table.Problems);
        Assert.True(table.Rows.Count > 300);
        Assert.All(table.Rows, r => Assert.True(r["words"].Split(' ').Distinct(StringComparer.Ordinal).Count() >= 2, r.Where));
    }
}
