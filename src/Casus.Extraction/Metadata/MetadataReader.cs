using AngleSharp.Dom;

namespace Casus.Extraction.Metadata;

/// <summary>Reads a page's metadata from its linked data, its meta elements and what stands on it.</summary>
internal static class MetadataReader
{
    /// <summary>Reads the metadata; the page must still be whole.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">The address it was read from, or null.</param>
    public static PageMetadata Read(IDocument page, string? address)
    {
        JsonLd linked = JsonLd.Read(page);
        var meta = new MetaTags(page);
        string? publisher = meta.First("og:site_name") ?? linked.Publisher ?? meta.First("publisher", "dc.publisher", "application-name");
        string? url = address ?? Canonical(page) ?? Web(meta.First("og:url"));
        return new PageMetadata
        {
            Title = TitleFinder.Find(page, linked, meta, publisher),
            Byline = BylineFinder.Find(page, linked, meta, publisher),
            Published = DateFinder.Find(page, linked, meta, url),
            Publisher = publisher,
            Language = Language(page, linked, meta),
            Url = url,
            ArticleBody = linked.ArticleBody,
            Description = meta.First("og:description", "description", "twitter:description"),
        };
    }

    private static string? Canonical(IDocument page) => Web(page.QuerySelector("link[rel~='canonical'][href]")?.GetAttribute("href"));

    private static string? Web(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? address!.Trim() : null;

    private static string? Language(IDocument page, JsonLd linked, MetaTags meta)
    {
        string? tag = page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang")
            ?? page.Body?.GetAttribute("lang") ?? linked.Language ?? meta.First("og:locale", "content-language", "language", "dc.language");
        tag = tag?.Trim().Replace('_', '-');
        if (tag is null || tag.Length is < 2 or > 12)
        {
            return null;
        }

        // BCP 47: two or three letters, then parts of letters and digits.
        string[] parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && Array.TrueForAll(parts, part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit)) && parts[0].All(char.IsAsciiLetter)
            ? parts[0].ToLowerInvariant() + tag[parts[0].Length..]
            : null;
    }
}
