using Casus.Extraction.Metadata;
using Xunit;

namespace Casus.Tests.Extraction.Metadata;

public sealed class AuthorNamesTests
{
    private readonly AuthorNames names = Make();

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
    [InlineData("Anna Lind, AFP", "Anna Lind")]
    [InlineData("Reuters", "")]
    [InlineData("Harbour Town Police Department", "")]
    [InlineData("Anna Lind @annalind", "Anna Lind")]
    [InlineData("© Anna Lind Anna Lind", "Anna Lind")]
    [InlineData("Anna Lind, June", "Anna Lind")]
    public void A_line_gives_its_persons(string line, string expected) => Assert.Equal(expected, string.Join(", ", names.Read(line, AuthorMark.Marked, "The Harbour Post")));

    [Fact]
    public void A_stated_name_need_not_look_like_one() => Assert.Equal(["hjort"], names.Read("hjort", AuthorMark.Stated, null));

    [Theory]
    [InlineData("The Harbour Post")]
    [InlineData("Harbour Post Editorial")]
    [InlineData("Harbour, Ferries, Unions, World, Top Stories")]
    public void What_a_page_states_is_no_author_where_it_is_the_outlet_or_labels(string line) => Assert.Empty(names.Read(line, AuthorMark.Stated, "theharbourpost.com"));

    [Fact]
    public void A_name_of_one_word_is_none_where_nothing_marks_it() => Assert.Empty(names.Read("Yesterday", AuthorMark.Seen, null));

    private static AuthorNames Make()
    {
        var words = new BylineWords();
        return new AuthorNames(words, new AgencyNames(words));
    }
}
