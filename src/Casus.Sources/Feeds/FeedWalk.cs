using System.Net;
using System.Xml;
using Casus.Sources.Xml;
using static Casus.Sources.Feeds.FeedFields;

namespace Casus.Sources.Feeds;

/// <summary>Walks a feed's XML from entry to entry. Never builds a tree, so depth costs nothing.</summary>
internal sealed class FeedWalk
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string XmlSpace = "http://www.w3.org/XML/1998/namespace";

    private readonly XmlReader xml;
    private Uri? root, channel, home;

    /// <summary>Starts at the feed's beginning.</summary>
    /// <param name="xml">The XML.</param>
    public FeedWalk(XmlReader xml) => this.xml = xml;

    /// <summary>True once the root element is a feed's.</summary>
    public bool IsFeed { get; private set; }

    /// <summary>The feed's own title, or null; known once it was passed.</summary>
    public string? Title { get; private set; }

    /// <summary>The feed's language, or null; known once it was passed.</summary>
    public string? Language { get; private set; }

    /// <summary>Line of the entry last read, 1-based.</summary>
    public int ItemLine { get; private set; }

    /// <summary>True once an entry was found.</summary>
    public bool HasItem { get; private set; }

    private bool IsAtom => xml.NamespaceURI is Atom or OldAtom;

    /// <summary>The next entry, or null at the end.</summary>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public FeedItem? Next()
    {
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
            }
            else if (xml.Depth == 0)
            {
                IsFeed = xml.LocalName is "rss" or "RDF" or "feed";
                if (!IsFeed)
                {
                    return null;
                }

                root = Base(null);
                Language ??= NotEmpty(xml.XmlLang);
                xml.Read();
            }
            else if (xml.LocalName is "item" or "entry")
            {
                HasItem = true;
                ItemLine = (xml as IXmlLineInfo)?.LineNumber ?? 0;
                return ReadItem();
            }
            else
            {
                ReadFeedField();
            }
        }

        return null;
    }

    // What the feed says of itself.
    private void ReadFeedField()
    {
        bool isNear = xml.Depth <= 2;
        switch (xml.LocalName)
        {
            case "channel":
                channel = Base(root);
                xml.Read();
                break;
            case "title" when Title is null && isNear:
                Title = WebUtility.HtmlDecode(ElementText.Read(xml).Trim());
                break;
            case "language" when Language is null && isNear:
                Language = NotEmpty(ElementText.Read(xml).Trim());
                break;
            case "link" when home is null && isNear && IsAtom:
                home = xml.GetAttribute("rel") is null or "alternate" or "self" ? Absolute(xml.GetAttribute("href"), Base(channel ?? root)) : null;
                xml.Skip();
                break;
            case "link" when home is null && isNear:
                home = Absolute(ElementText.Read(xml).Trim(), channel ?? root);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private FeedItem ReadItem()
    {
        var item = new FeedItem();
        // RSS 1.0 section 5.5: the item's rdf:about is its identifier.
        if (xml.GetAttribute("about", Rdf) is { } about)
        {
            item.Set(FeedField.Id, about);
        }

        if (xml.IsEmptyElement)
        {
            xml.Read();
            return item;
        }

        Uri? itemBase = Base(channel ?? root);
        if (NotEmpty(xml.XmlLang) is { } language && language != Language)
        {
            item.Set(FeedField.Language, language);
        }

        int depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                ReadField(item, itemBase);
            }
            else
            {
                xml.Read();
            }
        }

        item.TakeMedia();
        return item;
    }

    private void ReadField(FeedItem item, Uri? itemBase)
    {
        FeedField field = Of(xml.LocalName, xml.NamespaceURI);
        switch (field)
        {
            case FeedField.None: xml.Skip(); break;
            case FeedField.Group: xml.Read(); break;
            case FeedField.Link when IsAtom: ReadAtomLink(item, itemBase); break;
            case FeedField.Link: item.Set(field, Resolve(Base(itemBase), ElementText.Read(xml).Trim())); break;
            case FeedField.Content or FeedField.Summary or FeedField.Title when IsAtom: ReadAtomText(item, field); break;
            case FeedField.Byline when IsAtom: item.Set(field, Inside("name")); break;
            case FeedField.Source when IsAtom: item.Set(field, Inside("title")); break;
            case FeedField.Category when IsAtom:
                item.Set(field, (xml.GetAttribute("label") ?? xml.GetAttribute("term") ?? "").Trim());
                xml.Skip();
                break;
            case FeedField.Id:
                item.IsIdAddress = xml.GetAttribute("isPermaLink") is not ("false" or "False" or "FALSE");
                item.Set(field, ElementText.Read(xml).Trim());
                break;
            default: item.Set(field, ElementText.Read(xml).Trim()); break;
        }
    }

    // RFC 4287 section 4.2.7.2: no rel means "alternate". An enclosure is a file, not the page.
    private void ReadAtomLink(FeedItem item, Uri? itemBase)
    {
        if (xml.GetAttribute("rel") is null or "alternate" && xml.GetAttribute("href") is { } address)
        {
            item.Set(FeedField.Link, Resolve(Base(itemBase), address.Trim()));
        }

        xml.Skip();
    }

    // RFC 4287 section 3.1.1: text, html (escaped) or xhtml (markup inside). Atom 0.3 says how it is written in "mode" (xml where absent).
    private void ReadAtomText(FeedItem item, FeedField field)
    {
        string type = xml.GetAttribute("type") ?? "text";
        string mode = xml.NamespaceURI == OldAtom ? xml.GetAttribute("mode") ?? "xml" : "";
        bool isMarkup = type is "xhtml" or "application/xhtml+xml" || (mode == "xml" && type == "text/html");
        string value = isMarkup && field != FeedField.Title ? xml.ReadInnerXml() : ElementText.Read(xml);
        value = mode == "base64" ? FeedText.FromBase64(value) : value;
        bool isPlain = type is "text" or "text/plain" && !value.Contains("</", StringComparison.Ordinal);
        item.Set(field, isPlain && field != FeedField.Title ? WebUtility.HtmlEncode(value) : value);
    }

    // Text of the first such element inside this one; the reader then stands after this one's content.
    private string Inside(string name)
    {
        string text = "";
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return text;
        }

        int depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name && text.Length == 0)
            {
                text = ElementText.Read(xml).Trim();
            }
            else
            {
                xml.Read();
            }
        }

        return text;
    }

    // XML Base: each element's own, against the one around it.
    private Uri? Base(Uri? around) => Absolute(xml.GetAttribute("base", XmlSpace), around) ?? around;

    // An absolute address stays as it is written, so that it is the same wherever it is read.
    private string Resolve(Uri? around, string address) =>
        address.Contains("://", StringComparison.Ordinal) ? address : Absolute(address, around ?? home)?.AbsoluteUri ?? address;

    private static Uri? Absolute(string? address, Uri? around)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > 4000)
        {
            return null;
        }

        bool isFound = around is null ? Uri.TryCreate(address, UriKind.Absolute, out Uri? found) : Uri.TryCreate(around, address, out found);
        return isFound && found!.Scheme is "http" or "https" ? found : null;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
