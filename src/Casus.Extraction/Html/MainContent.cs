using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>Finds the element that holds the report's text.</summary>
internal static partial class MainContent
{
    private const int LeastLetters = 250;

    /// <summary>The element; the body itself where nothing smaller holds most of the text.</summary>
    /// <param name="page">The page.</param>
    public static IElement Find(PrunedPage page)
    {
        int all = page.Weights.Of(page.Body);
        return Named(page, all) ?? Article(page, all) ?? Descend(page.Body, page.Weights, 0.75);
    }

    // What authors of pages call an article's body. Where it comes in several pieces, what holds them all.
    private static IElement? Named(PrunedPage page, int all)
    {
        TextWeights weights = page.Weights;
        List<IElement> pieces = [];
        int sum = 0;
        foreach (IElement element in page.Select("[itemprop], [class], [id]"))
        {
            bool isNamed = element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.Ordinal)
                || element.ClassName is { } names && names.Length < 400 && BodyName().IsMatch(names)
                || element.Id is { } id && id.Length < 100 && BodyName().IsMatch(id);
            if (isNamed && weights.Of(element) > 0 && !(pieces.Count > 0 && pieces[^1].Contains(element)))
            {
                pieces.Add(element);
                sum += weights.Of(element);
            }
        }

        IElement? best = pieces.MaxBy(weights.Of);
        if (best is null || (sum < LeastLetters && sum * 2 < all) || sum * 4 < all)
        {
            return null;
        }

        if (weights.Of(best) * 10 >= sum * 7)
        {
            return best;
        }

        IElement? holder = best.ParentElement;
        while (holder is not null && holder != page.Body && weights.Of(holder) * 10 < sum * 7)
        {
            holder = holder.ParentElement;
        }

        return holder;
    }

    private static IElement? Article(PrunedPage page, int all)
    {
        TextWeights weights = page.Weights;
        IElement? best = null;
        foreach (IElement element in page.Select("article, main, [role='main'], [role='article']"))
        {
            int weight = weights.Of(element);
            bool isBetter = best is null || weight > weights.Of(best) || (best.Contains(element) && weight * 10 >= weights.Of(best) * 6);
            if (isBetter && (weight * 2 >= all || weight >= 2 * LeastLetters))
            {
                best = element;
            }
        }

        return best is null || weights.Of(best) * 5 < all * 2 ? null : Descend(best, weights, 0.92);
    }

    private static IElement Descend(IElement from, TextWeights weights, double share)
    {
        IElement at = from;
        while (true)
        {
            IElement? heavy = at.Children.MaxBy(weights.Of);
            if (heavy is null || weights.Of(heavy) < share * weights.Of(at) || weights.Of(heavy) == 0 || heavy.LocalName is "p" or "ul" or "ol" or "blockquote" or "span" or "a" || !Tags.IsBlock(heavy.LocalName))
            {
                return at;
            }

            at = heavy;
        }
    }

    [GeneratedRegex(
        @"(?<![A-Za-z])(?:article|post|entry|story|news|blog|single)[-_]{0,2}(?:body|content|text|main|copy)(?![a-z])|(?<![A-Za-z])(?:content|text|main)[-_]{0,2}(?:body|article|text)(?![a-z])|(?<![A-Za-z])(?:body|rich)[-_]{0,2}(?:copy|text|content)(?![a-z])|field-name-body|articleBody|artikeltext|artikel-text",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BodyName();
}
