using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>How much running text each element holds: characters of longer pieces of text that are not links.</summary>
internal sealed class TextWeights
{
    private const int LeastLetters = 35;

    private readonly Dictionary<IElement, int> weights = [];

    /// <summary>Weighs all below a root.</summary>
    /// <param name="root">The root.</param>
    public TextWeights(IElement root)
    {
        INode? node = root;
        while (node is not null)
        {
            bool isPassed = node is IElement element && (element.LocalName is "script" or "style" or "noscript" or "template" or "a" or "button" or "select" or "textarea");
            if (node is IText text && text.Data.Length >= LeastLetters)
            {
                Add(text, root);
            }

            node = PageText.Next(node, root, isPassed);
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
