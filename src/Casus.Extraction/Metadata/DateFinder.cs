using System.Text.RegularExpressions;
using Casus.Extraction.Html;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Metadata;

/// <summary>Finds when a page's report was published. What the page does not say stays unknown.</summary>
internal sealed partial class DateFinder
{
    private const int MostLetters = 160;
    private const double LeastScore = 1.5;

    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article:published", "publication_date", "publish-date", "publishdate",
        "pubdate", "date.published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "dcterms.date",
        "citation_publication_date", "cxenseparse:recs:publishtime", "rnews:datepublished", "datecreated", "date", "publishedtime", "bt:pubdate", "last-modified", "article:modified_time", "og:updated_time",
    ];

    private readonly BylineWords words;
    private readonly DateText dates;

    /// <summary>Makes a finder.</summary>
    /// <param name="words">Words beside days.</param>
    /// <param name="dates">Reads dates.</param>
    public DateFinder(BylineWords words, DateText dates) => (this.words, this.dates) = (words, dates);

    /// <summary>The time, or null.</summary>
    /// <param name="linked">The page's linked data.</param>
    /// <param name="meta">Its meta elements.</param>
    /// <param name="places">Its places.</param>
    /// <param name="index">The page.</param>
    /// <param name="url">Its address, or null.</param>
    /// <param name="language">Its language, or null.</param>
    public PublicationTime? Find(JsonLd linked, MetaTags meta, PagePlaces places, PageIndex index, string? url, string? language)
    {
        bool? isDayFirst = IsDayFirst(language);
        PublicationTime? stated = dates.Read(linked.Published);
        for (int i = 0; i < MetaNames.Length && stated is null; i++)
        {
            stated = i == MetaNames.Length - 3 ? Seen(places, index, isDayFirst) ?? InUrl(url) : null;
            stated ??= dates.Read(meta.First(MetaNames[i]), isDayFirst);
        }

        return stated is { Instant: { } instant } && instant.Offset == TimeSpan.Zero ? InOwnZone(stated.Value, Seen(places, index, isDayFirst), InUrl(url)) : stated;
    }

    /// <summary>Reads a time that a page states.</summary>
    /// <param name="text">The text, or null.</param>
    public PublicationTime? Read(string? text) => dates.Read(text);

    // A time in UTC falls on another day where the outlet is. The day that the page shows is the day under which it was published.
    private static PublicationTime InOwnZone(PublicationTime stated, PublicationTime? seen, PublicationTime? filed)
    {
        foreach (PublicationTime? other in (ReadOnlySpan<PublicationTime?>)[seen, filed])
        {
            int hour = stated.Instant!.Value.Hour;
            int days = other is { } time ? time.Date.DayNumber - stated.Date.DayNumber : 0;
            if ((days == 1 && hour >= 10) || (days == -1 && hour < 12))
            {
                return new PublicationTime(other!.Value.Date, null);
            }

            if (other is not null && days == 0)
            {
                return stated;
            }
        }

        return stated;
    }

    private static bool? IsDayFirst(string? language)
    {
        if (language is null)
        {
            return null;
        }

        ReadOnlySpan<char> tag = language;
        return tag.Equals("en-US", StringComparison.OrdinalIgnoreCase) ? false : tag.Equals("en", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en-CA", StringComparison.OrdinalIgnoreCase) ? null : true;
    }

    private PublicationTime? Seen(PagePlaces places, PageIndex index, bool? isDayFirst)
    {
        (PublicationTime? Time, double Score) best = (null, LeastScore);
        foreach (int node in index.Times.Take(100))
        {
            string? stated = index.Tree.Attribute(node, HtmlAttribute.DateTime) ?? index.Tree.Attribute(node, HtmlAttribute.Content);
            int block = places.BlockAt(node + 1);
            double score = 1.5 + places.Score(node, block) + (index.Tree.Raw(node, HtmlAttribute.ItemProp).Contains("datePublished", StringComparison.Ordinal) || index.Tree.Has(node, HtmlAttribute.Pubdate) ? 1.5 : 0);
            if (score <= best.Score)
            {
                continue;
            }

            string shown = PageText.Of(index.Tree, node, MostLetters);
            score -= IsLater(shown) || IsLater(places.Page.Blocks.Count > 0 ? places.Page.Blocks[block].Text : "") ? 1 : 0;
            if (score > best.Score && (dates.Read(stated, isDayFirst) ?? dates.Read(shown, isDayFirst)) is { } time)
            {
                best = (time, score);
            }
        }

        WeighBlocks(places, isDayFirst, ref best);
        return best.Time;
    }

    private void WeighBlocks(PagePlaces places, bool? isDayFirst, ref (PublicationTime? Time, double Score) best)
    {
        for (int i = 0; i < places.Page.Blocks.Count; i++)
        {
            PageBlock block = places.Page.Blocks[i];
            if (block.Text.Length is < 6 or > MostLetters || places.Figures.Traits[i].Digits < 3)
            {
                continue;
            }

            double score = places.Score(block.First, i) - (block.LinkShare > 0.7f ? 1 : 0);
            PartKind kinds = places.KindsAround(block.First, 5);
            score += (kinds & PartKind.Meta) != 0 ? 1 : 0;
            score -= (kinds & PartKind.Caption) != 0 ? 3 : 0; // the day of a picture
            score += block.Text.Length < 60 ? 0.4 : 0;
            score -= score > best.Score && IsLater(block.Text) ? 1 : 0;
            if (score > best.Score && dates.Read(block.Text, isDayFirst) is { } time)
            {
                best = (new PublicationTime(time.Date, null), score);
            }
        }
    }

    private bool IsLater(string text)
    {
        foreach (string word in words.Later)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // /2025/05/06/ in an address is the day under which the outlet filed the report.
    private static PublicationTime? InUrl(string? url)
    {
        Match match = url is null ? Match.Empty : UrlDay().Match(url);
        return match.Success && DayScanner.Day(Number(match, 1), Number(match, 2), Number(match, 3)) is { } day ? new PublicationTime(day, null) : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[/_-]((?:19|20)[0-9]{2})[/-]?([01][0-9])[/-]?([0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex UrlDay();
}
