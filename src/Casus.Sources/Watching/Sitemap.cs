using System.Xml;
using Casus.Sources.Sitemaps;
using Casus.Sources.Xml;

namespace Casus.Sources.Watching;

/// <summary>Reads the entries of a sitemap or of an index of sitemaps up to its end or a fault.</summary>
internal static class Sitemap
{
    /// <summary>Reads the entries that have an address.</summary>
    /// <param name="text">The file.</param>
    /// <param name="element">Name of an entry's element: <c>url</c> of a sitemap, <c>sitemap</c> of an index.</param>
    /// <param name="where">The file, for the problem.</param>
    /// <param name="problem">The fault, or null.</param>
    public static List<SitemapEntry> Read(string text, string element, string where, out Problem? problem)
    {
        var entries = new List<SitemapEntry>();
        problem = null;
        try
        {
            using var source = new StringReader(text);
            using var xml = new BoundedXmlReader(source);
            while (SitemapWalk.Next(xml, element) is { } entry)
            {
                if (entry.Url is not null)
                {
                    entries.Add(entry);
                }
            }
        }
        catch (XmlException error)
        {
            problem = XmlFile.Broken(where, error);
        }

        return entries;
    }
}
