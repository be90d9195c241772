namespace Casus.Tests.Sources.Fuzzing;

/// <summary>One small file of each text kind that is read, written for the tests; outlets and people are invented.</summary>
internal static class Fixtures
{
    public const string Rss090 = """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
        <channel><title>Old Quay News</title><link>http://quay.example.org/</link><description>Harbour</description></channel>
        <item><title>Ferry crew walks out</title><link>http://quay.example.org/ferry</link></item>
        <item><title>Pilots accept offer</title><link>http://quay.example.org/pilots</link></item>
        </rdf:RDF>
        """;

    public const string Rss091 = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Hill Gazette</title><link>http://hill.example.org/</link><language>en-gb</language>
        <item><title>Mayors sign water pact</title><link>http://hill.example.org/water</link><description>Two mayors signed it on Friday.</description></item>
        </channel></rss>
        """;

    public const string Rss092 = """
        <rss version="0.92"><channel><title>Marsh Log</title><link>http://marsh.example.org/</link>
        <item><description>Envoys of &lt;b&gt;Lodria&lt;/b&gt; left the talks. &amp;nbsp;No date was set.</description>
        <source url="http://wire.example.org/rss">Reed Wire</source><enclosure url="http://marsh.example.org/a.mp3" length="12" type="audio/mpeg"/><category>Talks</category></item>
        </channel></rss>
        """;

    public const string Rss10 = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel rdf:about="https://relay.example.org/"><title>Relay</title><link>https://relay.example.org/</link><items><rdf:Seq><rdf:li resource="https://relay.example.org/1"/></rdf:Seq></items><dc:language>en</dc:language></channel>
        <item rdf:about="https://relay.example.org/1"><title>Garrison moves south</title><link>https://relay.example.org/1</link><description>Short.</description>
        <dc:creator>Ida Holm</dc:creator><dc:creator>Jo Marsh</dc:creator><dc:date>2025-05-06T07:00:00+02:00</dc:date><dc:subject>Army</dc:subject><content:encoded><![CDATA[<p>The garrison moved south on Monday.</p>]]></content:encoded></item>
        </rdf:RDF>
        """;

    public const string Rss20 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xml:base="https://bay.example.org/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel xml:base="news/"><title>Bay Courier</title><link>https://bay.example.org/</link><atom:link href="https://bay.example.org/rss" rel="self"/><language>en</language><image><title>Logo</title><url>logo.png</url></image>
        <item><title>Strike &lt;em&gt;ends&lt;/em&gt; at docks</title><link>strike.html</link><guid isPermaLink="false">http://bay.example.org/?p=17</guid><author>desk@bay.example.org (Ola Berg)</author><dc:creator>Mia Lunde</dc:creator>
        <pubDate>Tue, 06 May 2025 09:30:00 +0200</pubDate><category>Ports</category><category domain="x">Labour</category><category>Ports</category>
        <description>Teaser.</description><content:encoded><![CDATA[<p>Dock workers&nbsp;ended a strike.</p>]]></content:encoded><enclosure url="https://bay.example.org/a.mp4" type="video/mp4" length="7"/></item>
        <item><guid>https://bay.example.org/clip</guid><media:group><media:content url="c.mp4"><media:title>Clip of the march</media:title></media:content><media:description>Marchers reached the square.</media:description></media:group></item>
        </channel></rss>
        """;

    public const string Atom03 = """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Ridge Notes</title><link rel="alternate" type="text/html" href="http://ridge.example.org/"/>
        <entry><title>Border post reopens</title><link rel="alternate" type="text/html" href="http://ridge.example.org/post"/><id>tag:ridge.example.org,2004:9</id>
        <issued>2004-11-02T10:00:00Z</issued><modified>2004-11-03T10:00:00Z</modified><author><name>Eva Strand</name></author>
        <content type="text/html" mode="escaped">&lt;p&gt;Guards reopened the post.&lt;/p&gt;</content></entry>
        <entry><title>Second</title><id>tag:ridge.example.org,2004:10</id><content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Guards left.</p></div></content></entry>
        <entry><title>Third</title><id>tag:ridge.example.org,2004:11</id><content type="text/html" mode="base64">PHA+R3VhcmRzIHdhaXQuPC9wPg==</content></entry></feed>
        """;

    public const string Atom10 = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wire.example.org/a/" xml:lang="en"><title>Wire</title><link rel="self" href="feed"/>
        <entry xml:base="may/"><title type="html">Talks &lt;b&gt;open&lt;/b&gt;</title><id>tag:wire.example.org,2025:1</id><link rel="enclosure" href="a.mp3"/><link href="talks"/>
        <published>2025-05-06T08:00:00Z</published><updated>2025-05-07T08:00:00Z</updated><author><name>Per Moe</name></author><author><name>Siv Dal</name></author><category term="talks" label="Talks"/>
        <source><title>Fjord Agency</title><id>x</id></source><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Envoys met.</p></div></content></entry>
        <entry xml:lang="nb"><title>Second</title><summary>A &amp; B met.</summary><updated>2025-05-08T08:00:00Z</updated></entry></feed>
        """;

