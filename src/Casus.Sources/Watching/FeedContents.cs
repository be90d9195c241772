using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Casus.Sources.Feeds;
using Casus.Sources.Files;
using Casus.Sources.Packing;
using Casus.Sources.Sitemaps;
using Casus.Sources.Xml;

namespace Casus.Sources.Watching;

/// <summary>Finds out what an answer holds, and reads it.</summary>
internal static partial class FeedContents
{
    /// <summary>The media types asked for.</summary>
    public const string Accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    /// <summary>False for media types that cannot be a feed by any mistake. Feeds served as pages or plain text are common.</summary>
    /// <param name="mediaType">The type; empty for none.</param>
    public static bool IsWanted(string mediaType) =>
        mediaType.Split('/')[0] is not ("image" or "audio" or "video" or "font") && mediaType is not ("application/pdf" or "application/zip" or "text/css" or "text/javascript");

    /// <summary>Reads an answer's file.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isPages">True when the linked pages will be read, not what the feed carries.</param>
    /// <param name="limit">Most bytes of a file that is compressed in itself.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<FeedContent> ReadAsync(FetchAnswer answer, bool isPages, int limit, CancellationToken cancellationToken)
    {
        string where = PlainText.Of(answer.Url);
        byte[]? body = answer.Body is [0x1F, 0x8B, ..] ? Unpacked(answer.Body, limit) : answer.Body;
        if (body is null)
        {
            return Broken(new Problem(Problems.AnswerBroken, where, FormattableString.Invariant($"the gzip file is broken, or holds more than {limit} bytes")));
        }

        if (body.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return Broken(new Problem(Problems.FileEmpty, where, "the answer is empty; expected a feed or a sitemap"));
        }

        if (FeedXml.Decode(body, answer.Charset) is not { } text)
        {
            return Broken(new Problem(Problems.FeedBroken, where, "the XML declaration names an unknown encoding"));
        }

        if (text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            return WatchedJson.Read(answer.Url, text, isPages);
        }

        return Root(text) switch
        {
            "rss" or "RDF" or "feed" => await FeedAsync(answer, text, isPages, cancellationToken).ConfigureAwait(false),
            "urlset" => Pages(answer, Sitemap.Read(text, "url", where, out var problem), problem),
            "sitemapindex" => Index(answer, Sitemap.Read(text, "sitemap", where, out var problem), problem),
            "html" => Broken(new Problem(Problems.AnswerKindWrong, where, "a page, not a feed" + Advertised(answer.Url, text))),
            null => Broken(new Problem(Problems.AnswerKindWrong, where, "it is neither XML nor JSON; expected a feed or a sitemap")),
            var other => Broken(new Problem(Problems.AnswerKindWrong, where, $"XML of another kind (<{PlainText.Of(other)}>); expected a feed or a sitemap")),
        };
    }

    private static byte[]? Unpacked(byte[] body, int limit) => UnpackedBytes.Of(body, PackingKind.Gzip, limit, Expansion.Of(body.Length)) is { IsBroken: false, IsTooLarge: false } whole
        ? whole.Bytes.ToArray()
        : null;

    private static FeedContent Broken(Problem problem) => new() { Problems = [problem], IsBroken = true };

    private static string? Root(string text)
    {
        try
        {
            using var source = new StringReader(text);
            using var xml = new BoundedXmlReader(source);
            return xml.MoveToContent() == XmlNodeType.Element ? xml.LocalName is "HTML" ? "html" : xml.LocalName : null;
        }
        catch (XmlException)
        {
            return PageStart().IsMatch(text) ? "html" : null;
        }
    }

    // Pages name their feeds; whoever gave the page's address wants one of these.
    private static string Advertised(Uri url, string text)
    {
        var links = FeedLink().Matches(text[..Math.Min(text.Length, 1 << 18)])
            .Select(m => LinkTarget().Match(m.Value)).Where(m => m.Success)
            .Select(m => Uri.TryCreate(url, System.Net.WebUtility.HtmlDecode(m.Groups[1].Value), out var found) && RedirectRule.IsWeb(found) ? PlainText.Of(found) : null)
            .Where(link => link is not null).Distinct(StringComparer.Ordinal).Take(3).ToList();
        return links.Count == 0 ? "" : "; it names " + string.Join(", ", links);
    }

    private static async Task<FeedContent> FeedAsync(FetchAnswer answer, string text, bool isPages, CancellationToken cancellationToken)
    {
        var hints = FeedHints.Read(text, out bool isWhole);
        var file = new FoundFile(answer.Url.AbsoluteUri, true);
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
        using var reader = new ByteReader(new MemoryStream(utf8, writable: false), file.Path, isCompressed: false, ownsStream: true);
        var reports = new List<RawReport>();
        var problems = new List<Problem>();
        var limits = new ReadLimits(utf8.Length, utf8.Length);
        await foreach (var outcome in FeedReader.ReadAsync(reader, file, limits, cancellationToken).ConfigureAwait(false))
        {
            if (outcome.IsOk)
            {
                reports.Add(outcome.Value);
            }
            else
            {
                problems.Add(outcome.Problem with { Where = PlainText.Of(outcome.Problem.Where), Reason = PlainText.Of(outcome.Problem.Reason) });
            }
        }

        return new FeedContent
        {
            Entries = FeedEntries.Of(answer.Url, reports, isPages),
            Title = reports.Select(r => r.Publisher).FirstOrDefault(p => p is not null),
            Hints = hints,
            Problems = problems,
            IsBroken = !isWhole,
        };
    }

    private static FeedContent Pages(FetchAnswer answer, List<SitemapEntry> rows, Problem? problem) => new()
    {
        Entries = [.. rows.Select(row => FeedEntries.Of(answer.Url, row)).Where(e => e is not null).DistinctBy(e => e!.Item.Key, StringComparer.Ordinal)!],
        Title = rows.Select(r => r.Publisher).FirstOrDefault(p => p is not null),
        Problems = problem is null ? [] : [problem],
        IsBroken = problem is not null,
    };

    private static FeedContent Index(FetchAnswer answer, List<SitemapEntry> rows, Problem? problem)
    {
        var sitemaps = new List<(Uri Url, PublicationTime? Changed)>();
        foreach (var row in rows)
        {
            if (Uri.TryCreate(answer.Url, row.Url, out var url) && RedirectRule.IsWeb(url))
            {
                sitemaps.Add((url, FeedDate.Read(row.Updated)));
            }
        }

        return new FeedContent { Sitemaps = sitemaps, Problems = problem is null ? [] : [problem], IsBroken = problem is not null };
    }

    [GeneratedRegex(@"^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex PageStart();

    [GeneratedRegex("""<link\b[^>]{0,300}application/(?:(?:rss|atom)\+xml|feed\+json)[^>]{0,300}>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex FeedLink();

    [GeneratedRegex("""\bhref\s*=\s*["']?([^"'\s>]{1,300})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex LinkTarget();
}
