using System.Globalization;
using System.Net;
using System.Text;
using Casus.Sources.Watching;
using Casus.Tests.Sources.Watching;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>
/// Watches a server on this machine whose answers, robots.txt and all, are broken like files, and says what must not be: an exception, a
/// feed that is never asked again or at once, items without keys, strangers' control characters in a problem.
/// </summary>
/// <param name="structures">What is broken; of the files the feeds, sitemaps and pages.</param>
internal sealed class WatchRun((string Kind, string Name, byte[] Bytes)[] structures) : IAsyncDisposable
{
    private static readonly (string Kind, string Name, byte[] Bytes)[] Answers =
    [
        Answer("watched: feed", "Content-Type: application/rss+xml; charset=iso-8859-1\r\nETag: \"a\"\r\nLast-Modified: Tue, 06 May 2025 09:30:00 GMT\r\nCache-Control: max-age=600\r\nAge: 7", Fixtures.Rss20),
        Answer("watched: feed", "Content-Type: application/atom+xml\r\nExpires: Wed, 07 May 2025 09:30:00 GMT\r\nDate: Tue, 06 May 2025 09:30:00 GMT", Fixtures.Atom10),
        Answer("watched: feed", "Content-Type: application/feed+json", Fixtures.JsonFeed11),
        Answer("watched: feed", "Content-Type: text/xml\r\nTransfer-Encoding: chunked", string.Create(CultureInfo.InvariantCulture, $"{Fixtures.Rss091.Length:x}\r\n{Fixtures.Rss091}\r\n0\r\n\r\n")),
        Answer("watched: sitemap", "Content-Type: application/xml", Fixtures.NewsSitemap),
        Answer("watched: sitemap", "Content-Type: application/xml", Fixtures.SitemapIndex),
        Answer("watched: page", "Content-Type: text/html; charset=utf-8", PageFixture.Page),
        Text("watched: refusal", "HTTP/1.1 429 Slow down\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"),
        Text("watched: refusal", "HTTP/1.1 301 Moved\r\nLocation: http://wire.example.org/next\r\nContent-Length: 0\r\n\r\n"),
        Text("watched: refusal", "HTTP/1.1 503 Busy\r\nRetry-After: Wed, 07 May 2025 09:30:00 GMT\r\nContent-Length: 2\r\n\r\nno"),
        Packing("gzip", Packed.Gzip), Packing("br", Packed.Brotli), Packing("deflate", Packed.Deflate),
    ];

    private static readonly byte[] Robots = Encoding.UTF8.GetBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n# For all\r\nUser-agent: *\r\nDisallow: /private/*.pdf$\r\nAllow: /\r\nCrawl-delay: 2\r\n\r\nUser-agent: Other\r\nDisallow: /\r\nSitemap: http://wire.example.org/map.xml\r\n");

    private readonly SortedDictionary<string, FuzzCount> seen = new(StringComparer.Ordinal);
    private RoughServer? server;
    private byte[] answer = [], robots = Robots;

    /// <summary>What was seen of each kind of answer.</summary>
    public IReadOnlyDictionary<string, FuzzCount> Seen => seen;

