using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using Casus.Sources.Files;

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
        byte[]? bytes = await reader.ReadToEndAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false);
        Problem? problem = bytes is { Length: 0 } && reader.Failure is not null ? reader.Failure : WholeFile.Check(bytes, file.Path, limits);
        string? text = problem is null ? FeedText.Decode(bytes!) : null;
        if (text is null)
        {
            yield return problem ?? new Problem(Problems.FeedBroken, file.Path, "the XML declaration names an unknown encoding");
            yield break;
        }

        using var source = new StringReader(text);
        using var xml = XmlReader.Create(source, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore, // RSS 0.91 has a DOCTYPE; entities of its own are never expanded.
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        var feed = new FeedWalk(xml);
        while (Next(feed, file, out FeedItem? item, out problem))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Report(feed, item!, file.Path);
        }

        if (reader.Failure is not null || problem is not null)
        {
            yield return reader.Failure ?? problem!; // A cut file breaks the XML too; the cut is the reason.
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
                problem = new Problem(Problems.KindUnknown, file.Path, "XML of another kind; expected an RSS or Atom feed") { IsNotice = !file.IsNamed };
            }
        }
        catch (XmlException error)
        {
            string reason = error.Message.ReplaceLineEndings(" ");
            problem = new Problem(Problems.FeedBroken, $"{file.Path}:{Math.Max(1, error.LineNumber)}", $"broken XML: {reason}");
        }

        return item is not null;
    }

    private static Outcome<RawReport> Report(FeedWalk feed, FeedItem item, string path)
    {
        string where = $"{path}:{feed.ItemLine}";
        string? html = NotBlank(item.Content) ?? NotBlank(item.Summary);
        string? title = NotBlank(item.Title) is { } named ? WebUtility.HtmlDecode(named) : null;
        if (html is null && title is null)
        {
            return new Problem(Problems.FeedBroken, where, "the entry has no title and no text; expected one of them");
        }

        string? id = NotBlank(item.Id);
        string? url = NotBlank(item.Link) ?? (id is not null && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null);
        string entryId = ReportIds.OfFeed(id, url, FileName.Of(path).Stem, feed.ItemNumber);
        return new RawReport(where, url ?? $"{WholeFile.Address(path)}#{entryId}", "text/html", Encoding.UTF8.GetBytes(html ?? WebUtility.HtmlEncode(title!)))
        {
            Id = entryId,
            Charset = "utf-8",
            Title = title,
            Published = FeedDate.Read(item.Published) ?? FeedDate.Read(item.Updated),
            Publisher = NotBlank(feed.Title),
            Byline = NotBlank(item.Byline),
            Url = url,
        };
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
