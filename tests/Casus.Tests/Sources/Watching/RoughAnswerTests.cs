using System.IO.Compression;
using System.Net;
using System.Text;
using Casus.Sources.Watching;
using Xunit;

namespace Casus.Tests.Sources.Watching;

/// <summary>Servers that misbehave: each gives a problem that says what is wrong, soon, and takes no more memory than allowed.</summary>
public sealed class RoughAnswerTests
{
    private const int MaxBytes = 200_000;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly FetchOptions Patient = new()
    {
        AllowsPrivate = true, HostDelay = TimeSpan.Zero, MaxBytes = MaxBytes, Timeout = TimeSpan.FromSeconds(60), IdleTimeout = TimeSpan.FromSeconds(30),
    };

    private static readonly FetchOptions Hasty = Patient with { Timeout = TimeSpan.FromSeconds(3), IdleTimeout = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_good_feed_is_read_with_links_made_whole()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        var result = await PollAsync(server.Url());
        Assert.Null(result.Feed.LastProblem);
        Assert.Equal("Desk", result.Feed.Title);
        Assert.Equal([server.Url("/1.html"), server.Url("/2.html")], result.Entries.Select(e => e.Address));
        Assert.StartsWith("Casus", Assert.Single(server.Requests)["User-Agent"], StringComparison.Ordinal);
        Assert.Contains("br", Assert.Single(server.Requests)["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_drip_ends_at_the_time_limit()
    {
        await using var server = new RoughServer(async (_, stream, token) =>
        {
            await RoughServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 100000\r\n\r\n", token);
            while (true)
            {
                await stream.WriteAsync("<"u8.ToArray(), token);
                await Task.Delay(50, token);
            }
        });
        Sees(await PollAsync(server.Url(), Hasty), "CAS0133", "no whole answer within 3 seconds");
    }

    [Fact]
    public async Task Silence_in_the_middle_ends_it_sooner()
    {
        await using var server = new RoughServer(async (_, stream, token) =>
        {
            await RoughServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 100000\r\n\r\n<rss>", token);
            await Task.Delay(Timeout.Infinite, token);
        });
        Sees(await PollAsync(server.Url(), Hasty with { Timeout = TimeSpan.FromSeconds(60) }), "CAS0133", "1 seconds of silence");
    }

    [Fact]
    public async Task A_server_that_takes_the_request_and_says_nothing_ends_at_the_time_limit()
    {
        await using var server = new RoughServer((_, _, token) => Task.Delay(Timeout.Infinite, token));
        Sees(await PollAsync(server.Url(), Hasty), "CAS0133", "no whole answer");
    }

    [Fact]
    public async Task A_host_that_answers_no_call_ends_when_a_connection_may_take_no_longer()
    {
        using var silent = new SilentPort(IPAddress.Loopback, 0);
        Sees(await PollAsync(FormattableString.Invariant($"http://127.0.0.1:{silent.Port}/feed"), Hasty), "CAS0132", "no connection within 1 seconds");
    }

    [Fact]
    public async Task Of_a_host_with_two_addresses_a_silent_one_does_not_hide_the_other()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        using var silent = new SilentPort(IPAddress.Parse("127.0.0.2"), server.Port);
        var options = Hasty with { Timeout = TimeSpan.FromSeconds(30), IdleTimeout = TimeSpan.FromSeconds(4), Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]) };
        var result = await PollAsync(server.Url(host: "two.example"), options);
        Assert.Null(result.Feed.LastProblem);
        Assert.Equal(2, result.Entries.Count);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n", true)]
    public async Task An_endless_body_ends_at_the_size_limit(string head, bool isChunked)
    {
        long sent = 0;
        await using var server = new RoughServer(async (_, stream, token) =>
        {
            await RoughServer.WriteAsync(stream, head, token);
            byte[] chunk = Encoding.ASCII.GetBytes((isChunked ? "1000\r\n" : "") + new string('x', 4096) + (isChunked ? "\r\n" : ""));
            while (true)
            {
                await stream.WriteAsync(chunk, token);
                sent += chunk.Length;
            }
        });
        Sees(await PollAsync(server.Url()), "CAS0134", "larger than 200000 bytes");
        Assert.InRange(sent, MaxBytes, 50 << 20); // what the system's buffers take, and no more
    }

    [Fact]
    public async Task A_length_above_the_limit_is_not_even_begun()
    {
        await using var server = RoughServer.Of(("/feed", "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 99999999999\r\n\r\n<rss>"));
        Sees(await PollAsync(server.Url()), "CAS0134", "larger than");
    }

    [Theory]
    [InlineData("Content-Length: 5000")] // longer than what comes
    [InlineData("Transfer-Encoding: chunked")] // and no chunk
    public async Task A_body_that_is_cut_off_is_told_and_asked_for_again(string header)
    {
        await using var server = RoughServer.Of(("/feed", $"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n{header}\r\nETag: \"x\"\r\n\r\n{Feeds.Rss()}"));
        var result = await PollAsync(server.Url());
        Sees(result, "CAS0135", "cut off before its end");
        Assert.Empty(result.Feed.Copies);
    }

    [Fact]
    public async Task A_length_that_is_too_short_leaves_what_is_whole_and_is_asked_for_again()
    {
        string body = Feeds.Rss(3);
        int cut = body.IndexOf("Story 3", StringComparison.Ordinal);
        await using var server = RoughServer.Of(("/feed", $"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {cut}\r\nETag: \"x\"\r\n\r\n{body}"));
        var result = await PollAsync(server.Url());
        Sees(result, "CAS0110", "broken XML");
        Assert.Equal(2, result.Entries.Count);
        Assert.Empty(result.Feed.Copies);
    }

    [Theory]
    [InlineData("", "CAS0135", "")] // hangs up
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n", "CAS0135", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 0\r\n\r\n", "CAS0103", "the answer is empty")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 3\r\n\r\n \n ", "CAS0103", "the answer is empty")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 5\r\n\r\nxxxxx", "CAS0139", "the answer is image/png")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 9\r\n\r\nnot a tag", "CAS0139", "it is neither XML nor JSON")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 9\r\n\r\n<kml><a/>", "CAS0139", "XML of another kind (<kml>)")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: zstd\r\nContent-Length: 5\r\n\r\nxxxxx", "CAS0135", "not asked for")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip, gzip, gzip\r\nContent-Length: 5\r\n\r\nxxxxx", "CAS0135", "not asked for")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nxxxxx", "CAS0135", "compression is broken")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\nxxxxx", "CAS0135", "compression is broken")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "CAS0136", "answered 204")]
    [InlineData("HTTP/1.1 304 Not Modified\r\n\r\n", "CAS0136", "answered 304, not modified, though nothing of it was here")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "CAS0136", "answered 403: access is denied")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "CAS0136", "answered 500: the server has a fault")]
    public async Task What_is_no_feed_is_named(string answer, string code, string reason)
    {
        await using var server = RoughServer.Of(("/feed", answer));
        Sees(await PollAsync(server.Url()), code, reason);
    }

    [Fact]
    public async Task A_page_in_place_of_a_feed_names_the_feeds_it_has()
    {
        const string Page = "<!DOCTYPE html><html><head><link rel=alternate type=\"application/rss+xml\" href=\"/rss?a=1&amp;b=2\"></head><body><p>News<br></body></html>";
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Page, type: "text/html")));
        Sees(await PollAsync(server.Url()), "CAS0139", $"a page, not a feed; it names {server.Url("/rss?a=1&b=2")}");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain; charset=x-nonsense")]
    [InlineData("application/octet-stream")]
    [InlineData("nonsense")]
    public async Task A_feed_of_a_wrong_content_type_is_a_feed(string type)
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(), type: type)));
        Assert.Equal(2, (await PollAsync(server.Url())).Entries.Count);
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1", "utf-8")] // the server is wrong
    [InlineData("utf-8", "utf-8", "windows-1251")] // the declaration is wrong
    [InlineData("windows-1251", "windows-1251", null)]
    [InlineData("windows-1251", null, "windows-1251")]
    [InlineData("windows-1251", "windows-1251", "utf-8")] // RFC 7303: the server's word first
    [InlineData("utf-16", "text/xml", null)]
    public async Task Whatever_encoding_is_claimed_the_words_come_out_right(string real, string? server, string? declared)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        string declaration = declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";
        byte[] body = [.. encoding.GetPreamble(), .. encoding.GetBytes($"{declaration}<rss><channel><title>Вестник «Ёж»</title><item><title>Т</title><link>/1</link></item></channel></rss>")];
        await using var rough = new RoughServer(async (_, stream, token) =>
        {
            await RoughServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/xml{(server is null ? "" : "; charset=" + server)}\r\nContent-Length: {body.Length}\r\n\r\n", token);
            await stream.WriteAsync(body, token);
        });
        Assert.Equal("Вестник «Ёж»", (await PollAsync(rough.Url())).Feed.Title);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, br")]
    public async Task Compressed_answers_are_read(string coding)
    {
        await using var server = Compressed(coding, Encoding.UTF8.GetBytes(Feeds.Rss(20)));
        Assert.Equal(20, (await PollAsync(server.Url())).Entries.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_bomb_of_compressed_nothing_ends_at_the_size_limit(string coding)
    {
        await using var server = Compressed(coding, new byte[64 << 20]);
        long before = GC.GetTotalAllocatedBytes();
        Sees(await PollAsync(server.Url()), "CAS0134", "larger than 200000 bytes");
        Assert.True(coding != "br" || GC.GetTotalAllocatedBytes() - before < 1L << 30, "the bomb went off");
    }

    [Fact]
    public async Task A_gzip_that_is_cut_off_is_told()
    {
        byte[] whole = Pack("gzip", Encoding.UTF8.GetBytes(Feeds.Rss(50)));
        await using var server = new RoughServer(async (_, stream, token) =>
        {
            await RoughServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip\r\nContent-Length: {whole.Length / 2}\r\n\r\n", token);
            await stream.WriteAsync(whole.AsMemory(0, whole.Length / 2), token);
        });
        Sees(await PollAsync(server.Url()), "CAS0135", "compression is broken or cut off");
    }

    [Fact]
    public async Task Huge_headers_are_refused()
    {
        await using var server = new RoughServer(async (_, stream, token) =>
        {
            await RoughServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\n", token);
            while (true)
            {
                await RoughServer.WriteAsync(stream, $"X-Filler: {new string('x', 4000)}\r\n", token);
            }
        });
        Sees(await PollAsync(server.Url()), "CAS0134", "headers are larger than 32 kilobytes");
    }

    [Theory]
    [InlineData("ETag: \"a\u001b[31m\"\r\n")]
    [InlineData("ETag: \"a\rX-Injected: 1\"\r\n")]
    [InlineData("Retry-After: -5\r\nCache-Control: max-age=nonsense\r\nExpires: 0\r\n")]
    [InlineData("ETag: \"a\"\r\nETag: \"b\"\r\n")]
    public async Task What_headers_bring_is_sent_back_only_where_it_can_steer_nothing(string headers)
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(), headers)));
        using var poller = new FeedPoller(Patient, new PollOptions());
        var first = await poller.PollAsync(new WatchedFeed(server.Url()), Stop);
        Assert.Equal(2, first.Entries.Count);
        Assert.All(first.Feed.Copies, copy => Assert.DoesNotContain(copy.ETag ?? "", char.IsControl));
        Assert.Equal(2, (await poller.PollAsync(first.Feed, Stop)).Entries.Count);
        Assert.All(server.Requests, r => Assert.False(r.Headers.ContainsKey("X-Injected")));
    }

    [Fact]
    public async Task What_a_server_writes_cannot_steer_the_terminal()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer("<\u001bx>", type: "image/\u001b[2Jpng")), ("/to", RoughServer.Redirect("gopher://x/\u001b[2J")));
        foreach (string path in new[] { "/feed", "/to" })
        {
            var problem = (await PollAsync(server.Url(path))).Feed.LastProblem!;
            Assert.DoesNotContain(problem.ToString(), char.IsControl);
        }
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused()
    {
        await using var server = new RoughServer((_, stream, token) => RoughServer.WriteAsync(stream, RoughServer.Answer(Feeds.Rss()), token), isTls: true);
        Sees(await PollAsync(server.Url()), "CAS0132", "no secure connection");
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Plain_text_where_TLS_is_expected_is_told()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        Sees(await PollAsync(server.Url().Replace("http:", "https:", StringComparison.Ordinal), Hasty), "CAS0132", "no secure connection");
    }

    [Fact]
    public async Task A_port_where_nobody_listens_and_a_name_that_is_not_there_are_told()
    {
        string url;
        await using (var server = RoughServer.Of())
        {
            url = server.Url();
        }

        Sees(await PollAsync(url), "CAS0132", "does not take the connection");
        var nobody = Patient with { Resolve = (_, _) => Task.FromResult(Array.Empty<IPAddress>()) };
        Sees(await PollAsync("http://nobody.example/feed", nobody), "CAS0132", "name cannot be found");
    }

    /// <summary>Asserts the problem that the user is shown, and that the feed is asked again some day.</summary>
    internal static void Sees(PollResult result, string code, string reason)
    {
        Assert.NotNull(result.Feed.LastProblem);
        Assert.Equal(code, result.Feed.LastProblem.Code);
        Assert.Contains(reason, result.Feed.LastProblem.Reason, StringComparison.Ordinal);
        Assert.Equal(1, result.Feed.Failures);
        Assert.True(result.Feed.NextPoll > result.Feed.LastPoll);
    }

    private static async Task<PollResult> PollAsync(string url, FetchOptions? options = null)
    {
        using var poller = new FeedPoller(options ?? Patient, new PollOptions());
        return await poller.PollAsync(new WatchedFeed(url), Stop);
    }

    private static RoughServer Compressed(string coding, byte[] body)
    {
        byte[] packed = coding.Split(", ").Aggregate(body, (bytes, name) => Pack(name, bytes));
        return new RoughServer(async (_, stream, token) =>
        {
            await RoughServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: {coding}\r\nContent-Length: {packed.Length}\r\n\r\n", token);
            await stream.WriteAsync(packed, token);
        });
    }

    private static byte[] Pack(string coding, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
