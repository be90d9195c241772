using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>How far feeds were read.</summary>
public abstract partial class LedgerConformance
{
    private static readonly WatchedFeed Watched = new("https://desk.example/feed")
    {
        Url = "https://desk.example/new-feed",
        Title = "Desk “daily”",
        Copies = [new WatchedCopy("https://desk.example/new-feed", "\"a1\"", "Tue, 06 May 2031 08:00:00 GMT"), new WatchedCopy("https://desk.example/b", null, null)],
        LastPoll = Samples.Stamp.At,
        LastRead = Samples.Stamp.At.AddHours(-1),
        NextPoll = Samples.Stamp.At.AddMinutes(15),
        NotBefore = Samples.Stamp.At.AddMinutes(5),
        Interval = TimeSpan.FromMinutes(90),
        SkipHours = [0, 1, 2],
        SkipDays = [0, 6],
        Failures = 2,
        LastProblem = new Problem("CAS0132", "https://desk.example/new-feed", "the host cannot be found"),
        New = 7,
        Known = 2,
        Rejected = 1,
    };

    private static readonly WatchedItem Waiting = new("k2", "v1")
    {
        Link = "https://desk.example/2",
        Id = "desk.example-2",
        Title = "Altland offers",
        Published = new PublicationTime(new DateOnly(2031, 5, 6), Samples.Stamp.At),
        Publisher = "Desk",
        Byline = "A. Mwangi",
        Tries = 1,
        NotBefore = Samples.Stamp.At.AddMinutes(1),
    };

    [Fact]
    public async Task A_watched_feed_reads_back_and_its_newest_state_counts()
    {
        await using var store = await OpenAsync(Stop);
        Assert.Empty(await RowsAsync(store, new WatchedFeedsQuery()));
        var first = await store.AppendAsync(new AppendWatch(Samples.Stamp, Watched, []), Stop);
        await store.AppendAsync(new AppendWatch(Samples.Stamp, new WatchedFeed("https://altland.example/rss"), []), Stop);
        var ended = Watched with { IsEnded = true, Copies = [], LastProblem = null };
        var again = await store.AppendAsync(new AppendWatch(Samples.Stamp, ended, []), Stop);
        Assert.Equal((AppendKind.Added, AppendKind.Unchanged), (first.Kind, again.Kind));
        var rows = await RowsAsync(store, new WatchedFeedsQuery());
        Same(ended, rows[0]);
        Same(new WatchedFeed("https://altland.example/rss"), Assert.Single(rows.Skip(1)));
        Assert.Empty(await RowsAsync(store, new HistoryQuery()));
    }

    [Fact]
    public async Task Items_wait_until_they_are_done_and_are_then_known_by_key_and_version()
    {
        await using var store = await OpenAsync(Stop);
        var done = new WatchedItem("k1", "v1") { IsDone = true };
        await store.AppendAsync(new AppendWatch(Samples.Stamp, Watched, [done, Waiting]), Stop);
        Same(Waiting, await OneAsync(store, new WatchedItemsQuery(Watched.Address)));
        Assert.Equal(["k1", "k2"], (await RowsAsync(store, new WatchedItemsQuery(Watched.Address, ["k2", "k9", "k1", "k2"]))).Select(i => i.Key));
        Assert.Empty(await RowsAsync(store, new WatchedItemsQuery("https://elsewhere.example/", ["k1"])));
        Assert.Empty(await RowsAsync(store, new WatchedItemsQuery("https://elsewhere.example/")));

        await store.AppendAsync(new AppendWatch(Samples.Stamp, Watched, [new WatchedItem("k2", "v2") { IsDone = true }]), Stop);
        Assert.Empty(await RowsAsync(store, new WatchedItemsQuery(Watched.Address)));
        Assert.Equal(
            [done, new WatchedItem("k2", "v2") { IsDone = true }], await RowsAsync(store, new WatchedItemsQuery(Watched.Address, ["k1", "k2"])));
    }

    [Fact]
    public async Task The_same_key_in_two_feeds_is_two_items()
    {
        await using var store = await OpenAsync(Stop);
        await store.AppendAsync(new AppendWatch(Samples.Stamp, Watched, [Waiting]), Stop);
        var other = new WatchedFeed("https://altland.example/rss");
        await store.AppendAsync(new AppendWatch(Samples.Stamp, other, [Waiting with { IsDone = true }]), Stop);
        Assert.Single(await RowsAsync(store, new WatchedItemsQuery(Watched.Address)));
        Assert.Empty(await RowsAsync(store, new WatchedItemsQuery(other.Address)));
    }

    [Fact]
    public async Task Addresses_of_reports_are_known()
    {
        await using var store = await OpenAsync(Stop);
        var report = Samples.Report("a");
        await AppendAsync(store, report);
        Assert.Equal([report.Address], await RowsAsync(store, new KnownAddressesQuery(["https://elsewhere.example/", report.Address])));
        Assert.Empty(await RowsAsync(store, new KnownAddressesQuery([])));
    }

    [Fact]
    public async Task What_is_watched_outlives_a_restart()
    {
        if (!Persists)
        {
            Assert.Skip("This store ends with its process.");
        }

        await using (var store = await OpenAsync(Stop))
        {
            await store.AppendAsync(new AppendWatch(Samples.Stamp, Watched, [Waiting]), Stop);
        }

        await using var again = await OpenAsync(Stop);
        Same(Watched, await OneAsync(again, new WatchedFeedsQuery()));
        Same(Waiting, await OneAsync(again, new WatchedItemsQuery(Watched.Address)));
    }
}
