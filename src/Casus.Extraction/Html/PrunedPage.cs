using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>A page without what is not the report: scripts, menus, sidebars, comments, sharing, captions. The page itself stays whole.</summary>
internal sealed class PrunedPage
{
    private readonly HashSet<IElement> dropped = [];

    /// <summary>Prunes a page.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="byName">True to go by what classes and ids are called too; false to go by kinds of elements alone.</param>
    public PrunedPage(IElement body, bool byName)
    {
        Body = body;
        var whole = new TextWeights(body, null);
        int half = whole.Of(body) / 2;
        var walk = new NodeWalk(body, null);
        while (walk.MoveNext())
        {
            if (!walk.IsLeaving && walk.Node is IElement element && element != body && IsNotReport(element, whole.Of(element), half, byName))
            {
                dropped.Add(element);
                walk.SkipChildren();
            }
        }

        Weights = new TextWeights(body, dropped);
    }

    /// <summary>The page's body.</summary>
    public IElement Body { get; }

    /// <summary>How much running text each element holds that is left.</summary>
    public TextWeights Weights { get; }

    /// <summary>The elements that match a selector and are left, in document order.</summary>
    /// <param name="selector">A CSS selector.</param>
    public IEnumerable<IElement> Select(string selector) => Body.QuerySelectorAll(selector).Where(element => !IsDropped(element));

    /// <summary>The paragraphs, headings and list items of an element that are left.</summary>
    /// <param name="element">The element.</param>
    public List<PageBlock> Blocks(IElement element) => BlockReader.Read(element, dropped);

    private bool IsDropped(IElement element)
    {
        for (IElement? at = element; at is not null && at != Body; at = at.ParentElement)
        {
            if (dropped.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    // What holds most of the page's running text is the report, whatever it is called.
    private static bool IsNotReport(IElement element, int weight, int half, bool byName)
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

        return Tags.IsUnread(name) || (byName && PageParts.IsOther(element)) || (name == "header" && IsSiteHeader(element)) || (name == "form" && weight < 200);
    }

    private static bool IsSiteHeader(IElement header) => header.Closest("article, main, [role='main']") is null && header.QuerySelector("h1") is null;
}
