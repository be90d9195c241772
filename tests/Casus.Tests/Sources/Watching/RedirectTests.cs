using System.Net;
using Casus.Sources.Watching;
using Xunit;

namespace Casus.Tests.Sources.Watching;

/// <summary>Redirects are followed a few times and judged each time, and no address inside a private network is asked.</summary>
public sealed class RedirectTests
{
    private static readonly FetchOptions Open = new() { AllowsPrivate = true, HostDelay = TimeSpan.Zero };

    [Fact]
    public void A_host_without_a_name_in_plain_letters_is_no_address()
    {
        Assert.True(Uri.TryCreate("http://bay.example\uD800/feed", UriKind.Absolute, out var url));
        Assert.Throws<UriFormatException>(() => url!.IdnHost);
        Assert.False(RedirectRule.IsWeb(url!));
        Assert.True(RedirectRule.IsWeb(new Uri("http://b\u00E4cker.example/feed")));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task A_move_for_good_is_remembered(int status)
    {
        await using var server = RoughServer.Of(("/old", RoughServer.Redirect("/feed", status)), ("/feed", RoughServer.Answer(Feeds.Rss())));
        var result = await PollAsync(server.Url("/old"));
        Assert.Equal((server.Url("/old"), server.Url("/feed")), (result.Feed.Address, result.Feed.Url));
        var notice = Assert.Single(result.Problems);
        Assert.Equal(("CAS0141", true), (notice.Code, notice.IsNotice));
        await PollAsync(result.Feed);
        Assert.Equal(["/old", "/feed", "/feed"], server.Requests.Select(r => r.Path));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task A_passing_move_is_followed_each_time(int status)
    {
        await using var server = RoughServer.Of(("/old", RoughServer.Redirect("/feed", status)), ("/feed", RoughServer.Answer(Feeds.Rss(), "ETag: \"t\"\r\n")));
        var result = await PollAsync(server.Url("/old"));
        Assert.Equal(server.Url("/old"), result.Feed.Url);
        Assert.Equal(2, result.Entries.Count);
        await PollAsync(result.Feed);
        Assert.Equal(["/old", "/feed", "/old", "/feed"], server.Requests.Select(r => r.Path));
        // The tag belongs to the file that gave it, not to the address that redirects.
        Assert.Equal(["", "", "", "\"t\""], server.Requests.Select(r => r["If-None-Match"]));
    }

    [Fact]
    public async Task A_move_for_good_behind_a_passing_one_is_not_remembered_nor_one_that_leads_nowhere()
    {
        await using var server = RoughServer.Of(
            ("/a", RoughServer.Redirect("/b", 302)), ("/b", RoughServer.Redirect("/feed", 301)), ("/feed", RoughServer.Answer(Feeds.Rss())), ("/c", RoughServer.Redirect("/gone", 301)));
        Assert.Equal(server.Url("/a"), (await PollAsync(server.Url("/a"))).Feed.Url);
        Assert.Equal(server.Url("/c"), (await PollAsync(server.Url("/c"))).Feed.Url);
    }

    [Fact]
    public async Task An_address_moved_to_that_fails_for_long_is_given_up_for_the_first_one()
    {
        await using var server = RoughServer.Of();
        var feed = new WatchedFeed(server.Url("/first")) { Url = server.Url("/moved"), Failures = 4 };
        feed = (await PollAsync(feed)).Feed;
        Assert.Equal(server.Url("/moved"), feed.Url);
        Assert.Equal(server.Url("/first"), (await PollAsync(feed)).Feed.Url);
    }

    [Fact]
    public async Task A_circle_and_a_chain_without_end_are_told()
    {
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream, RoughServer.Redirect(request.Path switch { "/a" => "/b", "/b" => "/a#again", _ => request.Path + "x" }), token));
        RoughAnswerTests.Sees(await PollAsync(server.Url("/a")), "CAS0137", "in a circle");
        Assert.Equal(2, server.Requests.Count);
        RoughAnswerTests.Sees(await PollAsync(server.Url("/x")), "CAS0137", "more than 6 redirects");
        Assert.Equal(2 + 7, server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://user:secret@127.0.0.1/")]
    [InlineData("http://")]
    [InlineData("")]
    public async Task A_redirect_to_no_web_address_is_refused(string location)
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Redirect(location)));
        RoughAnswerTests.Sees(await PollAsync(server.Url()), "CAS0137", "it redirects");
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_refused()
    {
        var from = new Uri("https://desk.example/a");
        Assert.Null(RedirectRule.Next(from, "http://desk.example/b"));
        Assert.Contains("from https to http", RedirectRule.Refusal(from, "http://desk.example/b"), StringComparison.Ordinal);
        Assert.Equal("https://desk.example/b", RedirectRule.Next(from, "/b#part")!.AbsoluteUri);
        Assert.Equal("https://other.example/b", RedirectRule.Next(new Uri("http://desk.example/a"), "https://other.example/b")!.AbsoluteUri);
    }

