using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Metadata;

/// <summary>The <c>meta</c> elements of a page, by name, property or itemprop in lower case.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    /// <summary>Reads a page's meta elements.</summary>
    /// <param name="index">The page.</param>
    public MetaTags(PageIndex index)
    {
        PageTree tree = index.Tree;
        foreach (int meta in index.Metas)
        {
            string? name = tree.Attribute(meta, HtmlAttribute.Property) ?? tree.Attribute(meta, HtmlAttribute.Name) ?? tree.Attribute(meta, HtmlAttribute.ItemProp) ?? tree.Attribute(meta, HtmlAttribute.HttpEquiv);
            string? content = tree.Attribute(meta, HtmlAttribute.Content)?.Trim();
            if (!string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(content))
            {
                name = name.Trim().ToLowerInvariant();
                if (!values.TryGetValue(name, out List<string>? list))
                {
                    values.Add(name, list = []);
                }

                list.Add(content);
            }
        }
    }

    /// <summary>The first value of the first name that is there, or null.</summary>
    /// <param name="names">Names, best first.</param>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (values.TryGetValue(name, out List<string>? list))
            {
                return list[0];
            }
        }

        return null;
    }

    /// <summary>All values of a name.</summary>
    /// <param name="name">The name.</param>
    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out List<string>? list) ? list : [];
}
