using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>Mediations, problems, the history, the counts, and what a failed or stopped change leaves.</summary>
public abstract partial class LedgerConformance
{
    [Fact]
    public async Task A_mediation_keeps_its_id_while_it_goes_on()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(a));
        async Task<AppendKind> ReplaceAsync(params Mediation[] mediations) =>
            (await store.AppendAsync(new AppendMediations(Samples.Stamp, mediations), Stop)).Kind;

        var (first, second) = (Samples.Mediation("E1"), Samples.Mediation("E2"));
        await ReplaceAsync(first, second);
        Assert.Equal(AppendKind.Unchanged, await ReplaceAsync(second, first));
        var rows = await RowsAsync(store, new MediationsQuery());
        Same(first with { Id = "M1" }, rows[0]);
        Same(second with { Id = "M2" }, rows[1]);

        await ReplaceAsync(Samples.Mediation("E2", MediationStage.Talks));
        Same(Samples.Mediation("E2", MediationStage.Talks) with { Id = "M2" }, await OneAsync(store, new MediationsQuery()));
        await ReplaceAsync();
        await ReplaceAsync(first);
        Assert.Equal("M3", (await OneAsync(store, new MediationsQuery())).Id);
        Assert.Equal(["made", "changed", "ended"], (await RowsAsync(store, new HistoryQuery("M2"))).Select(line => line.What));
        await Assert.ThrowsAsync<ArgumentException>(async () => await ReplaceAsync(Samples.Mediation("E9")));
    }

    [Fact]
    public async Task A_mediation_follows_its_first_event_when_that_is_joined()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(a));
        await store.AppendAsync(new AppendMediations(Samples.Stamp, [Samples.Mediation("E2")]), Stop);
        await store.AppendAsync(
            new AppendResolution(Samples.Stamp, new StoryResolution("S1", [Samples.Event(a) with { Id = "E1" }], [new("E2", "E1")], [])), Stop);
        await store.AppendAsync(new AppendMediations(Samples.Stamp, [Samples.Mediation("E1")]), Stop);
        Assert.Equal("M1", (await OneAsync(store, new MediationsQuery())).Id);
    }

    [Fact]
    public async Task Mediations_that_are_not_replaced_stay_and_one_that_went_into_another_forwards_to_it()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(a), Samples.Event(a));
        await store.AppendAsync(
            new AppendMediations(Samples.Stamp, [Samples.Mediation("E1"), Samples.Mediation("E2"), Samples.Mediation("E3")]), Stop);
        var joined = Samples.Mediation("E1") with { EventIds = ["E1", "E2"], OpeningIds = ["E1", "E2"] };
        await store.AppendAsync(new AppendMediations(Samples.Stamp, [joined]) { Replaced = ["M1", "M2"], OpenedIn = [] }, Stop);

        Assert.Equal(["M1", "M3"], (await RowsAsync(store, new MediationsQuery())).Select(m => m.Id));
        Same(joined with { Id = "M1" }, await OneAsync(store, new MediationsQuery { Id = "M2" }));
        Assert.Equal("M1", (await OneAsync(store, new MediationsQuery { EventId = "E2" })).Id);
        Assert.Empty(await RowsAsync(store, new MediationsQuery { Id = "M4" }));
        Assert.Equal(["made", "joined"], (await RowsAsync(store, new HistoryQuery("M2"))).Select(line => line.What));
    }

    [Fact]
    public async Task What_is_new_in_events_is_news_until_mediations_are_appended()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(a));
        Assert.Equal(["E1 S1", "E2 S1"], (await RowsAsync(store, new MediationNewsQuery())).Select(n => $"{n.EventId} {n.StoryId}"));

        var opening = new MediationOpening("E1", new ActorCode("ALT"), [new ActorCode("BOR"), new ActorCode("CAR")], "S1", new DateOnly(2031, 5, 4));
        await store.AppendAsync(new AppendMediations(Samples.Stamp, []) { Openings = [opening] }, Stop);
        Assert.Empty(await RowsAsync(store, new MediationNewsQuery()));
        Assert.Equal(opening, await OneAsync(store, new MediationOpeningsQuery()));

        await ResolveAsync(store, "S1", Samples.Event(a) with { Id = "E1" }, Samples.Event(a) with { Id = "E2", Status = EventStatus.Denied });
        Assert.Equal(["E2"], (await RowsAsync(store, new MediationNewsQuery())).Select(n => n.EventId));
        await store.AppendAsync(new AppendMediations(Samples.Stamp, []) { Replaced = [], OpenedIn = ["S1"] }, Stop);
        Assert.Empty(await RowsAsync(store, new MediationOpeningsQuery()));
    }

    [Fact]
    public async Task A_problem_is_kept_once_with_the_time_it_was_first_met()
    {
        await using var store = await OpenAsync(Stop);
        var problem = new Problem("CAS0107", "x.jsonl:3", "broken");
        var notice = new Problem("CAS0104", "x.bin", "unknown kind") { IsNotice = true };
        var later = Samples.Stamp with { At = Samples.Stamp.At.AddDays(1) };
        await store.AppendAsync(new AppendProblem(Samples.Stamp, problem, new byte[100_000]), Stop);
        await store.AppendAsync(new AppendProblem(Samples.Stamp, notice, ReadOnlyMemory<byte>.Empty), Stop);
        Assert.Equal(AppendKind.Unchanged, (await store.AppendAsync(new AppendProblem(later, problem, new byte[1]), Stop)).Kind);

        Assert.Equal(
            [new StoredProblem(problem, Samples.Stamp.At), new StoredProblem(notice, Samples.Stamp.At)],
            await RowsAsync(store, new ProblemsQuery()));
    }

    [Fact]
    public async Task The_history_is_oldest_first_and_a_limit_keeps_the_newest()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a"));
        await AppendAsync(store, Samples.Report("a", "Other."));
        var all = await RowsAsync(store, new HistoryQuery());
        Assert.Equal(["S1 made", "a read", "a revised"], all.Select(line => line.Subject + " " + line.What));
        Assert.Equal(all[1..], await RowsAsync(store, new HistoryQuery(Limit: 2)));
        Assert.Equal(all[2..], await RowsAsync(store, new HistoryQuery("a", 1)));
    }

    [Fact]
    public async Task Counts_tell_what_there_is()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await AppendAsync(store, Samples.Report("b"));
        await AppendAsync(store, Samples.Report("c"), "S1", "S2");
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(a));
        await ResolveAsync(store, "S1", Samples.Event(a) with { Id = "E1" });
        await store.AppendAsync(new AppendMediations(Samples.Stamp, [Samples.Mediation("E1")]), Stop);
        var counts = await OneAsync(store, new CountsQuery());
        Assert.True(counts.SchemaVersion > 0);
        Assert.Equal(new LedgerCounts(counts.SchemaVersion, 3, 3, 1, 1, 6, 3, 1, 0), counts);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_nothing()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        string before = await DumpAsync(store);

        // The first event is good; the second has no mention, the third tells of a report that is not there.
        await Assert.ThrowsAsync<ArgumentException>(async () => await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event()));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(Samples.Report("unread"))));
        await Assert.ThrowsAsync<ArgumentException>(async () => await AppendAsync(store, Samples.Report("b"), "S1", "S44"));
        Assert.Equal(before, await DumpAsync(store));
        await ResolveAsync(store, "S1", Samples.Event(a));
        Assert.Equal("E1", (await OneAsync(store, new EventsQuery())).Id);
    }

    [Fact]
    public async Task A_stopped_change_or_query_does_not_begin()
    {
        await using var store = await OpenAsync(Stop);
        string before = await DumpAsync(store);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await store.AppendAsync(new AppendReport(Samples.Stamp, Samples.Report("a"), []), stopped.Token));
        Assert.Equal(before, await DumpAsync(store));
        await AppendAsync(store, Samples.Report("a"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var report in store.QueryAsync(new ReportsQuery(), stopped.Token))
            {
                Assert.Fail(report.Address);
            }
        });
    }

    [Fact]
    public async Task A_query_sees_the_ledger_as_it_was_when_its_reading_began()
    {
        await using var store = await OpenAsync(Stop);
        for (int i = 0; i < 20; i++)
        {
            await AppendAsync(store, Samples.Report(Samples.Number(i)));
        }

        int seen = 0;
        await foreach (var report in store.QueryAsync(new ReportsQuery(), Stop))
        {
            seen++;
            await AppendAsync(store, Samples.Report("later-" + report.Document.Id));
            Assert.Equal(20 + seen, (await OneAsync(store, new CountsQuery())).Reports);
        }

        Assert.Equal(20, seen);
    }

    [Fact]
    public async Task What_was_kept_is_there_when_the_ledger_is_opened_again()
    {
        if (!Persists)
        {
            Assert.Skip("This store ends with its process.");
        }

        string before;
        await using (var store = await OpenAsync(Stop))
        {
            var a = Samples.Report("a");
            await AppendAsync(store, a);
            await ResolveAsync(store, "S1", Samples.Event(a));
            before = await DumpAsync(store);
        }

        await using var again = await OpenAsync(Stop);
        Assert.Equal(before, await DumpAsync(again));
    }

    /// <summary>False for a store that ends when it is disposed.</summary>
    protected virtual bool Persists => true;
}
