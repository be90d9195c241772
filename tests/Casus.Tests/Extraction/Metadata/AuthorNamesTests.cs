using Casus.Extraction.Metadata;
using Xunit;

namespace Casus.Tests.Extraction.Metadata;

public sealed class AuthorNamesTests
{
    private readonly AuthorNames names = new(new BylineWords());

    [Theory]
    [InlineData("By Anna Lind", "Anna Lind")]
    [InlineData("Von Anna Lind und Per Moe", "Anna Lind, Per Moe")]
    [InlineData("Par Anna Lind, Per Moe et Ole de Vries", "Anna Lind, Per Moe, Ole de Vries")]
    [InlineData("By ANNA LIND Staff Writer", "ANNA LIND")]
    [InlineData("Anna Lind, Harbour Correspondent, The Harbour Post", "Anna Lind")]
    [InlineData("Anna Lind | May 6, 2025", "Anna Lind")]
    [InlineData("Anna Lind May 6, 2025", "Anna Lind")]
    [InlineData("Redaktion", "")]
    [InlineData("The Harbour Post", "")]
    [InlineData("https://post.example.org/anna", "")]
    [InlineData("anna@post.example.org", "")]
    [InlineData("read more about this", "")]
    public void A_line_gives_its_persons(string line, string expected) => Assert.Equal(expected, string.Join(", ", names.Read(line, AuthorMark.Marked, "The Harbour Post")));

    [Fact]
    public void A_stated_name_need_not_look_like_one() => Assert.Equal(["hjort"], names.Read("hjort", AuthorMark.Stated, null));

    [Fact]
    public void A_name_of_one_word_is_none_where_nothing_marks_it() => Assert.Empty(names.Read("Yesterday", AuthorMark.Seen, null));
}
