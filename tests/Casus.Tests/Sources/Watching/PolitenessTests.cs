using System.Globalization;
using Casus.Sources.Watching;
using Xunit;

namespace Casus.Tests.Sources.Watching;

/// <summary>Hosts are asked as they want to be: robots.txt, pauses, one thing at a time, conditions, "come back later".</summary>
public sealed class PolitenessTests
{
    private static readonly DateTimeOffset Start = new(2031, 3, 5, 8, 0, 0, TimeSpan.Zero);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly FetchOptions Quick = new() { AllowsPrivate = true, HostDelay = TimeSpan.Zero };

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for_and_robots_txt_is_read_once()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        server.Robots = Robots("User-agent: *\nDisallow: /private\n");
        using var poller = new FeedPoller(Quick, new PollOptions());
        RoughAnswerTests.Sees(await poller.PollAsync(new WatchedFeed(server.Url("/private/feed")), Stop), "CAS0138", "forbids it to Casus");
        Assert.Equal(2, (await poller.PollAsync(new WatchedFeed(server.Url()), Stop)).Entries.Count);
        Assert.Equal(["/feed"], server.Requests.Select(r => r.Path));
        Assert.Equal(1, server.RobotsRequests);
    }

    [Theory]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", "answered 503")]
    [InlineData("HTTP/1.1 429 Slow down\r\nContent-Length: 0\r\n\r\n", "answered 429")]
    [InlineData("", "the connection was closed")]
    public async Task A_robots_txt_that_cannot_be_read_just_now_forbids_all(string answer, string reason)
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        server.Robots = (stream, token) => RoughServer.WriteAsync(stream, answer, token);
        RoughAnswerTests.Sees(await PollAsync(server.Url(), Quick), "CAS0138", reason);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_robots_txt_that_never_comes_forbids_all_soon()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        server.Robots = (_, token) => Task.Delay(Timeout.Infinite, token);
        RoughAnswerTests.Sees(await PollAsync(server.Url(), Quick with { Timeout = TimeSpan.FromSeconds(2) }), "CAS0138", "no whole answer within 2 seconds");
    }

    [Theory]
    [InlineData("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /robots.txt\r\nContent-Length: 0\r\n\r\n")] // a circle
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")]
    public async Task A_robots_txt_that_is_not_there_allows_all(string answer)
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        server.Robots = (stream, token) => RoughServer.WriteAsync(stream, answer, token);
        Assert.Equal(2, (await PollAsync(server.Url(), Quick)).Entries.Count);
    }

    [Fact]
    public async Task Of_a_huge_robots_txt_the_beginning_counts()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())), ("/no", RoughServer.Answer(Feeds.Rss())));
        server.Robots = async (stream, token) =>
        {
            await RoughServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /no\n", token);
            while (true)
            {
                await RoughServer.WriteAsync(stream, string.Concat(Enumerable.Repeat("# nothing at all\n", 500)), token);
            }
        };
        using var poller = new FeedPoller(Quick, new PollOptions());
        Assert.Equal(2, (await poller.PollAsync(new WatchedFeed(server.Url()), Stop)).Entries.Count);
        RoughAnswerTests.Sees(await poller.PollAsync(new WatchedFeed(server.Url("/no")), Stop), "CAS0138", "forbids");
    }

    [Fact]
    public async Task Two_feeds_of_one_host_are_asked_one_after_the_other_with_the_pause_it_wants()
    {
        var clock = new FastClock(Start, 20);
        await using var server = new RoughServer((_, stream, token) => RoughServer.WriteAsync(stream, RoughServer.Answer(Feeds.Rss()), token), time: clock);
        server.Robots = Robots("User-agent: *\nCrawl-delay: 10\n");
        using var poller = new FeedPoller(new FetchOptions { AllowsPrivate = true, Timeout = TimeSpan.FromHours(1), IdleTimeout = TimeSpan.FromHours(1), Time = clock }, new PollOptions());
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => poller.PollAsync(new WatchedFeed(server.Url($"/{i}")), Stop)));
        Assert.Equal(1, server.MostAtOnce);
        var times = server.Requests.Select(r => r.At).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(9.9), $"{pair.Second - pair.First}"));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream,
            request["If-None-Match"] == "\"v1\"" && request["If-Modified-Since"] == "Wed, 05 Mar 2031 08:00:00 GMT"
                ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"
                : RoughServer.Answer(Feeds.Rss(), "ETag: \"v1\"\r\nLast-Modified: Wed, 05 Mar 2031 08:00:00 GMT\r\n"),
            token));
        var first = await PollAsync(server.Url(), Quick);
        Assert.Equal([new WatchedCopy(server.Url(), "\"v1\"", "Wed, 05 Mar 2031 08:00:00 GMT")], first.Feed.Copies);
        using var poller = new FeedPoller(Quick, new PollOptions());
        var second = await poller.PollAsync(first.Feed, Stop);
        Assert.True(second.IsUnchanged);
        Assert.Null(second.Feed.LastProblem);
        Assert.Empty(second.Entries);
        Assert.Equal("\"v1\"", Assert.Single((await poller.PollAsync(second.Feed, Stop)).Feed.Copies).ETag is { } tag ? tag : Assert.Single(second.Feed.Copies).ETag);
    }

    [Theory]
    [InlineData("7200", 7200)]
    [InlineData("Wed, 05 Mar 2031 09:00:00 GMT", 3600)]
    [InlineData("999999999", 86400)]
    [InlineData("Sat, 05 Mar 2061 09:00:00 GMT", 86400)]
    public async Task Come_back_later_is_obeyed_for_a_day_at_most_and_by_the_hosts_other_feeds_too(string wish, double seconds)
    {
        var clock = new StillClock(Start);
        await using var server = RoughServer.Of(("/feed", $"HTTP/1.1 429 Slow down\r\nRetry-After: {wish}\r\nContent-Length: 0\r\n\r\n"), ("/other", RoughServer.Answer(Feeds.Rss())));
        using var poller = new FeedPoller(Quick with { Time = clock }, new PollOptions());
        var result = await poller.PollAsync(new WatchedFeed(server.Url()), Stop);
        RoughAnswerTests.Sees(result, "CAS0136", "answered 429: it was asked too often");
        Assert.Equal(Start.AddSeconds(seconds), result.Feed.NotBefore);
        Assert.True(result.Feed.NextPoll >= result.Feed.NotBefore);

        var other = await poller.PollAsync(new WatchedFeed(server.Url("/other")), Stop);
        Assert.Equal((Start.AddSeconds(seconds), 0, true), (other.Feed.NotBefore, other.Feed.Failures, Assert.Single(other.Problems).IsNotice));
        Assert.Equal(["/feed"], server.Requests.Select(r => r.Path));
        clock.Now = Start.AddSeconds(seconds + 1);
        Assert.Equal(2, (await poller.PollAsync(other.Feed, Stop)).Entries.Count);
    }

    [Fact]
    public async Task A_burst_of_faults_is_answered_with_longer_and_longer_pauses_up_to_a_day()
    {
        var clock = new StillClock(Start);
        bool isWell = false;
        await using var server = new RoughServer((_, stream, token) => RoughServer.WriteAsync(
            stream, isWell ? RoughServer.Answer(Feeds.Rss()) : "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", token));
        using var poller = new FeedPoller(Quick with { Time = clock }, new PollOptions { Every = TimeSpan.FromMinutes(1) });
        var feed = new WatchedFeed(server.Url());
        var waits = new List<double>();
        for (int i = 0; i < 14; i++)
        {
            feed = (await poller.PollAsync(feed, Stop)).Feed;
            waits.Add((feed.NotBefore!.Value - clock.Now).TotalMinutes);
            clock.Now = feed.NextPoll!.Value;
        }

        for (int i = 0; i < 10; i++)
        {
            Assert.InRange(waits[i], 0.75 * Math.Pow(2, i), 1.25 * Math.Pow(2, i));
        }

        Assert.All(waits, w => Assert.True(w <= 24 * 60));
        Assert.True(waits.Select((w, i) => Math.Round(w / Math.Pow(2, i), 3)).Take(8).Distinct().Count() > 4, "no jitter");
        isWell = true;
        feed = (await poller.PollAsync(feed, Stop)).Feed;
        Assert.Equal((0, null), (feed.Failures, feed.LastProblem));
    }

    [Fact]
    public async Task Gone_for_good_ends_a_feed()
    {
        await using var server = RoughServer.Of(("/feed", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"));
        var feed = (await PollAsync(server.Url(), Quick)).Feed;
        Assert.True(feed.IsEnded);
        Assert.Equal(("CAS0140", "answered 410: it is gone for good"), (feed.LastProblem!.Code, feed.LastProblem.Reason));
    }

    [Theory]
    [InlineData("Cache-Control: max-age=3600\r\n", "", 3600)]
    [InlineData("Cache-Control: max-age=3600\r\nAge: 600\r\n", "", 3000)]
    [InlineData("Cache-Control: max-age=99999999\r\n", "", 86400)]
    [InlineData("Cache-Control: no-cache, max-age=3600\r\n", "", 900)]
    [InlineData("Date: Wed, 05 Mar 2031 08:00:00 GMT\r\nExpires: Wed, 05 Mar 2031 10:00:00 GMT\r\n", "", 7200)]
    [InlineData("", "<ttl>120</ttl>", 7200)]
    [InlineData("", "<ttl>5</ttl>", 900)]
    [InlineData("Cache-Control: max-age=3600\r\n", "<ttl>120</ttl>", 7200)]
    [InlineData("", "<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">hourly</sy:updatePeriod><sy:updateFrequency xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">2</sy:updateFrequency>", 1800)]
    [InlineData("", "<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">weekly</sy:updatePeriod>", 86400)]
    [InlineData("", "<skipHours><hour>8</hour><hour>9</hour></skipHours>", 7200)]
    [InlineData("", "<skipDays><day>Wednesday</day></skipDays>", 57600)]
    public async Task A_feed_is_asked_no_sooner_than_it_and_its_server_want(string headers, string channel, double seconds)
    {
        var clock = new StillClock(Start); // a Wednesday, 8:00
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss(2, channel), headers)));
        using var poller = new FeedPoller(Quick with { Time = clock }, new PollOptions());
        var feed = (await poller.PollAsync(new WatchedFeed(server.Url()), Stop)).Feed;
        double wait = (feed.NextPoll!.Value - Start).TotalSeconds;
        Assert.InRange(wait, seconds, (seconds * 1.1) + 0.001);
    }

    [Fact]
    public async Task The_wishes_of_a_feed_hold_when_it_did_not_change()
    {
        var clock = new StillClock(Start);
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream, request["If-None-Match"].Length > 0 ? "HTTP/1.1 304 Not Modified\r\n\r\n" : RoughServer.Answer(Feeds.Rss(2, "<ttl>120</ttl>"), "ETag: \"v\"\r\n"), token));
        using var poller = new FeedPoller(Quick with { Time = clock }, new PollOptions());
        var feed = (await poller.PollAsync(new WatchedFeed(server.Url()), Stop)).Feed;
        feed = (await poller.PollAsync(feed, Stop)).Feed;
        Assert.True(feed.NextPoll >= Start.AddHours(2), feed.NextPoll?.ToString(CultureInfo.InvariantCulture));
    }

    private static Func<Stream, CancellationToken, Task> Robots(string text) =>
        (stream, token) => RoughServer.WriteAsync(stream, RoughServer.Answer(text, type: "text/plain"), token);

    private static async Task<PollResult> PollAsync(string url, FetchOptions options)
    {
        using var poller = new FeedPoller(options, new PollOptions());
        return await poller.PollAsync(new WatchedFeed(url), Stop);
    }
}
