using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Metadata;

/// <summary>Says how likely a place of a page speaks of its own report: near the headline, in no list of other reports.</summary>
internal sealed class PagePlaces
{
    private const PartKind Others = PartKind.Comment | PartKind.Related | PartKind.Teaser | PartKind.Navigation | PartKind.Advert;
    private const PartKind Asides = PartKind.Sidebar | PartKind.Footer;

    private readonly PageReading page;
    private readonly int[] firsts; // by block: its first piece of text

    /// <summary>Looks over a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    public PagePlaces(PageReading page, PageFigures figures)
    {
        this.page = page;
        Figures = figures;
        firsts = [.. page.Blocks.Select(block => block.First)];
    }

    /// <summary>What is counted over the page.</summary>
    public PageFigures Figures { get; }

    /// <summary>The page.</summary>
    public PageReading Page => page;

    /// <summary>The block that holds a node or stands before it.</summary>
    /// <param name="node">The node.</param>
    public int BlockAt(int node)
    {
        int at = Array.BinarySearch(firsts, node);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }

    /// <summary>How likely a place speaks of the report: more is likelier; 0 says nothing.</summary>
    /// <param name="node">The place.</param>
    /// <param name="block">The block that it stands in.</param>
    public double Score(int node, int block)
    {
        int headline = Figures.Headline, last = Figures.LastRunning;
        bool isUnder = headline >= 0 && block - headline is >= -3 and <= 6;
        double score = -Other(node) * (isUnder ? 0.5 : 1); // Lists of other reports seldom stand right under a headline.
        if (headline >= 0)
        {
            int after = block - headline;
            score += after is >= 0 and <= 8 ? 2 : after is < 0 and >= -5 ? 1.5 : after is > 8 and <= 20 ? 1 : 0;
        }
        else if (Figures.FirstRunning >= 0 && Math.Abs(block - Figures.FirstRunning) <= 6)
        {
            score += 1.5;
        }

        if (last >= 0 && block - last is >= 0 and <= 5)
        {
            score += 1;
        }

        return page.Map.Tree.Holds(page.Main, node) ? score + 0.5 : score;
    }

    /// <summary>What the elements around a place are called, so many steps up.</summary>
    /// <param name="node">The place.</param>
    /// <param name="steps">Number of elements looked at.</param>
    public PartKind KindsAround(int node, int steps)
    {
        PartKind kinds = PartKind.None;
        for (int at = node; at > page.Map.Body && steps > 0; at = page.Map.Tree.Parent(at), steps--)
        {
            kinds |= page.Map.Kinds(at);
        }

        return kinds;
    }

    // How much what stands around a place says that it speaks of something else.
    private double Other(int node)
    {
        int half = page.Map.Weight(page.Main) / 2;
        double other = 0;
        for (int at = node; at > page.Map.Body; at = page.Map.Tree.Parent(at))
        {
            if (page.Map.Weight(at) > half && half > 0)
            {
                break;
            }

            if ((page.Map.Kinds(at) & Others) != 0 || page.Map.Tree.Tag(at) is HtmlTag.Nav or HtmlTag.Figure or HtmlTag.Figcaption)
            {
                return 3;
            }

            other = (page.Map.Kinds(at) & Asides) != 0 || page.Map.Tree.Tag(at) is HtmlTag.Aside or HtmlTag.Footer ? 1.25 : other;
        }

        return other;
    }
}
