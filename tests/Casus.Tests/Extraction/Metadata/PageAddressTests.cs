using Casus.Extraction.Metadata;
using Xunit;

namespace Casus.Tests.Extraction.Metadata;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://post.example/strike", "https://post.example/strike", 1)]
    [InlineData("https://post.example/strike/", "https://post.example/strike", 1)]
    [InlineData("https://post.example/strike/2/", "https://post.example/strike", 2)]
    [InlineData("https://post.example/strike/page/3", "https://post.example/strike", 3)]
    [InlineData("https://post.example/strike/seite-2", "https://post.example/strike", 2)]
    [InlineData("https://post.example/strike?page=2", "https://post.example/strike", 2)]
    [InlineData("https://post.example/strike?id=7&page=2", "https://post.example/strike?id=7", 2)]
    [InlineData("https://post.example/strike-2.html", "https://post.example/strike.html", 2)]
    [InlineData("https://post.example/2025/05/06", "https://post.example/2025/05/06", 1)]
    [InlineData("https://post.example/strike-12345.html", "https://post.example/strike-12345.html", 1)]
    public void An_address_is_taken_apart(string address, string common, int number) => Assert.Equal(new PageAddress(common, number), PageAddress.Of(address));
}
