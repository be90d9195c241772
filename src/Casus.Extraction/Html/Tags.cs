using System.Collections.Frozen;

namespace Casus.Extraction.Html;

/// <summary>Kinds of elements, by local name.</summary>
internal static class Tags
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Unread = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "iframe", "svg", "math", "canvas", "object", "embed", "video", "audio", "picture", "img", "map", "button", "input", "select", "textarea",
        "nav", "aside", "footer", "figcaption", "dialog", "menu", "link", "meta", "head", "title", "label", "datalist", "progress", "meter");

    /// <summary>True for elements that begin a new line.</summary>
    /// <param name="name">Local name.</param>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>True for elements that never hold the report's text.</summary>
    /// <param name="name">Local name.</param>
    public static bool IsUnread(string name) => Unread.Contains(name);

    /// <summary>True for h2 to h6; h1 is the title.</summary>
    /// <param name="name">Local name.</param>
    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';
}
