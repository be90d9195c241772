using System.Buffers;
using System.Collections.Frozen;

namespace Casus.Extraction.Html.Parsing;

/// <summary>
/// Reads a page's tags in one pass (HTML, section 13.2.5) and builds its tree. Any text gives a tree; time grows with its length, whatever
/// it holds. Unlike a browser it keeps only what reading a report asks for.
/// </summary>
internal ref struct PageParser
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> AttributeEnds = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\f\r>");
    private static readonly FrozenDictionary<string, HtmlAttribute> Attributes = Enum.GetValues<HtmlAttribute>().Where(name => name != HtmlAttribute.None)
        .Select(name => (Text: Written(name), Name: name)).Append(("\u26A1", HtmlAttribute.Amp)) // "<html ⚡>" says "<html amp>".
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlAttribute>.AlternateLookup<ReadOnlySpan<char>> AttributeNames = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string source;
    private readonly ReadOnlySpan<char> page;
    private readonly TreeBuilder tree;
    private int at;
    private bool isClosed; // the tag just read ends with "/>"

    private PageParser(string source)
    {
        this.source = source;
        page = source;
        tree = new TreeBuilder(source.Length);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="source">The page.</param>
    public static PageTree Parse(string source)
    {
        var parser = new PageParser(source);
        parser.Run();
        return parser.tree.Finish(source);
    }

    private static string Written(HtmlAttribute name) => name switch
    {
        HtmlAttribute.AriaHidden => "aria-hidden",
        HtmlAttribute.AriaLabel => "aria-label",
        HtmlAttribute.DataTestId => "data-testid",
        HtmlAttribute.HttpEquiv => "http-equiv",
        HtmlAttribute.XmlLang => "xml:lang",
        _ => name.ToString().ToLowerInvariant(),
    };

    private void Run()
    {
        int textStart = 0;
        while (at < page.Length)
        {
            int found = page[at..].IndexOf('<');
            int open = found < 0 ? page.Length : at + found;
            char next = open + 1 < page.Length ? page[open + 1] : '\0';
            if (open < page.Length && !(char.IsAsciiLetter(next) || next is '/' or '!' or '?'))
            {
                at = open + 1; // "a < b" is text.
                continue;
            }

            AddText(textStart, open);
            at = open;
            if (open < page.Length)
            {
                ReadMarkup(next);
            }

            textStart = at;
        }

        AddText(textStart, page.Length);
    }

    private readonly void AddText(int start, int end)
    {
        if (end > start)
        {
            ReadOnlySpan<char> text = page[start..end];
            tree.AddText(start, end - start, !text.Contains('&'), text.IsWhiteSpace());
        }
    }

    private void ReadMarkup(char next)
    {
        if (next is '!' or '?')
        {
            SkipDeclaration();
        }
        else if (next == '/')
        {
            at += 2;
            if (at < page.Length && char.IsAsciiLetter(page[at]))
            {
                ReadEnd();
            }
            else
            {
                at = After(page[at..].IndexOf('>'), 1);
            }
        }
        else
        {
            at++;
            ReadStart();
        }
    }

    private void SkipDeclaration()
    {
        ReadOnlySpan<char> rest = page[at..];
        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
        {
            at += rest[4] == '>' ? 5 : 6;
        }
        else if (rest.StartsWith("<!--"))
        {
            int end = rest[4..].IndexOf("-->");
            at = end < 0 ? AfterOpenComment() : at + 4 + end + 3;
        }
        else if (rest.StartsWith("<![CDATA[") && tree.IsForeign)
        {
            at = After(rest.IndexOf("]]>"), 3);
        }
        else
        {
            at = After(rest.IndexOf('>'), 1);
        }
    }

    // A comment without end takes the rest of a page; "--!>" ends one too.
    private readonly int AfterOpenComment()
    {
        int end = page[at..].IndexOf("--!>");
        return end < 0 ? page.Length : at + end + 4;
    }

    private readonly int After(int found, int length) => found < 0 ? page.Length : at + found + length;

    private HtmlTag ReadName()
    {
        int length = page[at..].IndexOfAny(NameEnds);
        ReadOnlySpan<char> name = length < 0 ? page[at..] : page.Slice(at, length);
        at += name.Length;
        return TagTable.Of(name);
    }

    private void ReadEnd()
    {
        HtmlTag tag = ReadName();
        int first = tree.Values.Count;
        SkipAttributes(isKept: false);
        if (at <= page.Length && tree.Values.Count == first)
        {
            tree.End(tag);
        }
    }

    private void ReadStart()
    {
        HtmlTag tag = ReadName();
        int first = tree.Values.Count;
        SkipAttributes(isKept: true);
        if (TagTable.Is(tag, TagTraits.Raw) && !(tree.IsForeign && isClosed))
        {
            ReadRaw(tag, first);
        }
        else
        {
            tree.Start(tag, first, isClosed);
        }
    }

    private void SkipAttributes(bool isKept)
    {
        isClosed = false;
        while (at < page.Length)
        {
            char letter = page[at];
            if (letter == '>')
            {
                at++;
                return;
            }

            if (letter is ' ' or '\t' or '\n' or '\f' or '\r')
            {
                at++;
            }
            else if (letter == '/')
            {
                at++;
                isClosed = at < page.Length && page[at] == '>';
            }
            else
            {
                ReadAttribute(isKept);
            }
        }
    }

    private void ReadAttribute(bool isKept)
    {
        int nameStart = at;
        int length = page[(at + 1)..].IndexOfAny(AttributeEnds); // A first "=" belongs to the name.
        at = length < 0 ? page.Length : at + 1 + length;
        HtmlAttribute name = isKept && AttributeNames.TryGetValue(page[nameStart..at], out HtmlAttribute known) ? known : HtmlAttribute.None;
        int valueStart = SkipWhite(at), valueEnd = valueStart;
        if (valueStart < page.Length && page[valueStart] == '=')
        {
            valueStart = SkipWhite(valueStart + 1);
            char quote = valueStart < page.Length ? page[valueStart] : '\0';
            bool isQuoted = quote is '"' or '\'';
            valueStart += isQuoted ? 1 : 0;
            int end = isQuoted ? page[valueStart..].IndexOf(quote) : page[valueStart..].IndexOfAny(ValueEnds);
            valueEnd = end < 0 ? page.Length : valueStart + end;
            at = Math.Min(page.Length, valueEnd + (isQuoted ? 1 : 0));
        }

        if (name != HtmlAttribute.None)
        {
            tree.Values.Add(new PageTree.Value(name, valueStart, valueEnd - valueStart));
        }
    }

    private readonly int SkipWhite(int from)
    {
        while (from < page.Length && page[from] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            from++;
        }

        return from;
    }

    // What a script or title holds ends at its own end tag alone.
    private void ReadRaw(HtmlTag tag, int firstValue)
    {
        string end = tag switch
        {
            HtmlTag.Script => "</script",
            HtmlTag.Style => "</style",
            HtmlTag.Title => "</title",
            HtmlTag.Noscript => "</noscript",
            _ => "</" + tag.ToString().ToLowerInvariant(),
        };
        int start = at;
        int length = RawLength(end);
        at += length;
        bool isWanted = tag == HtmlTag.Title || (tag == HtmlTag.Script && IsLinkedData(firstValue));
        if (isWanted)
        {
            tree.AddRaw(tag, firstValue, start, length);
        }
        else
        {
            tree.Values.RemoveRange(firstValue, tree.Values.Count - firstValue);
        }

        int close = at < page.Length ? page[at..].IndexOf('>') : -1;
        at = close < 0 ? page.Length : at + close + 1;
    }

    private readonly int RawLength(string end)
    {
        int length = 0;
        while (true)
        {
            int found = page[(at + length)..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return page.Length - at;
            }

            length += found;
            int after = at + length + end.Length;
            if (after >= page.Length || page[after] is ' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>')
            {
                return length;
            }

            length += end.Length;
        }
    }

    private readonly bool IsLinkedData(int firstValue)
    {
        for (int i = firstValue; i < tree.Values.Count; i++)
        {
            PageTree.Value value = tree.Values[i];
            if (value.Name == HtmlAttribute.Type && source.AsSpan(value.Start, value.Length).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
