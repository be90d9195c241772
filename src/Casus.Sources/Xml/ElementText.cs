using System.Text;
using System.Xml;

namespace Casus.Sources.Xml;

/// <summary>Reads the text of elements.</summary>
internal static class ElementText
{
    /// <summary>All text inside the element, whatever elements it holds; the reader then stands after it.</summary>
    /// <param name="xml">The XML, at the element.</param>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var text = new StringBuilder();
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
}
