using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using Casus.Sources.Files;
using Casus.Sources.Xml;

namespace Casus.Sources.Feeds;

/// <summary>Reads RSS 0.9x, 1.0 and 2.0 and Atom: an entry is a report, its text the full text where the feed carries it.</summary>
internal static class FeedReader
{
    /// <summary>Reads the feed.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="file">The file.</param>
    /// <param name="limits">The largest file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, FoundFile file, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (text, problem) = await XmlFile.TextAsync(reader, file.Path, limits, cancellationToken).ConfigureAwait(false);
        if (text is null)
        {
            yield return problem!;
            yield break;
        }

        using var source = new StringReader(text);
        using var xml = new BoundedXmlReader(source);
        await foreach (var outcome in ReadAsync(xml, reader, file, cancellationToken).ConfigureAwait(false))
        {
            yield return outcome;
        }
    }

    /// <summary>Reads a feed whose XML is open.</summary>
    /// <param name="xml">The XML, at its beginning or at its first element.</param>
    /// <param name="reader">The bytes, for the reason of a cut.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        BoundedXmlReader xml, ByteReader reader, FoundFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false); // The file is in memory; the shape is that of all readers.
        var feed = new FeedWalk(xml);
        Problem? problem;
        while (Next(feed, file, out FeedItem? item, out problem))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Report(feed, item!, file.Path);
        }

        if (reader.Failure is not null || problem is not null)
        {
            yield return reader.Failure ?? problem!; // A cut file breaks the XML too; the cut is the reason.
        }
        else if (!feed.HasItem)
        {
            yield return new Problem(Problems.FileEmpty, file.Path, "the feed has no entry") { IsNotice = true };
        }
    }

    private static bool Next(FeedWalk feed, FoundFile file, out FeedItem? item, out Problem? problem)
    {
        item = null;
        problem = null;
        try
        {
            item = feed.Next();
            if (item is null && !feed.IsFeed)
            {
                problem = XmlFile.OtherKind(file);
            }
        }
        catch (XmlException error)
        {
            problem = XmlFile.Broken(file.Path, error);
        }

        return item is not null;
    }

    private static Outcome<RawReport> Report(FeedWalk feed, FeedItem item, string path)
    {
        string where = $"{path}:{feed.ItemLine}";
        string? html = NotBlank(item.Content) ?? NotBlank(item.Summary);
        string? title = NotBlank(item.Title) is { } named ? FeedText.Plain(WebUtility.HtmlDecode(named)) : null;
        if (html is null && title is null)
        {
            return new Problem(Problems.FeedBroken, where, "the entry has no title and no text; expected one of them");
        }

        string? id = NotBlank(item.Id);
        string? url = NotBlank(item.Link) ?? (id is not null && item.IsIdAddress && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null);
        byte[] bytes = Encoding.UTF8.GetBytes(html ?? title!);
        PublicationTime? published = FeedDate.Read(item.Published) ?? FeedDate.Read(item.Updated);
        string entryId = ReportIds.OfFeed(id, url, FileName.Of(path).Stem, ReportIds.OfContent(title, published, bytes));
        return new RawReport(where, url ?? $"{WholeFile.Address(path)}#{entryId}", html is null ? "text/plain" : "text/html", bytes)
        {
            Id = entryId,
            Charset = "utf-8",
            Title = title,
            Published = published,
            Updated = FeedDate.Read(item.Updated),
            Publisher = NotBlank(item.Source) ?? NotBlank(feed.Title),
            Byline = NotBlank(item.Byline),
            Url = url,
            Language = NotBlank(item.Language) ?? feed.Language,
            Categories = item.Categories,
        };
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