    public const string JsonFeed1 = """
        {"version":"https://jsonfeed.org/version/1","title":"Cape Sheet","author":{"name":"Cape desk"},
        "items":[{"id":"https://cape.example.org/1","url":"https://cape.example.org/1","title":"Truce holds","content_text":"The truce held on Sunday.","date_published":"2025-05-04T10:00:00+01:00"},
        {"id":2,"summary":"Only a summary."}]}
        """;

    public const string JsonFeed11 = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Cape Sheet","language":"en","items":[
        {"id":"x-7","external_url":"https://else.example.org/7","title":"Ministers meet","content_html":"<p>Ministers met in Arlo.</p>","authors":[{"name":"Liv Aas"},{"name":"Tor Vik"}],
        "date_published":"2025-05-06","date_modified":"2025-05-07T08:00:00Z","tags":["talks","arlo","talks"],"attachments":[{"url":"a.mp3"}]},{"id":"empty"},7]}
        """;

    public const string Opml = """
        <?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Coast">
        <outline type="rss" text="Bay" xmlUrl="bay.rss"/><outline type="rss" text="Wire" xmlUrl="https://wire.example.org/feed"/><outline text="A page" htmlUrl="https://x.example.org/"/>
        <outline type="rss" text="Out" xmlUrl="../out.rss"/></outline></body></opml>
        """;

    public const string NewsSitemap = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://bay.example.org/strike</loc><lastmod>2025-05-06T12:00:00Z</lastmod><news:news><news:publication><news:name>Bay Courier</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2025-05-06T09:30:00+02:00</news:publication_date><news:title>Strike ends &amp; cranes move</news:title><news:keywords>ports, labour</news:keywords></news:news>
        <image:image><image:loc>https://bay.example.org/a.jpg</image:loc></image:image></url>
        <url><loc>https://bay.example.org/about</loc></url><url><loc>https://bay.example.org/none</loc><news:news><news:publication_date>2025-05-06</news:publication_date></news:news></url></urlset>
        """;

    public const string SitemapIndex = """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://bay.example.org/news.xml</loc><lastmod>2025-05-06</lastmod></sitemap>
        <sitemap><loc>https://bay.example.org/old.xml.gz</loc></sitemap><sitemap></sitemap></sitemapindex>
        """;

    public const string Mail = """
        Return-Path: <bounce@brief.example.org>
        Message-ID: <morning-17@brief.example.org>
        Date: Tue, 6 May 2025 06:05:00 +0200
        From: =?utf-8?q?S=C3=B8lvi_Nygaard?= <brief@bay.example.org>
        List-Id: "The Morning Brief" <brief.bay.example.org>
        Subject: =?utf-8?B?VHJ1Y2UgaW4gw4Vyc3RhZA==?=
         =?utf-8?Q?_holds?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        --outer
        Content-Type: multipart/alternative; boundary="inner"

        --inner
        Content-Type: text/plain; charset=utf-8

        Plain words.
        --inner
        Content-Type: text/html; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        <p>The truce in =C5rstad held, the may=
        or said.</p>
        --inner--
        --outer
        Content-Type: image/png; name="map.png"
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename="../../map.png"

        iVBORw0KGgo=
        --outer--

        """;

    public const string Mbox = """
        From brief@bay.example.org Tue May  6 04:05:00 2025
        Message-ID: <a1@bay.example.org>
        From: Bay Courier <brief@bay.example.org>
        Subject: First
        Date: Tue, 6 May 2025 04:05:00 +0000
        Content-Type: text/plain; charset=windows-1252
        Content-Transfer-Encoding: base64

        RW52b3lzIGxlZnQgk3RvZGF5lC4=

        From brief@bay.example.org Wed May  7 04:05:00 2025
        From: brief@bay.example.org
        Subject: Second
        Date: Wed, 7 May 2025 04:05:00 +0000

        From here the road is closed, they said.

        >From Arlo, troops withdrew at 10:30 in 2025.

        """;

    public const string Icews = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"
        + "7\t2015-03-02\tLodria\t\tLodria\tMake a visit\t42\t1.9\tArlo\t\tArlo\t9\t2\tWire\tArlo\t\t\tArlo\t1.5\t2.5\n";

    public const string Polecat = "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion\n"
        + "E1\t2023-04-01\tCONSULT\tvisit\t1\tVERBAL COOPERATION\t\tA\tB\t1\tGOV\tGOV\t\tA\t\tC\tD\t2\tGOV\tGOV\t\tC\t\tP\tP\t\t\tD\t1\t2\t3\tP\tPPL\tWire\t2023-04-02\t\t\t\tEnglish\t1\n";

    /// <summary>Rows of GDELT 2.0 events.</summary>
    public static string GdeltEvents { get; } = GdeltRow("1237400001", "20250506") + GdeltRow("1237400002", "20250505") + GdeltRow("1237400003", "20259905");

    /// <summary>Rows of GDELT 2.0 mentions.</summary>
    public static string GdeltMentions { get; } =
        "1237400001\t20250506120000\t20250506121500\t1\tbay.example.org\thttps://bay.example.org/strike\t2\t5\t40\t20\t1\t70\t2100\t-1.5\t\t\n";

    private static string GdeltRow(string id, string day) => id + "\t" + day + "\t202505\t2025\t2025.34" + string.Concat(Enumerable.Repeat("\tX", 56)) + "\n";
}
