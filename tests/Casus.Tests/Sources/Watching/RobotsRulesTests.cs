using Casus.Sources.Watching;
using Xunit;

namespace Casus.Tests.Sources.Watching;

/// <summary>robots.txt as RFC 9309 reads it.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("<html><body>Not found: nothing</body></html>", "/a", true)]
    [InlineData("Disallow: /", "/a", true)] // a rule before any group
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: casus\nDisallow: /private", "/a", true)]
    [InlineData("User-agent: *\nDisallow:\nUser-agent: CASUS/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: casusbot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: a\nUser-agent: casus\nUser-agent: b\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: casus\nDisallow: /x\nUser-agent: *\nDisallow: /y\nUser-agent: casus\nDisallow: /z", "/z", false)] // groups of one robot are one
    [InlineData("User-agent: casus\nDisallow: /x\nUser-agent: *\nDisallow: /y\nUser-agent: casus\nDisallow: /z", "/y", true)]
    [InlineData("User-agent: *\nSitemap: /s.xml\nDisallow: /x", "/x", false)] // other lines do not end a group
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)] // of two alike the one that allows
    [InlineData("User-agent: *\nDisallow: /*.xml$", "/feed.xml", false)]
    [InlineData("User-agent: *\nDisallow: /*.xml$", "/feed.xml?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*/b*d", "/a/bcd", false)]
    [InlineData("User-agent: *\nDisallow: /a*", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /?q=", "/?q=1", false)]
    [InlineData("User-agent: *\nDisallow: /é", "/%C3%A9/x", false)]
    [InlineData("User-agent: *\nDisallow: /%c3%a9", "/%C3%A9/x", false)]
    [InlineData("User-agent: *\nDisallow: /%61b", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a/b", true)]
    [InlineData("user-AGENT : * # all\r\ndisallow :/a # not this\r\n", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: a", "/a", false)]
    public void A_path_is_allowed_or_not(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Read(file, "Casus").Allows(new Uri("https://desk.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10d)]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 99999", 3600d)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: 10\nUser-agent: casus\nDisallow: /x", null)]
    [InlineData("User-agent: casus\nCrawl-delay: 3\nUser-agent: *\nCrawl-delay: 10", 3d)]
    public void A_pause_is_asked_for_or_not(string file, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Read(file, "Casus").CrawlDelay?.TotalSeconds);

    [Fact]
    public void Stars_without_end_take_no_time_without_end()
    {
        var rules = RobotsRules.Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2000)) + "b$", "Casus");
        Assert.True(rules.Allows(new Uri("https://desk.example/" + new string('a', 8000))));
    }
}
