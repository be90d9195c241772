using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>How much running text each element holds: characters of longer pieces of text that are not links.</summary>
internal sealed class TextWeights
{
    private const int LeastLetters = 35;

    private readonly Dictionary<IElement, int> weights = [];

    /// <summary>Weighs all below a root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="dropped">Elements that do not count, or null.</param>
    public TextWeights(IElement root, IReadOnlySet<IElement>? dropped)
    {
        var walk = new NodeWalk(root, dropped);
        while (walk.MoveNext())
        {
            if (walk.IsLeaving)
            {
                continue;
            }

            if (walk.Node is IElement { LocalName: "script" or "style" or "noscript" or "template" or "a" or "button" or "select" or "textarea" })
            {
                walk.SkipChildren();
            }
            else if (walk.Node is IText text && text.Data.Length >= LeastLetters)
            {
                Add(text, root);
            }
        }
    }

    /// <summary>The weight of an element, in characters.</summary>
    /// <param name="element">The element.</param>
    public int Of(IElement element) => weights.GetValueOrDefault(element);

    private void Add(IText text, IElement root)
    {
        int letters = text.Data.AsSpan().Trim().Length;
        if (letters < LeastLetters)
        {
            return;
        }

        for (IElement? at = text.ParentElement; at is not null; at = at.ParentElement)
        {
            weights[at] = weights.GetValueOrDefault(at) + letters;
            if (at == root)
            {
                break;
            }
        }
    }
}
