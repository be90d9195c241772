using System.Xml;
using Casus.Sources.Xml;

namespace Casus.Sources.Sitemaps;

/// <summary>Walks a sitemap from <c>url</c> to <c>url</c>; the elements of news are those of Google's news sitemaps, any version.</summary>
internal static class SitemapWalk
{
    /// <summary>The next entry, or null at the end.</summary>
    /// <param name="xml">The XML, at its first element or behind an entry.</param>
    /// <param name="element">Name of an entry's element: <c>url</c>, or <c>sitemap</c> in an index.</param>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public static SitemapEntry? Next(BoundedXmlReader xml, string element)
    {
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && xml.Depth > 0)
            {
                return ReadEntry(xml);
            }

            xml.Read();
        }

        return null;
    }

    private static SitemapEntry ReadEntry(BoundedXmlReader xml)
    {
        var entry = new SitemapEntry { Line = xml.LineNumber };
        bool isEmpty = xml.IsEmptyElement;
        int depth = xml.Depth;
        xml.Read();
        while (!isEmpty && !xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                ReadField(xml, entry);
            }
            else
            {
                xml.Read();
            }
        }

        return entry;
    }

    private static void ReadField(BoundedXmlReader xml, SitemapEntry entry)
    {
        bool isNews = xml.NamespaceURI.Contains("news", StringComparison.OrdinalIgnoreCase);
        switch (xml.LocalName, isNews)
        {
            case ("news" or "publication", true):
                entry.IsNews = true;
                xml.Read();
                break;
            case ("name", true): entry.Publisher = First(entry.Publisher, xml); break;
            case ("language", true): entry.Language = First(entry.Language, xml); break;
            case ("publication_date", true): entry.Published = First(entry.Published, xml); break;
            case ("title", true): entry.Title = First(entry.Title, xml); break;
            case ("keywords", true): entry.Keywords = First(entry.Keywords, xml); break;
            case ("loc", false): entry.Url = First(entry.Url, xml); break;
            case ("lastmod", false): entry.Updated = First(entry.Updated, xml); break;
            default: xml.Skip(); break;
        }
    }

    // The element is read in any case: whoever stays at it stays for ever.
    private static string? First(string? found, BoundedXmlReader xml)
    {
        string text = ElementText.Read(xml).Trim();
        return found ?? (text.Length > 0 ? text : null);
    }
}
