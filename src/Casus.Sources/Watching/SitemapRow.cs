using Casus.Sources.Feeds;

namespace Casus.Sources.Watching;

/// <summary>A page, or a sitemap that an index names.</summary>
/// <param name="Url">Its address as written; null while unknown.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Publisher">Outlet, or null.</param>
/// <param name="Published">When it was published, or null.</param>
/// <param name="Changed">When it was last changed, or null.</param>
internal sealed record SitemapRow(string? Url = null, string? Title = null, string? Publisher = null, PublicationTime? Published = null, PublicationTime? Changed = null)
{
    /// <summary>The row with one more field.</summary>
    /// <param name="name">Local name of its element.</param>
    /// <param name="value">Its text; empty changes nothing.</param>
    public SitemapRow With(string name, string value) => value.Length == 0 ? this : name switch
    {
        "loc" => this with { Url = value },
        "title" => this with { Title = value },
        "name" => this with { Publisher = value },
        "publication_date" => this with { Published = FeedDate.Read(value) },
        "lastmod" => this with { Changed = FeedDate.Read(value) },
        _ => this,
    };
}
