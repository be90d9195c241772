using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Casus.Extraction.Html;

namespace Casus.Extraction.Metadata;

/// <summary>Finds when a page's report was published. What the page does not say stays unknown.</summary>
internal static partial class DateFinder
{
    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article:published", "publication_date", "publish-date", "publishdate",
        "pubdate", "date.published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "dcterms.date",
        "citation_publication_date", "cxenseparse:recs:publishtime", "rnews:datepublished", "datecreated", "date", "publishedtime", "bt:pubdate",
    ];

    private static readonly string[] Marked =
    [
        "[itemprop~='datePublished']", "time[pubdate]", "time.published", "time.entry-date", "article header time", "article time", "main time", "time[datetime]", "time",
        ".published", ".entry-date", ".post-date", ".article-date", ".date-published", ".publish-date", ".dateline", ".timestamp", "[class*='publish']", "[class*='pubdate']",
        "[class*='date']", "[class*='datum']", "[class*='fecha']", "[class*='time']", "[id*='date']", ".byline", "[class*='byline']", "[class*='meta']",
    ];

    /// <summary>The time, or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="linked">Its linked data.</param>
    /// <param name="meta">Its meta elements.</param>
    /// <param name="url">Its address, or null.</param>
    public static PublicationTime? Find(IDocument page, JsonLd linked, MetaTags meta, string? url)
    {
        if (DateText.Read(linked.Published) is { } fromLinked)
        {
            return fromLinked;
        }

        foreach (string name in MetaNames)
        {
            if (DateText.Read(meta.First(name)) is { } fromMeta)
            {
                return fromMeta;
            }
        }

        return OnPage(page) ?? InUrl(url ?? meta.First("og:url") ?? page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"));
    }

    private static PublicationTime? OnPage(IDocument page)
    {
        foreach (string selector in Marked)
        {
            int tried = 0;
            foreach (IElement element in page.QuerySelectorAll(selector))
            {
                if (++tried > 20)
                {
                    break;
                }

                if (!PageParts.IsInComments(element) && !PageParts.IsInAside(element) && OfElement(element) is { } time)
                {
                    return time;
                }
            }
        }

        return null;
    }

    private static PublicationTime? OfElement(IElement element)
    {
        if (DateText.Read(element.GetAttribute("datetime") ?? element.GetAttribute("content")) is { } marked)
        {
            return marked;
        }

        string text = PageText.Of(element, 120);
        return text.Length is >= 6 and < 120 && DateText.FindDay(text) is { } day ? new PublicationTime(day, null) : null;
    }

    // /2025/05/06/ in an address is the day under which the outlet filed the report.
    private static PublicationTime? InUrl(string? url)
    {
        Match match = url is null ? Match.Empty : UrlDay().Match(url);
        return match.Success && DateText.Read($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}") is { } time ? time : null;
    }

    [GeneratedRegex(@"/((?:19|20)[0-9]{2})[/-]([01][0-9])[/-]([0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex UrlDay();
}
