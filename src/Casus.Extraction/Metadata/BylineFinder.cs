using AngleSharp.Dom;
using Casus.Extraction.Html;

namespace Casus.Extraction.Metadata;

/// <summary>Finds who wrote a page's report.</summary>
internal static class BylineFinder
{
    private const int MostLetters = 160;

    private static readonly string[] Marked =
    [
        "[itemprop~='author'] [itemprop='name']", "[rel~='author']", "[itemprop~='author']", ".byline a", ".author-name", ".byline__name", ".article-author",
        ".post-author", ".entry-author", ".author a", ".byline", ".author", "[class*='byline']", "[class*='author-name']", "[class*='author']", ".autor", "[class*='autor']",
    ];

    private static readonly string[] Leads =
    [
        "view all posts by", "written by", "posted by", "reported by", "published by", "by", "von", "par", "por", "di", "od", "text", "author", "autor", "auteur", "geschrieben von", "de", "от", "автор",
    ];

    private static readonly string[] NoNames =
        ["admin", "administrator", "editor", "redaktion", "redaction", "rédaction", "redacción", "staff", "author", "autor", "webmaster", "guest", "unknown", "null", "none", "share", "follow", "no author", "anónimo", "anonymous", "redazione", "redação"];

    /// <summary>The author line, or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="linked">Its linked data.</param>
    /// <param name="meta">Its meta elements.</param>
    /// <param name="publisher">The outlet, or null.</param>
    public static string? Find(IDocument page, JsonLd linked, MetaTags meta, string? publisher)
    {
        List<string> named = [.. linked.Authors.Select(Clean).Where(name => IsName(name, publisher)).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (named.Count > 0)
        {
            return string.Join(", ", named);
        }

        foreach (string key in (ReadOnlySpan<string>)["author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author", "citation_author"])
        {
            List<string> names = [.. meta.All(key).Select(Clean).Where(name => IsName(name, publisher)).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (names.Count > 0)
            {
                return string.Join(", ", names);
            }
        }

        return OnPage(page, publisher);
    }

    private static string? OnPage(IDocument page, string? publisher)
    {
        foreach (string selector in Marked)
        {
            foreach (IElement element in page.QuerySelectorAll(selector))
            {
                if (PageParts.IsInComments(element))
                {
                    continue;
                }

                string name = Clean(PageText.Of(element, MostLetters));
                if (IsName(name, publisher))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static string Clean(string text)
    {
        string name = PageText.Collapse(text).Trim(' ', ',', '|', '-', '–', ':', '•', '·');
        foreach (string lead in Leads)
        {
            if (name.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && name.Length > lead.Length && name[lead.Length] is ' ' or ':')
            {
                name = name[(lead.Length + 1)..].Trim(' ', ':');
                break;
            }
        }

        int cut = name.IndexOfAny(['|', '•', '·', '\n']);
        return cut > 0 ? name[..cut].Trim(' ', ',') : name;
    }

    private static bool IsName(string name, string? publisher)
    {
        int words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return name.Length is > 2 and < 100 && words is >= 1 and <= 12
            && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && !name.Any(char.IsDigit)
            && !Array.Exists(NoNames, word => name.Equals(word, StringComparison.OrdinalIgnoreCase))
            && !IsOutlet(name, publisher) && !name.Contains(".com", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("foto", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("photo", StringComparison.OrdinalIgnoreCase)
            && char.IsLetter(name[0]);
    }

    // "AUTO POST" is autopost.example; an outlet is no author.
    private static bool IsOutlet(string name, string? publisher)
    {
        string letters = Letters(name), outlet = Letters(publisher ?? "");
        return letters.Length > 0 && outlet.Length > 0 && (outlet.StartsWith(letters, StringComparison.Ordinal) || letters.StartsWith(outlet, StringComparison.Ordinal));
    }

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
