using AngleSharp.Dom;
using Casus.Extraction.Metadata;

namespace Casus.Extraction.Html;

/// <summary>Finds the summary that many pages set between the headline and the article's body.</summary>
internal static class LeadFinder
{
    private const string Selector =
        "[class*='lead'], [class*='standfirst'], [class*='intro'], [class*='summary'], [class*='excerpt'], [class*='deck'], [class*='subtitle'], [class*='sub-title'], [class*='subhead'], "
        + "[class*='chapo'], [class*='chapeau'], [class*='bajada'], [class*='abstract'], [class*='teaser-text'], [class*='description'], [class*='dek'], [class*='sapo'], [itemprop='description'], h1 ~ h2, h1 ~ p";

    /// <summary>The summary's blocks, or none. It stands after the headline, before the body, and is confirmed by its name or the page's description.</summary>
    /// <param name="body">The pruned body of the page.</param>
    /// <param name="main">The element that holds the article.</param>
    /// <param name="metadata">What the page says of itself.</param>
    public static List<PageBlock> Find(IElement body, IElement main, PageMetadata metadata)
    {
        IElement? heading = body.QuerySelectorAll("h1").FirstOrDefault(h1 => !main.Contains(h1));
        if (heading is null || main == body || main.Contains(heading) || !IsBefore(heading, main))
        {
            return [];
        }

        List<PageBlock> found = [];
        foreach (IElement element in body.QuerySelectorAll(Selector))
        {
            if (main.Contains(element) || element.Contains(main) || !IsBefore(heading, element) || !IsBefore(element, main) || element.Contains(heading))
            {
                continue;
            }

            foreach (PageBlock block in BlockReader.Read(element))
            {
                if (block.Text.Length is >= 50 and <= 900 && block.LinkShare < 0.5 && !found.Exists(known => known.Text == block.Text))
                {
                    found.Add(block);
                }
            }
        }

        return found.Count <= 4 ? found : found.FindAll(block => metadata.Description is { } said && said.StartsWith(block.Text[..Math.Min(40, block.Text.Length)], StringComparison.Ordinal));
    }

    private static bool IsBefore(IElement first, IElement second) => (first.CompareDocumentPosition(second) & DocumentPositions.Following) != 0;
}
