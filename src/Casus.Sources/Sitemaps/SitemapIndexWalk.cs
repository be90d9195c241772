using System.Xml;
using Casus.Sources.Xml;

namespace Casus.Sources.Sitemaps;

/// <summary>Walks a sitemap index: each <c>sitemap</c> has its address in <c>loc</c>.</summary>
/// <param name="xml">The XML, at its first element.</param>
internal sealed class SitemapIndexWalk(BoundedXmlReader xml) : ListWalk(xml)
{
    private bool isOpen;

    /// <inheritdoc/>
    public override string Plural => "sitemaps";

    /// <inheritdoc/>
    public override string? Next()
    {
        bool isRead = Xml.Read();
        while (isRead)
        {
            if (Xml.NodeType == XmlNodeType.Element && Xml.LocalName == "sitemap")
            {
                WithoutAddress += isOpen || Xml.IsEmptyElement ? 1 : 0;
                isOpen = !Xml.IsEmptyElement;
                Line = Xml.LineNumber;
            }
            else if (Xml.NodeType == XmlNodeType.Element && Xml.LocalName == "loc" && isOpen)
            {
                string address = ElementText.Read(Xml).Trim();
                if (address.Length > 0)
                {
                    isOpen = false;
                    return address;
                }

                continue; // The reader stands at the next node already.
            }

            isRead = Xml.Read();
        }

        WithoutAddress += isOpen ? 1 : 0;
        isOpen = false;
        return null;
    }
}
