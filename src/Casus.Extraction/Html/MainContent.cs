using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Html;

/// <summary>Finds the element that most likely holds the report's text.</summary>
internal static class MainContent
{
    private const int LeastLetters = 250;

    /// <summary>The element; the body itself where nothing smaller holds most of the text.</summary>
    /// <param name="map">The page.</param>
    public static int Find(PageMap map)
    {
        int all = map.Weight(map.Body);
        int main = Named(map, all);
        main = main < 0 ? Article(map, all) : main;
        return main < 0 ? Descend(map, map.Body, 0.75) : main;
    }

    // What authors of pages call an article's body. Where it comes in several pieces, what holds them all.
    private static int Named(PageMap map, int all)
    {
        int best = -1, sum = 0, end = 0;
        for (int node = map.Body + 1; node < map.Tree.End(map.Body); node++)
        {
            if ((map.Kinds(node) & PartKind.Body) != 0 && !map.IsDropped(node) && map.Weight(node) > 0 && node >= end)
            {
                sum += map.Weight(node);
                best = best < 0 || map.Weight(node) > map.Weight(best) ? node : best;
                end = map.Tree.End(node);
            }
        }

        if (best < 0 || (sum < LeastLetters && sum * 2 < all) || sum * 4L < all)
        {
            return -1;
        }

        int holder = best;
        while (holder > map.Body && map.Weight(holder) * 10L < sum * 7L)
        {
            holder = map.Tree.Parent(holder);
        }

        return holder;
    }

    private static int Article(PageMap map, int all)
    {
        int best = -1;
        for (int node = map.Body + 1; node < map.Tree.End(map.Body); node++)
        {
            bool isArticle = map.Tree.Tag(node) is HtmlTag.Article or HtmlTag.Main || map.Tree.Raw(node, HtmlAttribute.Role) is "main" or "article";
            if (!isArticle || map.IsDropped(node))
            {
                continue;
            }

            int weight = map.Weight(node);
            bool isBetter = best < 0 || weight > map.Weight(best) || (map.Tree.Holds(best, node) && weight * 10L >= map.Weight(best) * 6L);
            if (isBetter && (weight * 2L >= all || weight >= 2 * LeastLetters))
            {
                best = node;
            }
        }

        return best < 0 || map.Weight(best) * 5L < all * 2L ? -1 : Descend(map, best, 0.92);
    }

    private static int Descend(PageMap map, int from, double share)
    {
        PageTree tree = map.Tree;
        int at = from;
        while (true)
        {
            int heavy = -1;
            for (int child = at + 1; child < tree.End(at); child = tree.End(child))
            {
                heavy = tree.Tag(child) != HtmlTag.Text && !map.IsDropped(child) && (heavy < 0 || map.Weight(child) > map.Weight(heavy)) ? child : heavy;
            }

            if (heavy < 0 || map.Weight(heavy) == 0 || map.Weight(heavy) < share * map.Weight(at) || !TagTable.Is(tree.Tag(heavy), TagTraits.Block)
                || tree.Tag(heavy) is HtmlTag.P or HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Blockquote)
            {
                return at;
            }

            at = heavy;
        }
    }
}
