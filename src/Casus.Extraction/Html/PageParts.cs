using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>Knows the parts of a page that are not the report by what authors of pages call them.</summary>
internal static class PageParts
{
    // Words of class and id names, in lower case, split at "-", "_" and capitals.
    private static readonly FrozenSet<string> Other = FrozenSet.Create(
        StringComparer.Ordinal,
        "comment", "comments", "kommentare", "commentaires", "comentarios", "disqus", "respond", "discussion", "related", "recommended", "recommendation", "recommendations", "recirc",
        "share", "sharing", "shares", "sharebar", "sharedaddy", "social", "socials", "cookie", "cookies", "consent", "gdpr", "newsletter", "newsletters", "subscribe", "subscription", "promo", "promotion",
        "ad", "ads", "advert", "advertisement", "advertising", "adsense", "adslot", "werbung", "sponsor", "sponsored", "breadcrumb", "breadcrumbs", "sidebar", "nav", "navigation", "navbar", "menu",
        "footer", "masthead", "popup", "modal", "overlay", "lightbox", "tags", "taglist", "keywords", "caption", "captions", "figcaption", "bildunterschrift", "outbrain", "taboola", "popular", "trending", "mostread",
        "readmore", "pagination", "pager", "print", "login", "signup", "register", "rating", "ratings", "toolbar", "copyright", "byline", "dateline", "timestamp", "credit", "credits",
        "jumplink", "skiplink", "visually", "sr", "screenreader", "noprint", "hidden", "prevnext", "widget", "widgets", "teasers", "poll", "quiz", "ticker", "yarpp", "jp", "addtoany", "addthis",
        "morelinks", "crosslinks", "newsbox", "infobox", "authorbox", "bio", "biography", "follow", "feedback", "donate", "donation", "paywall", "similar", "verwandte", "meistgelesen");

    private static readonly string[] Joined =
    [
        "author-box", "author-bio", "about-author", "about-the-author", "post-author", "author-info", "read-more", "read-also", "most-read", "most-popular", "see-also", "also-like", "more-stories", "more-news",
        "post-meta", "entry-meta", "article-meta", "entry-footer", "post-footer", "article-footer", "tag-list", "post-tags", "article-tags", "post-navigation", "nav-links", "page-header", "site-header",
        "image-credit", "photo-credit", "wp-caption-text", "related-", "-related", "recommend", "comment-", "-comment", "newsletter", "sharing", "share-", "-share", "social-", "-social", "cookie", "banner-", "advert",
    ];

    private static readonly FrozenSet<string> Landmarks = FrozenSet.Create(
        StringComparer.Ordinal, "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar", "tooltip");

    /// <summary>True when an element is called something other than the report.</summary>
    /// <param name="element">The element.</param>
    public static bool IsOther(IElement element)
    {
        if (element.LocalName is "html" or "body" or "main" or "article" || element.GetAttribute("itemprop") is "articleBody")
        {
            return false;
        }

        if (element.GetAttribute("role") is { } role && Landmarks.Contains(role.ToLowerInvariant()))
        {
            return true;
        }

        if (element.HasAttribute("hidden") || element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return IsOtherName(element.ClassName) || IsOtherName(element.Id);
    }

    /// <summary>True when an element or one it stands in holds readers' comments.</summary>
    /// <param name="element">The element.</param>
    public static bool IsInComments(IElement element) => IsInside(element, "comment", "disqus", "respond");

    /// <summary>True when an element or one it stands in is navigation, a sidebar, a footer or a list of other reports.</summary>
    /// <param name="element">The element.</param>
    public static bool IsInAside(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "nav" or "aside" or "footer" or "figure")
            {
                return true;
            }
        }

        return IsInside(element, "sidebar", "related", "recommend", "widget", "footer", "teaser", "popular", "trending");
    }

    private static bool IsInside(IElement element, params ReadOnlySpan<string> names)
    {
        for (IElement? at = element; at is not null && at.LocalName is not ("body" or "html"); at = at.ParentElement)
        {
            foreach (string name in names)
            {
                if ((at.ClassName?.Contains(name, StringComparison.OrdinalIgnoreCase) ?? false) || (at.Id?.Contains(name, StringComparison.OrdinalIgnoreCase) ?? false))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOtherName(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        foreach (string name in names.Split(' ', '\t', '\n', '\r'))
        {
            // "has-sidebar", "no-comments" and "with-ads" say how a container is laid out, not what it is.
            if (name.Length == 0 || name.StartsWith("has-", StringComparison.Ordinal) || name.StartsWith("no-", StringComparison.Ordinal) || name.StartsWith("with-", StringComparison.Ordinal)
                || name.StartsWith("js-", StringComparison.Ordinal) || name.StartsWith("is-", StringComparison.Ordinal))
            {
                continue;
            }

            if (HasOtherWord(name) || Array.Exists(Joined, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOtherWord(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isBorder = i == name.Length || !char.IsLetter(name[i]) || (char.IsUpper(name[i]) && i > start && char.IsLower(name[i - 1]));
            if (!isBorder)
            {
                continue;
            }

            if (i > start && Other.Contains(name[start..i].ToLowerInvariant()))
            {
                return true;
            }

            start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
        }

        return false;
    }
}
