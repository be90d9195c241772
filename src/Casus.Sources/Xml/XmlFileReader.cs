using System.Runtime.CompilerServices;
using System.Xml;
using Casus.Sources.Feeds;
using Casus.Sources.Files;
using Casus.Sources.Sitemaps;

namespace Casus.Sources.Xml;

/// <summary>Reads an XML file of any kind: its first element says whether it is a feed, a list of feeds, a sitemap or a page.</summary>
/// <param name="limits">The largest file.</param>
/// <param name="readBeside">Reads the file that a list names beside it; gives null for a network address. Null where there is no folder.</param>
internal sealed class XmlFileReader(ReadLimits limits, Func<string, IAsyncEnumerable<Outcome<RawReport>>?>? readBeside)
{
    /// <summary>Reads the file.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(ByteReader reader, FoundFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (text, problem) = await XmlFile.TextAsync(reader, file.Path, limits, cancellationToken).ConfigureAwait(false);
        if (text is null)
        {
            yield return problem!;
            yield break;
        }

        using var source = new StringReader(text);
        using var xml = new BoundedXmlReader(source);
        string? root = Root(xml, file.Path, out problem);
        IAsyncEnumerable<Outcome<RawReport>>? reports = root switch
        {
            "rss" or "rdf" or "feed" => FeedReader.ReadAsync(xml, reader, file, cancellationToken),
            "opml" => new ListReader(new OpmlWalk(xml), readBeside).ReadAsync(reader, file, cancellationToken),
            "sitemapindex" => new ListReader(new SitemapIndexWalk(xml), readBeside).ReadAsync(reader, file, cancellationToken),
            "urlset" => SitemapReader.ReadAsync(xml, reader, file, cancellationToken),
            _ => null,
        };
        if (reports is null)
        {
            bool isPage = root == "html";
            yield return isPage
                ? new RawReport(file.Path, WholeFile.Address(file.Path), "text/html", System.Text.Encoding.UTF8.GetBytes(text)) { Id = FileName.Of(file.Path).Stem, Charset = "utf-8" }
                : reader.Failure ?? problem ?? XmlFile.OtherKind(file);
            if (isPage && reader.Failure is not null)
            {
                yield return reader.Failure;
            }

            yield break;
        }

        await foreach (var outcome in reports.ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    // The name of the first element, in lower case.
    private static string? Root(BoundedXmlReader xml, string path, out Problem? problem)
    {
        problem = null;
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    return xml.LocalName.ToLowerInvariant();
                }
            }
        }
        catch (XmlException error)
        {
            problem = XmlFile.Broken(path, error);
        }

        return null;
    }
}
