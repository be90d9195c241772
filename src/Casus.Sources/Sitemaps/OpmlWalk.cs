using System.Xml;
using Casus.Sources.Xml;

namespace Casus.Sources.Sitemaps;

/// <summary>Walks an OPML list (1.0, 2.0): an outline with <c>xmlUrl</c> is a feed; one that holds outlines is a group.</summary>
/// <param name="xml">The XML, at its first element.</param>
internal sealed class OpmlWalk(BoundedXmlReader xml) : ListWalk(xml)
{
    /// <inheritdoc/>
    public override string Plural => "feeds";

    /// <inheritdoc/>
    public override string? Next()
    {
        while (Xml.Read())
        {
            if (Xml.NodeType != XmlNodeType.Element || Xml.LocalName != "outline")
            {
                continue;
            }

            Line = Xml.LineNumber;
            string? address = Xml.GetAttribute("xmlUrl") ?? Xml.GetAttribute("xmlurl");
            if (!string.IsNullOrWhiteSpace(address))
            {
                return address.Trim();
            }

            WithoutAddress += Xml.IsEmptyElement ? 1 : 0; // A group, where it holds others.
        }

        return null;
    }
}
