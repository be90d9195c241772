using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using Casus.Sources.Feeds;
using Casus.Sources.Files;
using Casus.Sources.Xml;

namespace Casus.Sources.Sitemaps;

/// <summary>Reads a sitemap: an entry with a news headline is a report of that headline alone; plain entries are counted.</summary>
internal static class SitemapReader
{
    /// <summary>Reads the sitemap.</summary>
    /// <param name="xml">The XML, at its first element.</param>
    /// <param name="reader">Its bytes, for the reason of a cut.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        BoundedXmlReader xml, ByteReader reader, FoundFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false); // The file is in memory; the shape is that of all readers.
        int entries = 0, plain = 0;
        while (Next(xml, file.Path, out SitemapEntry? entry, out Problem? problem))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry is null)
            {
                yield return reader.Failure ?? problem!;
                break;
            }

            entries++;
            if (entry.IsNews)
            {
                yield return Report(entry, file.Path);
            }
            else
            {
                plain++;
            }
        }

        if (plain > 0 || entries == 0)
        {
            string reason = string.Create(CultureInfo.InvariantCulture, $"{plain} of {entries} entries are addresses without a news headline and were passed over");
            yield return new Problem(Problems.KindUnknown, file.Path, reason) { IsNotice = plain > 0 || !file.IsNamed };
        }
    }

    private static bool Next(BoundedXmlReader xml, string path, out SitemapEntry? entry, out Problem? problem)
    {
        entry = null;
        problem = null;
        try
        {
            entry = SitemapWalk.Next(xml, "url");
        }
        catch (XmlException error)
        {
            problem = XmlFile.Broken(path, error);
        }

        return entry is not null || problem is not null;
    }

    private static Outcome<RawReport> Report(SitemapEntry entry, string path)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"{path}:{entry.Line}");
        if (string.IsNullOrWhiteSpace(entry.Title))
        {
            return new Problem(Problems.FeedBroken, where, "the news entry has no title");
        }

        string title = WebUtility.HtmlDecode(entry.Title.Trim());
        byte[] bytes = Encoding.UTF8.GetBytes(title);
        PublicationTime? published = FeedDate.Read(entry.Published) ?? FeedDate.Read(entry.Updated);
        string id = ReportIds.OfFeed(null, entry.Url, FileName.Of(path).Stem, ReportIds.OfContent(title, published, bytes));
        return new RawReport(where, entry.Url ?? $"{WholeFile.Address(path)}#{id}", "text/plain", bytes)
        {
            Id = id,
            Charset = "utf-8",
            Title = title,
            Published = published,
            Updated = FeedDate.Read(entry.Updated),
            Publisher = entry.Publisher,
            Url = entry.Url,
            Language = entry.Language,
            Categories = entry.Keywords?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        };
    }
}
