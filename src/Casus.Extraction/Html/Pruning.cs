using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>Takes out of a page what is not the report: scripts, menus, sidebars, comments, sharing, captions.</summary>
internal static class Pruning
{
    /// <summary>Prunes the page in place.</summary>
    /// <param name="body">The page's body.</param>
    public static void Prune(IElement body)
    {
        var weights = new TextWeights(body);
        int half = weights.Of(body) / 2;
        List<IElement> dropped = [];
        INode? node = body;
        while (node is not null)
        {
            bool isDropped = node is IElement element && element != body && IsDropped(element, weights.Of(element), half);
            if (isDropped)
            {
                dropped.Add((IElement)node);
            }

            node = PageText.Next(node, body, isDropped);
        }

        foreach (IElement element in dropped)
        {
            element.Remove();
        }
    }

    // What holds most of the page's running text is the report, whatever it is called.
    private static bool IsDropped(IElement element, int weight, int half)
    {
        string name = element.LocalName;
        if (name is "script" or "style" or "noscript" or "template" or "svg" or "select" or "textarea" or "button")
        {
            return true;
        }

        if (weight > half)
        {
            return false;
        }

        return Tags.IsUnread(name) || PageParts.IsOther(element) || (name == "header" && IsSiteHeader(element)) || (name == "form" && weight < 200);
    }

    private static bool IsSiteHeader(IElement header) => header.Closest("article, main, [role='main']") is null && header.QuerySelector("h1") is null;
}
