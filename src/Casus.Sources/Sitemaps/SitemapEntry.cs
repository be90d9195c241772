namespace Casus.Sources.Sitemaps;

/// <summary>One <c>url</c> of a sitemap; null is what it does not say.</summary>
internal sealed class SitemapEntry
{
    /// <summary>Line where it begins, 1-based.</summary>
    public int Line { get; init; }

    /// <summary>True when it has a <c>news:news</c> element.</summary>
    public bool IsNews { get; set; }

    /// <summary>The page's address.</summary>
    public string? Url { get; set; }

    /// <summary>The headline.</summary>
    public string? Title { get; set; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; set; }

    /// <summary>The language.</summary>
    public string? Language { get; set; }

    /// <summary>When it was published.</summary>
    public string? Published { get; set; }

    /// <summary>When it was last changed.</summary>
    public string? Updated { get; set; }

    /// <summary>Keywords, separated by commas.</summary>
    public string? Keywords { get; set; }
}