    [Fact]
    public async Task A_line_break_in_a_redirect_injects_no_header()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Redirect("/to%0d%0aX-Injected:%201")), ("/to%0d%0aX-Injected:%201", RoughServer.Answer(Feeds.Rss())));
        Assert.Equal(2, (await PollAsync(server.Url())).Entries.Count);
        Assert.All(server.Requests, r => Assert.False(r.Headers.ContainsKey("X-Injected")));
    }

    [Fact]
    public async Task A_redirect_to_another_host_obeys_that_hosts_robots_txt()
    {
        await using var other = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        other.Robots = (stream, token) => RoughServer.WriteAsync(stream, RoughServer.Answer("User-agent: *\nDisallow: /feed\n", type: "text/plain"), token);
        await using var server = RoughServer.Of(("/feed", RoughServer.Redirect(other.Url("/feed", "localhost"))));
        RoughAnswerTests.Sees(await PollAsync(server.Url()), "CAS0138", $"the robots.txt of localhost:{other.Port} forbids it to Casus");
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Without_leave_no_server_on_this_machine_is_asked()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        var guarded = Open with { AllowsPrivate = false };
        foreach (string host in new[] { "127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0177.0.0.1", "0" })
        {
            RoughAnswerTests.Sees(await PollAsync(server.Url(host: host), guarded), "CAS0131", "--allow-private");
        }

        Assert.Equal((0, 0), (server.Requests.Count, server.RobotsRequests));
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task A_name_that_leads_inside_is_refused(string inside)
    {
        var guarded = Open with { AllowsPrivate = false, Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse(inside) }) };
        RoughAnswerTests.Sees(await PollAsync("http://rebind.example/feed", guarded), "CAS0131", $"rebind.example is {IPAddress.Parse(inside)}");
    }

    // Here 127.0.0.1 plays the public net and all other addresses the inside.
    private static string? AllButOne(IPAddress address) => address.Equals(IPAddress.Loopback) ? null : "a private network";

    [Theory]
    [InlineData("http://127.0.0.2:{0}/feed")]
    [InlineData("http://[::1]:{0}/feed")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://inside.example:{0}/feed")]
    [InlineData("//inside.example:{0}/feed")]
    public async Task A_redirect_that_leads_inside_is_refused(string location)
    {
        await using var server = new RoughServer((_, stream, token) => RoughServer.WriteAsync(stream, RoughServer.Redirect(Port(location, stream)), token));
        var guarded = Open with { Judge = AllButOne, AllowsPrivate = false, Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("127.0.0.3") }) };
        RoughAnswerTests.Sees(await PollAsync(server.Url(), guarded), "CAS0131", "a private network");
        Assert.Equal((1, 1), (server.Requests.Count, server.RobotsRequests));
    }

    [Fact]
    public async Task A_name_that_turns_inside_later_is_refused_then()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        int lookups = 0;
        var turning = Open with
        {
            AllowsPrivate = false,
            Judge = AllButOne,
            Resolve = (_, _) => Task.FromResult(new[] { Interlocked.Increment(ref lookups) <= 2 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2") }),
        };
        using var poller = new FeedPoller(turning, new PollOptions());
        var feed = new WatchedFeed(server.Url(host: "rebind.example"));
        Assert.Equal(2, (await poller.PollAsync(feed, TestContext.Current.CancellationToken)).Entries.Count);
        RoughAnswerTests.Sees(await poller.PollAsync(feed, TestContext.Current.CancellationToken), "CAS0131", "rebind.example is 127.0.0.2, a private network");
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Of_several_addresses_of_a_name_only_those_outside_are_connected_to()
    {
        await using var server = RoughServer.Of(("/feed", RoughServer.Answer(Feeds.Rss())));
        var guarded = Open with { AllowsPrivate = false, Judge = AllButOne, Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("127.0.0.2"), IPAddress.Loopback }) };
        Assert.Equal(2, (await PollAsync(server.Url(host: "mixed.example"), guarded)).Entries.Count);
    }

    private static string Port(string location, Stream stream) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, location, ((IPEndPoint)((System.Net.Sockets.NetworkStream)stream).Socket.LocalEndPoint!).Port);

    private static Task<PollResult> PollAsync(string url, FetchOptions? options = null) => PollAsync(new WatchedFeed(url), options);

    private static async Task<PollResult> PollAsync(WatchedFeed feed, FetchOptions? options = null)
    {
        using var poller = new FeedPoller(options ?? Open, new PollOptions());
        return await poller.PollAsync(feed, TestContext.Current.CancellationToken);
    }
}
