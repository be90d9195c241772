using System.Net;
using System.Text;
using System.Xml;

namespace Casus.Sources.Feeds;

/// <summary>Walks a feed's XML from entry to entry. Never builds a tree, so depth costs nothing.</summary>
internal sealed class FeedWalk
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string OldAtom = "http://purl.org/atom/ns#";

    private readonly XmlReader xml;

    /// <summary>Starts at the feed's beginning.</summary>
    /// <param name="xml">The XML.</param>
    public FeedWalk(XmlReader xml) => this.xml = xml;

    /// <summary>True once the root element is a feed's.</summary>
    public bool IsFeed { get; private set; }

    /// <summary>The feed's own title, or null; known once it was passed.</summary>
    public string? Title { get; private set; }

    /// <summary>Line of the entry last read, 1-based.</summary>
    public int ItemLine { get; private set; }

    /// <summary>Number of the entry last read, 1-based.</summary>
    public int ItemNumber { get; private set; }

    /// <summary>The next entry, or null at the end.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public FeedItem? Next()
    {
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            if (xml.Depth == 0)
            {
                IsFeed = xml.LocalName is "rss" or "RDF" or "feed";
                if (!IsFeed)
                {
                    return null;
                }
            }
            else if (xml.LocalName is "item" or "entry")
            {
                ItemNumber++;
                ItemLine = (xml as IXmlLineInfo)?.LineNumber ?? 0;
                return ReadItem();
            }
            else if (xml.LocalName == "title" && Title is null && xml.Depth <= 2)
            {
                Title = WebUtility.HtmlDecode(ReadText().Trim());
                continue;
            }
            else if (xml.Depth >= 1 && xml.LocalName is not "channel")
            {
                xml.Skip();
                continue;
            }

            xml.Read();
        }

        return null;
    }

    private FeedItem ReadItem()
    {
        var item = new FeedItem();
        // RSS 1.0 section 5.5: the item's rdf:about is its identifier.
        if (xml.GetAttribute("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#") is { } about)
        {
            item.Set(FeedField.Id, about);
        }

        if (xml.IsEmptyElement)
        {
            xml.Read();
            return item;
        }

        int depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                ReadField(item);
            }
            else
            {
                xml.Read();
            }
        }

        return item;
    }

    private void ReadField(FeedItem item)
    {
        FeedField field = FieldOf(xml.LocalName, xml.NamespaceURI);
        bool isAtom = xml.NamespaceURI is Atom or OldAtom;
        if (field == FeedField.None)
        {
            xml.Skip();
        }
        else if (field == FeedField.Link && isAtom)
        {
            // RFC 4287 section 4.2.7.2: no rel means "alternate".
            if (xml.GetAttribute("rel") is null or "alternate" && xml.GetAttribute("href") is { } address)
            {
                item.Set(field, address);
            }

            xml.Skip();
        }
        else if (isAtom && field is FeedField.Content or FeedField.Summary or FeedField.Title)
        {
            ReadAtomText(item, field);
        }
        else if (field == FeedField.Byline && isAtom)
        {
            item.Set(field, ReadAuthor());
        }
        else
        {
            item.Set(field, ReadText().Trim());
        }
    }

    // RFC 4287 section 3.1.1: text, html (escaped) or xhtml (markup inside).
    private void ReadAtomText(FeedItem item, FeedField field)
    {
        string type = xml.GetAttribute("type") ?? "text";
        bool isMarkup = type is "xhtml" or "application/xhtml+xml";
        string value = isMarkup && field != FeedField.Title ? xml.ReadInnerXml() : ReadText();
        bool isPlain = type is "text" or "text/plain" && !value.Contains("</", StringComparison.Ordinal);
        item.Set(field, isPlain && field != FeedField.Title ? WebUtility.HtmlEncode(value) : value);
    }

    private string ReadAuthor()
    {
        string name = "";
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return name;
        }

        int depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "name")
            {
                name = ReadText().Trim();
            }
            else
            {
                xml.Read();
            }
        }

        return name;
    }

    // All text inside the element, whatever elements it holds; the reader then stands after it.
    private string ReadText()
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        int depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(xml.Value);
            }

            xml.Read();
        }

        if (xml.NodeType == XmlNodeType.EndElement)
        {
            xml.Read();
        }

        return text.ToString();
    }

    private static FeedField FieldOf(string name, string space) => (name, space) switch
    {
        ("encoded", Content) => FeedField.Content,
        ("creator", DublinCore) => FeedField.Byline,
        ("date", DublinCore) => FeedField.Published,
        ("content", Atom or OldAtom) => FeedField.Content,
        ("summary", Atom or OldAtom) => FeedField.Summary,
        ("id", Atom or OldAtom) => FeedField.Id,
        ("author", Atom or OldAtom) => FeedField.Byline,
        ("published" or "issued", Atom or OldAtom) => FeedField.Published,
        ("updated" or "modified", Atom or OldAtom) => FeedField.Updated,
        ("link" or "title", Atom or OldAtom) => name == "link" ? FeedField.Link : FeedField.Title,
        (_, Content or DublinCore) => FeedField.None,
        _ => space.Length == 0 || space.Contains("rss", StringComparison.Ordinal) || space.Contains("netscape", StringComparison.Ordinal) ? OfRss(name) : FeedField.None,
    };

    private static FeedField OfRss(string name) => name switch
    {
        "guid" => FeedField.Id,
        "link" => FeedField.Link,
        "title" => FeedField.Title,
        "author" => FeedField.Byline,
        "pubDate" => FeedField.Published,
        "description" => FeedField.Summary,
        _ => FeedField.None,
    };
}
