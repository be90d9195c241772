using System.Text;
using Xunit;

namespace Casus.Tests.Sources;

public sealed class FeedReaderTests
{
    internal const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Harbour Post</title><link>https://post.example.org/</link><image><title>Logo</title></image>
        <item><title>Dock strike ends</title><link>https://post.example.org/strike</link><guid isPermaLink="false">post-17</guid>
        <pubDate>Tue, 06 May 2025 09:30:00 +0200</pubDate><dc:creator>Anna Lind</dc:creator><description>Short.</description>
        <content:encoded><![CDATA[<p>Dock workers&nbsp;ended a strike on Monday.</p>]]></content:encoded></item>
        <item><title>Ferry prices &amp; fares</title><link>https://post.example.org/ferry</link><description>Prices rise in June &#8211; the mayor said.</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
        <entry><title>Talks open</title><id>tag:example.org,2025:1</id><link rel="self" href="https://x.example.org/self"/><link href="https://x.example.org/talks"/>
        <updated>2025-05-07T08:00:00Z</updated><published>2025-05-06T08:00:00Z</published><author><name>Per Moe</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Envoys met in Oslo.</p></div></content></entry>
        <entry><title>Second</title><summary>A &amp; B met.</summary></entry></feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://r.example.org/"><title>Relay</title></channel>
        <item rdf:about="https://r.example.org/1"><title>One</title><link>https://r.example.org/1</link><description>Troops left.</description><dc:date>2025-05-06</dc:date></item>
        </rdf:RDF>
        """;

    [Fact]
    public async Task An_RSS_item_gives_its_full_text_and_what_the_feed_says_of_it()
    {
        var outcomes = await ReadAsync(Rss);
        RawReport first = outcomes[0].Value!;
        Assert.Equal(("post-17", "Dock strike ends", "The Harbour Post", "Anna Lind"), (first.Id, first.Title, first.Publisher, first.Byline));
        Assert.Equal("https://post.example.org/strike", first.Url);
        Assert.Equal(first.Url, first.Address);
        Assert.Equal("2025-05-06T09:30:00+02:00", first.Published.ToString());
        Assert.Contains("ended a strike", Encoding.UTF8.GetString(first.Bytes.Span), StringComparison.Ordinal);
        RawReport second = outcomes[1].Value!;
        Assert.Equal(("post.example.org-ferry", "Ferry prices & fares", null), (second.Id, second.Title, second.Published));
        Assert.Contains("the mayor said", Encoding.UTF8.GetString(second.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Atom_entry_gives_its_markup_and_its_day_of_publication()
    {
        var outcomes = await ReadAsync(Atom);
        RawReport first = outcomes[0].Value!;
        Assert.Equal(("Talks open", "Wire", "Per Moe", "https://x.example.org/talks"), (first.Title, first.Publisher, first.Byline, first.Url));
        Assert.Equal(new DateOnly(2025, 5, 6), first.Published!.Value.Date);
        Assert.Contains("<p>Envoys met in Oslo.</p>", Encoding.UTF8.GetString(first.Bytes.Span).Replace(" xmlns=\"http://www.w3.org/1999/xhtml\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("A &amp; B met.", Encoding.UTF8.GetString(outcomes[1].Value!.Bytes.Span));
    }

    [Fact]
    public async Task RSS_1_items_stand_beside_the_channel()
    {
        RawReport item = Assert.Single(await ReadAsync(Rdf)).Value!;
        Assert.Equal(("One", "Relay", "https://r.example.org/1"), (item.Title, item.Publisher, item.Url));
        Assert.Equal(new DateOnly(2025, 5, 6), item.Published!.Value.Date);
    }

    [Fact]
    public async Task A_feed_cut_off_gives_its_good_items_and_then_a_problem_with_its_line()
    {
        var outcomes = await ReadAsync(Rss[..Rss.IndexOf("Ferry", StringComparison.Ordinal)]);
        Assert.Equal([null, Problems.FeedBroken], outcomes.Select(o => o.Problem?.Code));
        Assert.Matches(@"feed\.xml:7$", outcomes[1].Problem!.Where);
    }

    [Fact]
    public async Task XML_that_is_no_feed_is_a_notice_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("map.xml", "<urlset><url/></urlset>");
        Assert.True(Assert.Single(await TemporaryFolder.ReadAsync(folder.Path)).Problem!.IsNotice);
    }

    [Fact]
    public async Task Entities_of_a_feed_are_never_expanded()
    {
        string bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>T</title><description>&b;</description></item></channel></rss>";
        var outcomes = await ReadAsync(bomb);
        Assert.DoesNotContain(outcomes, o => o.IsOk && Encoding.UTF8.GetString(o.Value.Bytes.Span).Contains("haha", StringComparison.Ordinal));
    }

    private static async Task<List<Outcome<RawReport>>> ReadAsync(string xml)
    {
        using var folder = new TemporaryFolder();
        return await TemporaryFolder.ReadAsync(folder.Write("feed.xml", xml));
    }
}
