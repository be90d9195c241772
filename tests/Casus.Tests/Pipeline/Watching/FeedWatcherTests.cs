using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Pipeline.Watching;
using Casus.Sources.Watching;
using Casus.Tests.Sources.Watching;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Pipeline.Watching;

/// <summary>A watch takes each item into the ledger once, whatever happens to it, to the servers and to the feeds.</summary>
public sealed class FeedWatcherTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2031, 3, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<CasusEngine> Engine = new(() => EngineLoader.Load(new EngineOptions { DataPath = Repository.PathOf("data") }).Engine);
    private readonly TemporaryFolder folder = new();
    private DateTimeOffset now = Start;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // a server that knows no conditions sends all again
    public async Task Asking_twice_brings_nothing_new(bool knowsConditions)
    {
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream, knowsConditions && request["If-None-Match"].Length > 0 ? "HTTP/1.1 304 Not Modified\r\n\r\n" : RoughServer.Answer(Feeds.Rss(3), "ETag: \"v\"\r\n"), token));
        var first = await WatchAsync([server.Url()]);
        Assert.Equal((3, 0, 0), (first.New, first.Known, first.Failing));
        now += TimeSpan.FromHours(1);
        var second = await WatchAsync([server.Url()]);
        Assert.Equal((0, 0, 0, 0), (second.New, second.Known, second.Rejected, second.Postponed));
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(3, await ReportsAsync());
    }

    [Fact]
    public async Task Each_page_is_fetched_once_and_has_what_the_feed_says_of_it()
    {
        await using var server = Site(Feeds.Rss(3));
        Assert.Equal((3, 0), Counts(await WatchAsync([server.Url()], hasPages: true)));
        now += TimeSpan.FromHours(1);
        Assert.Equal((0, 0), Counts(await WatchAsync([server.Url()], hasPages: true)));
        Assert.Equal(["/1.html", "/2.html", "/3.html"], server.Requests.Select(r => r.Path).Where(p => p != "/feed"));
        var reports = await AllAsync(new ReportsQuery());
        Assert.All(reports, r => Assert.Contains("The page says", r.Document.Text, StringComparison.Ordinal));
        Assert.Equal(server.Url("/1.html"), reports[0].Address);
        Assert.Equal(new DateOnly(2031, 3, 5), reports[0].Document.Published?.Date);
    }

    [Fact]
    public async Task A_page_that_fails_is_tried_later_also_after_a_restart_and_when_the_feed_has_dropped_it()
    {
        bool isWell = false;
        string feed = Feeds.Rss(2);
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream, request.Path == "/feed" ? RoughServer.Answer(feed) : request.Path == "/2.html" && !isWell ? "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n" : Page(request.Path), token));
        var first = await WatchAsync([server.Url()], hasPages: true);
        Assert.Equal((1, 1), (first.New, first.Waiting));
        isWell = true;
        feed = Feeds.Rss(1, first: 3);
        Assert.Equal(1, (await WatchAsync([server.Url()], hasPages: true)).New); // item 3; the failed page rests
        Assert.Equal(1, server.Requests.Count(r => r.Path == "/2.html"));
        now += TimeSpan.FromMinutes(5);
        var last = await WatchAsync([server.Url()], hasPages: true);
        Assert.Equal((1, 0), (last.New, last.Waiting));
        Assert.Equal(3, await ReportsAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_a_problem_in_the_ledger_and_not_asked_for_again()
    {
        await using var server = RoughServer.Of(
            ("/feed", RoughServer.Answer(Feeds.Rss(2))), ("/1.html", Page("/1.html")), ("/2.html", "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 1\r\n\r\nx"));
        var first = await WatchAsync([server.Url()], hasPages: true);
        Assert.Equal((1, 1, 0), (first.New, first.Rejected, first.Waiting));
        var problem = Assert.Single(await AllAsync(new ProblemsQuery())).Problem;
        Assert.Equal(("CAS0139", server.Url("/2.html")), (problem.Code, problem.Where));
        now += TimeSpan.FromDays(1);
        Assert.Equal(0, (await WatchAsync([server.Url()], hasPages: true)).Rejected);
        Assert.Equal(1, server.Requests.Count(r => r.Path == "/2.html"));
    }

    [Fact]
    public async Task A_page_that_keeps_failing_is_given_up_after_five_tries()
    {
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream, request.Path == "/feed" ? RoughServer.Answer(Feeds.Rss(1)) : "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", token));
        for (int day = 0; day < 7; day++, now += TimeSpan.FromDays(1))
        {
            await WatchAsync([server.Url()], hasPages: true);
        }

        Assert.Equal(5, server.Requests.Count(r => r.Path == "/1.html"));
        Assert.Equal("CAS0136", Assert.Single(await AllAsync(new ProblemsQuery())).Problem.Code);
    }

    [Fact]
    public async Task What_another_feed_brought_is_known_and_not_fetched()
    {
        await using var server = Site(Feeds.Rss(3));
        Assert.Equal((3, 3), Counts(await WatchAsync([server.Url(), server.Url("/feed?again")], hasPages: true)));
        Assert.Equal(3, server.Requests.Count(r => !r.Path.StartsWith("/feed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_changed_item_is_a_new_text_of_its_report()
    {
        string feed = Feeds.Rss(2);
        await using var server = new RoughServer((_, stream, token) => RoughServer.WriteAsync(stream, RoughServer.Answer(feed), token));
        await WatchAsync([server.Url()]);
        feed = feed.Replace("on Monday", "on Tuesday", StringComparison.Ordinal);
        now += TimeSpan.FromHours(1);
        Assert.Equal((2, 0), Counts(await WatchAsync([server.Url()])));
        Assert.All(await AllAsync(new ReportsQuery()), r => Assert.Equal(2, r.Revision));
    }

    [Fact]
    public async Task A_feed_that_is_broken_in_the_middle_loses_and_repeats_nothing()
    {
        string whole = Feeds.Rss(3);
        string feed = whole[..whole.IndexOf("Story 3", StringComparison.Ordinal)];
        await using var server = new RoughServer((_, stream, token) => RoughServer.WriteAsync(stream, RoughServer.Answer(feed, "ETag: \"v\"\r\n"), token));
        var first = await WatchAsync([server.Url()]);
        Assert.Equal((2, 1), (first.New, first.Failing));
        feed = whole;
        now += TimeSpan.FromHours(1);
        var second = await WatchAsync([server.Url()]);
        Assert.Equal((1, 0), (second.New, second.Failing));
        Assert.Equal("", server.Requests.Last()["If-None-Match"]);
        Assert.Equal(3, await ReportsAsync());
    }

    [Fact]
    public async Task An_ended_feed_is_left_alone_until_it_is_revived()
    {
        string answer = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
        await using var server = new RoughServer((_, stream, token) => RoughServer.WriteAsync(stream, answer, token));
        Assert.Equal(1, (await WatchAsync([server.Url()])).Failing);
        answer = RoughServer.Answer(Feeds.Rss());
        now += TimeSpan.FromDays(2);
        Assert.Equal((0, 1), ((await WatchAsync([server.Url()])).New, server.Requests.Count));
        Assert.Equal(2, (await WatchAsync([server.Url()], revives: true)).New);
    }

    [Fact]
    public async Task A_feed_that_wants_to_be_left_alone_is()
    {
        await using var server = RoughServer.Of(("/feed", "HTTP/1.1 503 Busy\r\nRetry-After: 7200\r\nContent-Length: 0\r\n\r\n"));
        await WatchAsync([server.Url()]);
        now += TimeSpan.FromHours(1);
        Assert.Equal((1, 1), ((await WatchAsync([server.Url()])).Postponed, server.Requests.Count));
        now += TimeSpan.FromHours(1.1);
        await WatchAsync([server.Url()]);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_new_sitemap_without_dates_is_read_from_now_on()
    {
        string rows = "<url><loc>/1.html</loc></url>";
        await using var server = new RoughServer((request, stream, token) => RoughServer.WriteAsync(
            stream, request.Path == "/feed" ? RoughServer.Answer($"<urlset>{rows}</urlset>") : Page(request.Path), token));
        Assert.Equal((0, 1), Counts(await WatchAsync([server.Url()])));
        rows += "<url><loc>/2.html</loc></url>";
        now += TimeSpan.FromHours(1);
        Assert.Equal((1, 0), Counts(await WatchAsync([server.Url()])));
        Assert.Equal(["/2.html"], server.Requests.Select(r => r.Path).Where(p => p != "/feed"));
    }

    [Fact]
    public async Task A_watch_that_is_stopped_goes_on_where_it_was()
    {
        await using var server = Site(Feeds.Rss(6));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var notes = new WatchNotes { Told = news => Cancel(stop, !news.IsPoll) };
        var first = await WatchAsync([server.Url()], hasPages: true, notes: notes, stop: stop.Token);
        Assert.InRange(first.New, 1, 5);
        var inLedger = await AllAsync(new ReportsQuery());
        int asked = server.Requests.Count;
        now += TimeSpan.FromHours(1);
        var second = await WatchAsync([server.Url()], hasPages: true);
        Assert.Equal(6, first.New + second.New);
        Assert.Equal(6, await ReportsAsync());
        // What was in the ledger was not asked for again.
        Assert.Empty(server.Requests.Skip(asked).Select(r => server.Url(r.Path)).Intersect(inLedger.Select(r => r.Address)));
    }

    [Fact]
    public async Task Between_two_rounds_others_may_write_to_the_ledger_and_a_busy_one_is_waited_for()
    {
        await using var server = Site(Feeds.Rss(2));
        var ledger = folder.File("casus.db");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var rounds = new SemaphoreSlim(0);
        var notes = new WatchNotes { Told = _ => rounds.Release() };
        var clock = new FastClock(Start, 60);
        var watch = Task.Run(() => WatchAsync([server.Url()], notes: notes, stop: stop.Token, isOnce: false, clock: clock), Stop);
        await rounds.WaitAsync(Stop);
        await using (var mine = await OpenWhenFreeAsync(ledger))
        {
            Assert.Equal(2, await mine.QueryAsync(new ReportsQuery(), Stop).CountAsync(Stop));
            while (!notes.Problems.Any(p => p.Code == Problems.LedgerBusy))
            {
                await Task.Delay(20, Stop); // the next round waits for this ledger
            }
        }

        await rounds.WaitAsync(Stop);
        await stop.CancelAsync();
        Assert.Equal(2, (await watch).New);
        Assert.True(notes.Problems.Single(p => p.Code == Problems.LedgerBusy).IsNotice);
    }

    private static async Task<SqliteLedgerStore> OpenWhenFreeAsync(string path)
    {
        while (true)
        {
            try
            {
                return await SqliteLedgerStore.OpenAsync(path, LedgerAccess.Write, Stop);
            }
            catch (LedgerException busy) when (busy.Problem.Code == Problems.LedgerBusy)
            {
                await Task.Delay(10, Stop);
            }
        }
    }

    private static void Cancel(CancellationTokenSource stop, bool isNow)
    {
        if (isNow)
        {
            stop.Cancel();
        }
    }

    private static (long New, long Known) Counts(WatchSummary summary) => (summary.New, summary.Known);

    private static string Page(string path) => RoughServer.Answer(
        $"<html><head><title>Page {path}</title></head><body><article><h1>Page {path}</h1><p>The page says: {Feeds.Text(path[1] - '0')}</p></article></body></html>", type: "text/html");

    private static RoughServer Site(string feed) => new((request, stream, token) =>
        RoughServer.WriteAsync(stream, request.Path.StartsWith("/feed", StringComparison.Ordinal) ? RoughServer.Answer(feed) : Page(request.Path), token));

    private async Task<WatchSummary> WatchAsync(
        string[] addresses, bool hasPages = false, bool revives = false, WatchNotes? notes = null, CancellationToken? stop = null, bool isOnce = true, TimeProvider? clock = null)
    {
        var time = clock ?? new FastClock(now, 1);
        var fetching = new FetchOptions { AllowsPrivate = true, HostDelay = TimeSpan.Zero, Time = time, Timeout = TimeSpan.FromHours(1), IdleTimeout = TimeSpan.FromHours(1) };
        using var poller = new FeedPoller(fetching, new PollOptions { HasPages = hasPages });
        var options = new WatchOptions { IsOnce = isOnce, RevivesEnded = revives, Time = time };
        var watcher = new FeedWatcher(
            Engine.Value, async token => await SqliteLedgerStore.OpenAsync(folder.File("casus.db"), LedgerAccess.Write, token), poller, options, notes ?? new WatchNotes());
        return await watcher.RunAsync(addresses, stop ?? Stop);
    }

    private async Task<int> ReportsAsync() => (await AllAsync(new ReportsQuery())).Count;

    private async Task<List<TRow>> AllAsync<TRow>(LedgerQuery<TRow> query)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(folder.File("casus.db"), LedgerAccess.Read, Stop);
        return await store.QueryAsync(query, Stop).ToListAsync(Stop);
    }
}
