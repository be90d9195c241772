namespace Casus.Tests.Sources.Fuzzing;

/// <summary>A page with all that pages of news have in them, written for the tests; outlet and people are invented.</summary>
internal static class PageFixture
{
    public const string Page = """
        <!DOCTYPE html>
        <html lang="en-GB" prefix="og: http://ogp.me/ns#"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><base href="https://tide.example.org/world/">
        <title>Ferry talks resume &#8211; The Tide</title><link rel="canonical" href="/world/ferry-talks"><link rel="amphtml" href="/amp/ferry-talks"><link rel=alternate type="application/rss+xml" href=/rss>
        <meta property="og:title" content="Ferry talks resume"><meta property="og:site_name" content="The Tide"><meta property="article:published_time" content="2025-05-06T09:30:00+02:00">
        <meta name="author" content="Runa Vik"><meta name=description content="Crews &amp; owners meet."><style>p > a { color: red }</style>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Ferry talks resume","datePublished":"2025-05-06T09:30:00+02:00","dateModified":"2025-05-06T11:00:00+02:00","author":[{"@type":"Person","name":"Runa Vik"}],"publisher":{"@type":"Organization","name":"The Tide"},"articleSection":"World","articleBody":"Crews met the owners."}]}</script>
        <script>if (a < b && "</p>") { document.write("<p>" + '<\/script>'); }</script><noscript><img src="x.gif"></noscript></head>
        <body class="story"><!-- menu --><nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
        <main><article itemscope itemtype="https://schema.org/NewsArticle"><header><h1 itemprop="headline">Ferry talks <em>resume</em></h1><p class="standfirst">Crews and owners meet again after a week.</p>
        <div class="byline">By <a rel="author" href="/runa">Runa Vik</a> and Odd Lie</div><time datetime="2025-05-06T09:30:00+02:00" itemprop="datePublished">6 May 2025, 9.30am</time></header>
        <figure><picture><source srcset="a.webp"><img src="a.jpg" alt="A quay"></picture><figcaption>The quay at Sund. <span class="credit">Photo: A. Berg</span></figcaption></figure>
        <div itemprop="articleBody"><p>SUND (Harbour Wire) &mdash; Crews of the ferries met their owners on Monday, a spokeswoman said.<p>“We are ready,” said Tor Moe, who leads the crews’ union. He asked for a rise of 4&nbsp;percent.</p>
        <aside class="related"><h2>Read more</h2><ul><li><a href="/a">Port reopens</a></li></ul></aside>
        <h2>What is offered</h2><ul><li>Two days of rest</li><li>A bonus of €300</li></ul><blockquote><p>Nobody wants a strike.</p><cite>Owners’ letter</cite></blockquote>
        <table><caption>Crossings</caption><thead><tr><th>Day<th>Ships</thead><tbody><tr><td>Mon<td>12</tr></tbody></table><p>It was the third meeting.<br>The fourth is on Friday.</p>
        <div class="ad-slot"><iframe src="//ads.example.org"><p>x</p></iframe></div><svg viewBox="0 0 1 1"><title>Icon</title><foreignObject><p>In a drawing</p></foreignObject></svg><math><mi>x</mi></math>
        <template><p>Never shown.</p></template><details><summary>Correction</summary>An earlier version gave the wrong day.</details><pre>
        Table   of times</pre></div>
        <section class="live"><div class="post" id="p2"><time datetime="2025-05-06T10:00:00Z">10:00</time><h3>Doors open</h3><p>Both sides are in.</p></div><div class="post" id="p1"><time>09:45</time><p>Cars arrive.</p></div></section></article></main>
        <section id="comments"><h2>Comments</h2><form action="/say"><select name=s><option selected>New<optgroup label=x><option>Old</select><textarea>Say <b>it</b></textarea><input type=hidden value="1"></form><p>First!</p></section>
        <footer><p>&copy; The Tide. <a href="/cookies">Cookies</a></p></footer></body></html>
        """;

    public const string Odd = "<p><b><i><p>a</b>c</i><table>x<tr>y<td>z<form><table><select><td>q</select></table><a href=1>b<a href=2>c<svg><p>d<math><mtext><h1>e</h2></table>"
        + "<ul><li>f<li>g<dl><dt>h<dd>i<button>j<button>k<nobr>l<nobr>m<frameset><head><body bgcolor=1><!--n--!><![CDATA[o]]></br></p><plaintext>r<p>";
}
