using System.Globalization;
using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Metadata;

/// <summary>Which of several pages of a report a page is, and where it goes on. "Next" often leads to another report, so addresses must agree.</summary>
/// <param name="Page">Its number from 1, or null when the report stands on one page.</param>
/// <param name="Next">Address of the next page, or null.</param>
internal readonly record struct PageSeries(int? Page, string? Next)
{
    /// <summary>Looks at a page's links.</summary>
    /// <param name="index">The page.</param>
    /// <param name="own">Its own address or that of its first page; null when it is not known.</param>
    public static PageSeries Find(PageIndex index, string? own)
    {
        if (!Uri.TryCreate(own, UriKind.Absolute, out Uri? home))
        {
            return default;
        }

        PageAddress here = PageAddress.Of(own);
        int? before = null;
        foreach ((int node, bool isNext) in index.Neighbours)
        {
            if (Resolve(index.Tree, node, home) is not { } address || Series(here, own, address) is not { } number)
            {
                continue;
            }

            if (isNext && number >= 2 && (here.Number == 1 || number == here.Number + 1 || here.Base != PageAddress.Of(address).Base))
            {
                return new PageSeries(number - 1, address);
            }

            before = isNext ? before : number;
        }

        return before is { } last ? new PageSeries(last + 1, null) : Numbered(index, own, home, here);
    }

    // The number of a page of this report, or null for any other address. A first page's name may itself end in a number.
    private static int? Series(PageAddress here, string own, string address)
    {
        PageAddress other = PageAddress.Of(address);
        bool isSame = other.Base.Equals(here.Base, StringComparison.OrdinalIgnoreCase) && other.Number != here.Number;
        return isSame || (other.Number > 1 && other.Base.Equals(own.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) ? other.Number : null;
    }

    // Links whose words are numbers: 1 2 3.
    private static PageSeries Numbered(PageIndex index, string own, Uri home, PageAddress here)
    {
        PageTree tree = index.Tree;
        int most = 0;
        string? next = null;
        foreach (int link in index.Numbers)
        {
            if (int.TryParse(tree.RawText(link + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int shown) && Resolve(tree, link, home) is { } address
                && (Series(here, own, address) ?? (PageAddress.Of(address) == here ? here.Number : null)) == shown)
            {
                most = Math.Max(most, shown);
                next = shown == here.Number + 1 ? address : next;
            }
        }

        return most > 1 ? new PageSeries(here.Number, next) : default;
    }

    private static string? Resolve(PageTree tree, int node, Uri home) =>
        Uri.TryCreate(home, tree.Attribute(node, HtmlAttribute.Href)?.Trim(), out Uri? address) && address.Scheme is "http" or "https" && address.Host == home.Host ? address.AbsoluteUri : null;
}
