using System.Globalization;
using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Metadata;

/// <summary>Reads a page's metadata: first what stands in its data, then, once its blocks are known, what must be seen beside the report.</summary>
internal sealed class MetadataReader
{
    private readonly PageIndex index;
    private readonly JsonLd linked;
    private readonly MetaTags meta;

    /// <summary>Reads a page's data.</summary>
    /// <param name="tree">The page.</param>
    public MetadataReader(PageTree tree)
    {
        index = new PageIndex(tree);
        linked = JsonLd.Read(index);
        meta = new MetaTags(index);
    }

    /// <summary>What the page states of itself; byline and times are not looked for.</summary>
    /// <param name="address">The address it was read from, or null.</param>
    public PageMetadata Stated(string? address)
    {
        string? publisher = meta.First("og:site_name") ?? linked.Publisher ?? meta.First("publisher", "dc.publisher", "application-name");
        PageSeries series = PageSeries.Find(index, address ?? Web(meta.First("og:url")) ?? Link("canonical"));
        return new PageMetadata
        {
            Title = TitleFinder.Find(index, linked, meta, publisher),
            Publisher = publisher,
            Language = Language(),
            Url = Address(address, series),
            Section = linked.Section ?? meta.First("article:section", "section"),
            Series = series,
            Updates = linked.Updates,
            ArticleBody = linked.ArticleBody,
            Description = meta.First("og:description", "description", "twitter:description"),
        };
    }

    /// <summary>Adds who wrote the report and when it was published.</summary>
    /// <param name="stated">What the page states.</param>
    /// <param name="places">Its places.</param>
    /// <param name="bylines">Finds author lines.</param>
    /// <param name="dates">Finds times.</param>
    /// <param name="credits">Finds credits of agencies.</param>
    public PageMetadata Complete(PageMetadata stated, PagePlaces places, BylineFinder bylines, DateFinder dates, CreditFinder credits) => stated with
    {
        Byline = bylines.Find(index, linked, meta, places, stated.Publisher ?? Site(stated.Url)),
        Agency = credits.Find(index, linked, meta, places),
        Published = dates.Find(linked, meta, places, index, stated.Url, stated.Language),
        Modified = dates.Read(linked.Modified ?? meta.First("article:modified_time", "og:updated_time", "last-modified")),
    };

    // An AMP page is the report at its canonical address once more. A later page of a report is not the first page, whatever its canonical address.
    private string? Address(string? address, PageSeries series)
    {
        string? canonical = Link("canonical"), graph = Web(meta.First("og:url"));
        string? url = index.Tree.Has(0, HtmlAttribute.Amp) ? canonical ?? address ?? graph : address ?? canonical ?? graph;
        return series.Page is > 1 and var page && url is not null && PageAddress.Of(url).Number != page ? string.Create(CultureInfo.InvariantCulture, $"{url}#page={page}") : url;
    }

    // "harbourpost" of https://www.harbourpost.example/x
    private static string? Site(string? url)
    {
        string[] labels = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.Host.Split('.') : [];
        return labels.Length < 2 ? null : labels[^2].Length > 3 || labels.Length == 2 ? labels[^2] : labels[^3];
    }

    private string? Link(string rel)
    {
        foreach (int link in index.Links)
        {
            if (index.Tree.Raw(link, HtmlAttribute.Rel).Contains(rel, StringComparison.OrdinalIgnoreCase) && Web(index.Tree.Attribute(link, HtmlAttribute.Href)) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static string? Web(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? address!.Trim() : null;

    private string? Language()
    {
        string? tag = index.Tree.Attribute(0, HtmlAttribute.Lang) ?? index.Tree.Attribute(0, HtmlAttribute.XmlLang)
            ?? linked.Language ?? meta.First("og:locale", "content-language", "language", "dc.language");
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
