using Casus.Extraction.Html;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Metadata;

/// <summary>Finds the news agency that a page credits with its report: in its data, in its author line, or in a line of its own beside the report.</summary>
/// <param name="agencies">News agencies.</param>
internal sealed class CreditFinder(AgencyNames agencies)
{
    private const double LeastScore = 2;
    private const int MostLetters = 60, MostTried = 40;

    private static readonly string[] MetaNames = ["source", "article:source", "dc.source", "dcterms.source", "syndication-source", "original-source", "author", "article:author", "dc.creator", "byl", "copyright"];

    /// <summary>The agency's short name, or null.</summary>
    /// <param name="index">The page.</param>
    /// <param name="linked">Its linked data.</param>
    /// <param name="meta">Its meta elements.</param>
    /// <param name="places">Its places.</param>
    public string? Find(PageIndex index, JsonLd linked, MetaTags meta, PagePlaces places)
    {
        foreach (string name in linked.Sources.Concat(linked.Houses).Concat(linked.Authors).Concat(MetaNames.SelectMany(meta.All)))
        {
            if (agencies.CreditedIn(name) is { } stated)
            {
                return stated;
            }
        }

        return Marked(index, places) ?? Seen(places);
    }

    /// <summary>True when a block is a line that credits an agency and says nothing else.</summary>
    /// <param name="block">The block.</param>
    public bool IsCredit(PageBlock block) => block.Text.Length <= MostLetters && agencies.CreditedIn(block.Text) is not null;

    private string? Marked(PageIndex index, PagePlaces places)
    {
        foreach (int node in index.Authors.Take(MostTried))
        {
            if (places.Score(node, places.BlockAt(node)) >= LeastScore && agencies.CreditedIn(PageText.Of(index.Tree, node, MostLetters)) is { } agency)
            {
                return agency;
            }
        }

        return null;
    }

    // "Source: AFP" under the headline or the last paragraph, but for a photo's.
    private string? Seen(PagePlaces places)
    {
        IReadOnlyList<PageBlock> blocks = places.Page.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Text.Length <= MostLetters && agencies.CreditedIn(blocks[i].Text) is { } agency && blocks[i].Tag is not (HtmlTag.Figcaption or HtmlTag.Caption)
                && (places.KindsAround(blocks[i].First, 4) & PartKind.Caption) == 0 && places.Score(blocks[i].First, i) >= LeastScore)
            {
                return agency;
            }
        }

        return null;
    }
}
