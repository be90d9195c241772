using AngleSharp.Dom;
using Casus.Extraction.Metadata;

namespace Casus.Extraction.Html;

/// <summary>Finds the summary that many pages set between the headline and the article's body.</summary>
internal static class LeadFinder
{
    private const string Selector =
        "[class*='lead'], [class*='standfirst'], [class*='intro'], [class*='summary'], [class*='excerpt'], [class*='deck'], [class*='subtitle'], [class*='sub-title'], [class*='subhead'], "
        + "[class*='chapo'], [class*='chapeau'], [class*='bajada'], [class*='abstract'], [class*='teaser-text'], [class*='description'], [class*='dek'], [class*='sapo'], [itemprop='description']";

    private const int MostTried = 100;

    /// <summary>The summary's blocks, or none. It stands after the headline, before the body, and is confirmed by its name or the page's description.</summary>
    /// <param name="page">The page.</param>
    /// <param name="main">The element that holds the article.</param>
    /// <param name="metadata">What the page says of itself.</param>
    public static List<PageBlock> Find(PrunedPage page, IElement main, PageMetadata metadata)
    {
        IElement? heading = page.Select("h1").FirstOrDefault(h1 => !main.Contains(h1));
        if (heading is null || main == page.Body || main.Contains(heading) || !IsBefore(heading, main))
        {
            return [];
        }

        IElement[] tried = [.. page.Select(Selector).Take(MostTried)];
        if (heading.NextElementSibling is { LocalName: "h2" or "p" } under && !tried.Contains(under))
        {
            tried = [under, .. tried];
        }

        List<PageBlock> found = [];
        foreach (IElement element in tried)
        {
            if (main.Contains(element) || element.Contains(main) || !IsBefore(heading, element) || !IsBefore(element, main) || element.Contains(heading))
            {
                continue;
            }

            foreach (PageBlock block in page.Blocks(element))
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