    /// <summary>Makes the broken answer of a seed and asks for it.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>What was wrong, or null.</returns>
    public async Task<string?> TryAsync(int seed)
    {
        (string kind, answer, robots) = Make(seed);
        try
        {
            return await AskAsync(kind).ConfigureAwait(false) is { } wrong ? string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {kind}: {wrong}") : null;
        }
#pragma warning disable CA1031 // Any exception is the finding.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {kind}: {error}");
        }
    }

    /// <summary>Makes the broken answers of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>What it was while it was whole, the answer, and the one to robots.txt.</returns>
    public (string Kind, byte[] Answer, byte[] Robots) Make(int seed)
    {
        var random = new Random(seed);
        var mutator = new Mutator(random, [.. Answers, .. structures]);
        var (kind, _, bytes) = Answers[random.Next(Answers.Length)];
        byte[] made = mutator.Break(bytes);
        return (kind, made, random.Next(6) == 0 ? mutator.Break(Robots) : Robots);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    // The clock runs so fast that a pause of an hour is over at once; every name is this machine.
    private async Task<string?> AskAsync(string kind)
    {
        server ??= new RoughServer((_, stream, token) => stream.WriteAsync(answer, token).AsTask()) { Robots = (stream, token) => stream.WriteAsync(robots, token).AsTask() };
        server.Requests.Clear();
        var start = new DateTimeOffset(2025, 5, 6, 8, 0, 0, TimeSpan.Zero);
        var fetching = new FetchOptions
        {
            AllowsPrivate = true, HostDelay = TimeSpan.Zero, MaxBytes = 1 << 22, Timeout = TimeSpan.FromDays(20), IdleTimeout = TimeSpan.FromDays(20), Time = new FastClock(start, 100_000),
            Resolve = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        };
        using var poller = new FeedPoller(fetching, new PollOptions());
        if (kind == "watched: page")
        {
            var page = await poller.FetchPageAsync(new WatchedItem("k", "v") { Link = server.Url() }, CancellationToken.None).ConfigureAwait(false);
            Count(kind, new FuzzCount(1, page.Report is null ? 0 : 1, 0, page.Problem is null ? 0 : 1, 0));
            return (page.Report is null) == (page.Problem is null) || page.Report is { Bytes.IsEmpty: true } ? "neither page nor problem, or both"
                : page.Item.IsDone == (page.Item.NotBefore is not null) ? "a page that waits for nothing" : OfProblem(page.Problem);
        }

        var polled = await poller.PollAsync(new WatchedFeed(server.Url()), CancellationToken.None).ConfigureAwait(false);
        Count(kind, new FuzzCount(1, polled.Entries.Count, 0, polled.Problems.Count(p => !p.IsNotice) + (polled.Feed.LastProblem is null ? 0 : 1), polled.Problems.Count(p => p.IsNotice)));
        return OfFeed(polled.Feed, start) ?? polled.Entries.Select(OfEntry).FirstOrDefault(w => w is not null)
            ?? polled.Problems.Append(polled.Feed.LastProblem).Select(OfProblem).FirstOrDefault(w => w is not null)
            ?? (polled.Entries.DistinctBy(e => e.Item.Key, StringComparer.Ordinal).Count() < polled.Entries.Count ? "a key twice" : null);
    }

    private void Count(string kind, FuzzCount count) => seen[kind] = seen.TryGetValue(kind, out var sum) ? sum + count : count;

    private static string? OfFeed(WatchedFeed feed, DateTimeOffset start) => feed.IsEnded ? null
        : feed.NextPoll is null || feed.NextPoll <= start ? $"a feed to be asked at {feed.NextPoll}"
        : feed.NextPoll > start + TimeSpan.FromDays(400) ? $"a feed to be asked as late as {feed.NextPoll}"
        : !Uri.TryCreate(feed.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") ? $"a feed at {feed.Url}" : null;

    private static string? OfEntry(FeedEntry entry) => entry.Item.Key.Length != 32 || entry.Item.Version.Length != 32 || entry.Address.Length == 0 ? $"an item {entry.Item}"
        : entry.Item.Link is { } link && !link.StartsWith("http://", StringComparison.Ordinal) && !link.StartsWith("https://", StringComparison.Ordinal) ? $"a link {link}"
        : entry.Report is null ? entry.Item.Link is null ? "an item with neither text nor link" : null
        : entry.Report.Bytes.IsEmpty || entry.Report.Id is null or "" ? "an empty report or id" : null;

    private static string? OfProblem(Problem? problem) => problem is null ? null
        : (problem.Where + problem.Reason).Any(char.IsControl) || problem.Reason.Length is 0 or > 1000 || problem.Where.Length is 0 or > 400 ? $"a problem {problem}" : null;

    private static (string Kind, string Name, byte[] Bytes) Answer(string kind, string headers, string body) =>
        Text(kind, $"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n{body}");

    private static (string Kind, string Name, byte[] Bytes) Packing(string coding, Func<byte[], byte[]> pack)
    {
        byte[] body = pack(Encoding.UTF8.GetBytes(Fixtures.Atom03));
        string head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/atom+xml\r\nContent-Encoding: {coding}\r\nContent-Length: {body.Length}\r\n\r\n");
        return ("watched: feed", "answer", [.. Encoding.UTF8.GetBytes(head), .. body]);
    }

    private static (string Kind, string Name, byte[] Bytes) Text(string kind, string text) => (kind, "answer", Encoding.UTF8.GetBytes(text));
}
