using System.Xml;

namespace Casus.Sources.Watching;

/// <summary>Reads sitemaps (with the news extension) and indexes of sitemaps.</summary>
internal static class Sitemap
{
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>True when the text begins as one of them.</summary>
    /// <param name="root">Local name of the root element.</param>
    public static bool IsRoot(string root) => root is "urlset" or "sitemapindex";

    /// <summary>Reads the rows up to the end or a fault.</summary>
    /// <param name="text">The file.</param>
    /// <param name="problem">The fault, or null.</param>
    /// <param name="where">The file, for the problem.</param>
    public static List<SitemapRow> Read(string text, string where, out Problem? problem)
    {
        var rows = new List<SitemapRow>();
        problem = null;
        try
        {
            using var source = new StringReader(text);
            using var xml = XmlReader.Create(source, FeedXml.Settings);
            while (!xml.EOF)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.Depth == 1 && xml.LocalName is "url" or "sitemap" && !xml.IsEmptyElement)
                {
                    ReadRow(xml, rows);
                }

                xml.Read();
            }
        }
        catch (XmlException error)
        {
            problem = new Problem(Problems.FeedBroken, $"{where}:{Math.Max(1, error.LineNumber)}", $"broken XML: {PlainText.Of(error.Message)}");
        }

        return rows;
    }

    private static void ReadRow(XmlReader xml, List<SitemapRow> rows)
    {
        var row = new SitemapRow();
        xml.Read();
        while (!xml.EOF && xml.Depth > 1)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            bool isNews = xml.NamespaceURI == News;
            string name = xml.LocalName;
            if (isNews && name is "news" or "publication")
            {
                xml.Read();
            }
            else if ((isNews && name is "title" or "publication_date" or "name") || (xml.Depth == 2 && name is "loc" or "lastmod"))
            {
                row = row.With(name, ReadText(xml));
            }
            else
            {
                xml.Skip();
            }
        }

        if (row.Url is not null)
        {
            rows.Add(row);
        }
    }

    private static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        int depth = xml.Depth;
        string text = "";
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            text += xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value : "";
            xml.Read();
        }

        xml.Read();
        return text.Trim();
    }
}
