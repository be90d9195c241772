using Casus.Extraction.Html.Words;
using Xunit;

namespace Casus.Tests.Extraction.Html.Words;

public sealed class PartNamesTests
{
    private readonly PartNames names = new();

    [Theory]
    [InlineData("comment-list", nameof(PartKind.Comment))]
    [InlineData("relatedArticles", nameof(PartKind.Related))]
    [InlineData("c-share-bar", nameof(PartKind.Share))]
    [InlineData("articleBody", nameof(PartKind.Body))]
    [InlineData("post_content", nameof(PartKind.Body))]
    [InlineData("newsletterSignup", nameof(PartKind.Subscribe))]
    [InlineData("site-footer", nameof(PartKind.Footer))]
    public void A_name_says_what_a_part_is_for(string name, string kind) => Assert.NotEqual(PartKind.None, names.Of(name) & Enum.Parse<PartKind>(kind));

    [Theory]
    [InlineData("has-sidebar")]
    [InlineData("no-comments")]
    [InlineData("with-ads")]
    [InlineData("xyz")]
    [InlineData("")]
    public void A_name_of_a_layout_says_nothing(string name) => Assert.Equal(PartKind.None, names.Of(name));
}
