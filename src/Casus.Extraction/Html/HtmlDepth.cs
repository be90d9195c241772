using System.Collections.Frozen;

namespace Casus.Extraction.Html;

/// <summary>Looks over a page's tags before it is parsed, since deep or crossed nesting makes parsing slow beyond any use.</summary>
internal static class HtmlDepth
{
    /// <summary>Deepest nesting that is read; browsers draw a line at 512.</summary>
    public const int Most = 2000;

    // Formatting elements left open are opened again in each new paragraph (HTML, section 13.2.4.3).
    private const long MostReopened = 2_000_000;

    private static readonly FrozenSet<string> Counted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "div", "span", "section", "article", "blockquote", "ul", "ol", "dl", "table", "center", "fieldset", "form", "main", "aside", "nav", "header", "footer", "figure", "details", "svg", "g", "button", "object", "ins", "del", "q", "sub", "sup", "address", "pre");

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static readonly FrozenSet<string> NotCounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "rp", "rt", "html", "body", "head", "colgroup");

    /// <summary>True when a page is too deep to be read.</summary>
    /// <param name="html">The page.</param>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var names = Counted.GetAlternateLookup<ReadOnlySpan<char>>();
        var formats = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var flat = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, open = 0;
        long reopened = 0;
        while (true)
        {
            int at = html.IndexOf('<');
            if (at < 0 || at + 1 >= html.Length)
            {
                return false;
            }

            html = html[(at + 1)..];
            bool isEnd = html[0] == '/';
            ReadOnlySpan<char> name = Name(isEnd ? html[1..] : html);
            if (name.IsEmpty)
            {
                continue;
            }

            html = SkipRaw(html, name, isEnd);
            bool isFormat = formats.Contains(name);
            bool isFlat = !isFormat && !names.Contains(name) && flat.Contains(name);
            open = isFormat ? Math.Max(0, open + (isEnd ? -1 : 1)) : open;
            depth = isFormat || isFlat ? depth : Math.Max(0, depth + (isEnd ? -1 : 1));
            reopened += !isFormat && !isEnd ? open : 0;
            if (depth > Most || open > Most || reopened > MostReopened)
            {
                return true;
            }
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> html)
    {
        int length = 0;
        while (length < html.Length && length < 32 && (char.IsAsciiLetterOrDigit(html[length]) || html[length] == '-'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(html[0]) ? html[..length] : [];
    }

    // Scripts and styles hold "<div>" in strings.
    private static ReadOnlySpan<char> SkipRaw(ReadOnlySpan<char> html, ReadOnlySpan<char> name, bool isEnd)
    {
        if (isEnd || !(name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
        {
            return html;
        }

        int end = html.IndexOf(name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style" : "</script", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : html[end..];
    }
}
