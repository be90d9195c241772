using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>Stories: which reports they hold, how they join, which wait.</summary>
public abstract partial class LedgerConformance
{
    [Fact]
    public async Task Stories_stand_by_the_day_and_id_of_their_first_report_and_reports_tell_theirs()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("c", day: new DateOnly(2031, 5, 7)));
        await AppendAsync(store, Samples.Report("b", day: new DateOnly(2031, 5, 6)), "S1");
        await AppendAsync(store, Samples.Report("a", day: new DateOnly(2031, 5, 6)));
        await AppendAsync(store, Samples.Report(new Document("u", "No day."), "/u", null));

        var orders = await RowsAsync(store, new StoryOrdersQuery(["S3", "S2", "S1", "S9", "X"]));
        Assert.Equal(
            [new StoryOrder("S3", null, "u"), new StoryOrder("S2", new DateOnly(2031, 5, 6), "a"), new StoryOrder("S1", new DateOnly(2031, 5, 6), "b")], orders);
        orders.Sort(StoryOrder.Compare);
        Assert.Equal(["S2", "S1", "S3"], orders.Select(o => o.StoryId));
        Assert.Equal(
            [new ReportTelling("u", "S3", null, null), new ReportTelling("b", "S1", new DateOnly(2031, 5, 6), null)],
            await RowsAsync(store, new ReportTellingsQuery(["u", "none", "b"])));
    }

    [Fact]
    public async Task A_report_joins_the_story_that_it_names()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a", day: new DateOnly(2031, 5, 8)));
        await AppendAsync(store, Samples.Report("b", day: new DateOnly(2031, 5, 3)), "S1");
        var untold = Samples.Report(new Document("c", "No day."), "/c", null);
        await AppendAsync(store, untold, "S1");
        await AppendAsync(store, Samples.Report("d"));

        var story = await OneAsync(store, new StoriesQuery("S1"));
        Assert.Equal(["a", "b", "c"], story.DocumentIds);
        Assert.Equal((new DateOnly(2031, 5, 3), new DateOnly(2031, 5, 8)), (story.First, story.Last));
        Assert.Equal("Altland offers talks – b", story.Title);
        Assert.Equal(["S1", "S2"], (await RowsAsync(store, new StoriesQuery())).Select(s => s.Id));
        Assert.Equal(["a", "b", "c"], (await RowsAsync(store, new StoryReadingsQuery("S1"))).Select(r => r.DocumentId));
        await Assert.ThrowsAsync<ArgumentException>(async () => await AppendAsync(store, Samples.Report("e"), "S9"));
    }

    [Fact]
    public async Task Stories_join_into_the_lowest_and_old_ids_forward()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a"));
        var b = Samples.Report("b");
        await AppendAsync(store, b);
        await AppendAsync(store, Samples.Report("c"));
        await ResolveAsync(store, "S2", Samples.Event(b));
        await ResolveAsync(store, "S1");
        await ResolveAsync(store, "S3");
        Assert.Empty(await RowsAsync(store, new WaitingStoriesQuery()));

        Assert.Equal("S2", (await AppendAsync(store, Samples.Report("d"), "S3", "S2")).StoryId);
        Assert.Equal("S1", (await AppendAsync(store, Samples.Report("e"), "S3", "S1")).StoryId);

        Assert.Equal(["a", "b", "c", "d", "e"], (await OneAsync(store, new StoriesQuery())).DocumentIds);
        Assert.Equal("S1", (await OneAsync(store, new StoriesQuery("S3"))).Id);
        Assert.Equal(["S1"], await RowsAsync(store, new WaitingStoriesQuery()));
        Assert.Equal("S1", (await OneAsync(store, new EventsQuery { StoryId = "S2" })).StoryId);
        Assert.Equal(5, (await RowsAsync(store, new StoryReadingsQuery("S3"))).Count);
        Assert.Contains(await RowsAsync(store, new HistoryQuery("S3")), line => line is { What: "joined", Detail: "into S2" });
        await Assert.ThrowsAsync<ArgumentException>(async () => await ResolveAsync(store, "S2"));
        Assert.Equal("S4", (await AppendAsync(store, Samples.Report("f"))).StoryId);
    }

    [Fact]
    public async Task A_revision_joins_the_stories_that_it_names_to_its_own()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a"));
        await AppendAsync(store, Samples.Report("b"));
        Assert.Equal("S1", (await AppendAsync(store, Samples.Report("b", "Corrected."), "S1")).StoryId);
        Assert.Equal(["a", "b"], (await OneAsync(store, new StoriesQuery())).DocumentIds);
    }

    [Fact]
    public async Task A_story_waits_from_its_report_to_its_resolution()
    {
        await using var store = await OpenAsync(Stop);
        for (int i = 1; i <= 300; i++)
        {
            await AppendAsync(store, Samples.Report(Samples.Number(i)));
        }

        int resolved = 0;
        await foreach (string story in store.QueryAsync(new WaitingStoriesQuery(), Stop))
        {
            Assert.Equal("S" + Samples.Number(++resolved), story);
            await ResolveAsync(store, story);
        }

        Assert.Equal(300, resolved);
        Assert.Empty(await RowsAsync(store, new WaitingStoriesQuery()));
    }

    [Fact]
    public async Task Reports_move_between_stories_and_events_go_along()
    {
        await using var store = await OpenAsync(Stop);
        var (a, b) = (Samples.Report("a"), Samples.Report("b"));
        await AppendAsync(store, a);
        await AppendAsync(store, b, "S1");
        await AppendAsync(store, Samples.Report("c"));
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(b));
        await ResolveAsync(store, "S2");

        var result = await MoveAsync(store, new StoryArrivals("S2", ["b"]), new StoryArrivals("", ["a", "a"]));

        Assert.Equal(["S2", "S3"], result.StoryIds);
        Assert.Equal(["b", "c"], (await OneAsync(store, new StoriesQuery("S2"))).DocumentIds);
        Assert.Equal("S3", (await OneAsync(store, new EventsQuery { StoryId = "S3" })).StoryId);
        Assert.Equal("E2", (await OneAsync(store, new EventsQuery { StoryId = "S2" })).Id);
        Assert.Equal(["S2", "S3"], await RowsAsync(store, new WaitingStoriesQuery()));
        Assert.Equal("S2", (await OneAsync(store, new StoriesQuery("S1"))).Id); // both took one report: the lower number
        Assert.Contains(await RowsAsync(store, new HistoryQuery("b")), line => line is { What: "moved", Detail: "from S1 to S2" });
        Assert.Contains(await RowsAsync(store, new HistoryQuery("S1")), line => line is { What: "joined", Detail: "into S2" });
        Assert.Equal("S4", (await AppendAsync(store, Samples.Report("d"))).StoryId);
    }

    [Fact]
    public async Task A_move_that_moves_nothing_leaves_no_line_and_misuse_changes_nothing()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a"));
        await AppendAsync(store, Samples.Report("b"));
        await AppendAsync(store, Samples.Report("c"), "S1", "S2");
        string before = await DumpAsync(store);

        Assert.Equal(AppendKind.Unchanged, (await MoveAsync(store, new StoryArrivals("S1", ["a", "b"]))).Kind);
        await Assert.ThrowsAsync<ArgumentException>(async () => await MoveAsync(store, new StoryArrivals("", ["a"]), new StoryArrivals("S9", ["b"])));
        await Assert.ThrowsAsync<ArgumentException>(async () => await MoveAsync(store, new StoryArrivals("S2", ["a"])));
        await Assert.ThrowsAsync<ArgumentException>(async () => await MoveAsync(store, new StoryArrivals("S1", ["z"])));
        Assert.Equal(before, await DumpAsync(store));
    }

    [Fact]
    public async Task Marks_come_back_in_the_order_of_placing_and_wait_until_stories_are_reconciled()
    {
        await using var store = await OpenAsync(Stop);
        await AppendMarkedAsync(store, Samples.Report("a"), 1);
        await AppendAsync(store, Samples.Report("b"));
        await AppendMarkedAsync(store, Samples.Report("c"), 3);
        await MoveAsync(store);
        await AppendMarkedAsync(store, Samples.Report("a", "Corrected."), 4);

        var marks = await RowsAsync(store, new StoryMarksQuery());

        Assert.Equal(["b", "c", "a"], marks.Select(m => m.DocumentId));
        Assert.Equal(["", "03", "04"], marks.Select(m => Convert.ToHexString(m.Mark.Span)));
        Assert.Equal([false, true, false], marks.Select(m => m.IsSettled));
        Assert.Equal(["S2", "S3", "S1"], marks.Select(m => m.StoryId));
    }

    [Fact]
    public async Task Marks_can_be_replaced_and_move_nothing_else()
    {
        await using var store = await OpenAsync(Stop);
        await AppendMarkedAsync(store, Samples.Report("a"), 1);
        await AppendAsync(store, Samples.Report("b"));
        await MoveAsync(store);
        var history = await RowsAsync(store, new HistoryQuery("b"));

        await store.AppendAsync(new AppendStoryMarks(Samples.Stamp, [new("b", new byte[] { 7 }), new("a", new byte[] { 8 })]), Stop);

        var marks = await RowsAsync(store, new StoryMarksQuery());
        Assert.Equal(["b S2 07", "a S1 08"], marks.Select(m => $"{m.DocumentId} {m.StoryId} {Convert.ToHexString(m.Mark.Span)}"));
        Assert.All(marks, m => Assert.False(m.IsSettled));
        Assert.Equal(history, await RowsAsync(store, new HistoryQuery("b")));
        await MoveAsync(store);
        Assert.All(await RowsAsync(store, new StoryMarksQuery()), m => Assert.True(m.IsSettled));
        string before = await DumpAsync(store);
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await store.AppendAsync(new AppendStoryMarks(Samples.Stamp, [new("a", new byte[] { 9 }), new("z", new byte[] { 9 })]), Stop));
        Assert.Equal(before, await DumpAsync(store));
    }

    private static ValueTask<AppendResult> MoveAsync(ILedgerStore store, params StoryArrivals[] arrivals) =>
        store.AppendAsync(new AppendStories(Samples.Stamp, arrivals), Stop);

    private static ValueTask<AppendResult> AppendMarkedAsync(ILedgerStore store, ReadReport report, byte mark) =>
        store.AppendAsync(new AppendReport(Samples.Stamp, report, []) { StoryMark = new[] { mark } }, Stop);
}
