using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>Corrections: they are kept as they were said, undone by others, and wake the stories concerned.</summary>
public abstract partial class LedgerConformance
{
    [Fact]
    public async Task A_correction_comes_back_as_it_was_given()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a));
        var correction = Correct(a);

        var result = await CorrectAsync(store, correction);

        Assert.Equal((AppendKind.Added, "C1"), (result.Kind, result.CorrectionId));
        Same(correction with { Id = "C1" }, await OneAsync(store, new CorrectionsQuery()));
        Assert.Equal(["S1"], await RowsAsync(store, new WaitingStoriesQuery()));
        var line = (await RowsAsync(store, new HistoryQuery("E1")))[^1];
        Assert.Equal("corrected", line.What);
        Assert.Contains("by Ada: seen on the spot", line.Detail, StringComparison.Ordinal);
        Assert.Equal("made", (await OneAsync(store, new HistoryQuery("C1"))).What);
    }

    [Fact]
    public async Task The_same_correction_twice_changes_nothing()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await CorrectAsync(store, Correct(a));
        await ResolveAsync(store, "S1", Samples.Event(a));
        string before = await DumpAsync(store);

        var again = await CorrectAsync(store, Correct(a) with { Id = "C9" });

        Assert.Equal((AppendKind.Unchanged, "C1"), (again.Kind, again.CorrectionId));
        Assert.Equal(before, await DumpAsync(store));
        Assert.Single(await RowsAsync(store, new CorrectionsQuery()));
    }

    [Fact]
    public async Task An_undoing_is_a_correction_and_can_be_undone()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await CorrectAsync(store, Correct(a));
        await ResolveAsync(store, "S1", Samples.Event(a));

        Assert.Equal("C2", (await CorrectAsync(store, Undo("C1", 1))).CorrectionId);
        var all = await RowsAsync(store, new CorrectionsQuery());
        Assert.Equal(["C1", "C2"], all.Select(c => c.Id));
        Assert.Equal("C1", all[1].Undoes);
        Assert.Empty(Correction.Holding(all));
        Assert.Equal(["S1"], await RowsAsync(store, new WaitingStoriesQuery()));
        await Assert.ThrowsAsync<ArgumentException>(async () => await CorrectAsync(store, Undo("C1", 2)));

        await CorrectAsync(store, Undo("C2", 3));
        Assert.Equal(["C1"], Correction.Holding(await RowsAsync(store, new CorrectionsQuery())).Select(c => c.Id));
        await Assert.ThrowsAsync<ArgumentException>(async () => await CorrectAsync(store, Undo("C7", 4)));
    }

    [Fact]
    public async Task A_correction_may_come_before_its_report()
    {
        await using var store = await OpenAsync(Stop);
        Assert.Equal(AppendKind.Added, (await CorrectAsync(store, Correct(Samples.Report("a")))).Kind);
        Assert.Empty(await RowsAsync(store, new WaitingStoriesQuery()));
    }

    [Fact]
    public async Task A_rejected_event_is_kept_and_left_out()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        var rejected = Samples.Event(a) with
        {
            Corrections = [new EventCorrection("C1", CorrectionFields.Rejected, "no event", "") { By = "Ada", At = Samples.Stamp.At, Note = "a film" }],
        };
        await ResolveAsync(store, "S1", Samples.Event(a), rejected);

        Assert.Equal(["E1"], (await RowsAsync(store, new EventsQuery())).Select(e => e.Id));
        Same(rejected with { Id = "E2", StoryId = "S1" }, await OneAsync(store, new EventsQuery { Rejected = RejectedEvents.Only }));
        Assert.Equal(2, (await RowsAsync(store, new EventsQuery { StoryId = "S1", Rejected = RejectedEvents.Included })).Count);
        Assert.Equal(1, (await OneAsync(store, new CountsQuery())).Events);

        await ResolveAsync(store, "S1", Samples.Event(a) with { Id = "E1" }, Samples.Event(a) with { Id = "E2" });
        Assert.Equal(2, (await RowsAsync(store, new EventsQuery())).Count);
        Assert.Contains("rejected no more", (await RowsAsync(store, new HistoryQuery("E2")))[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_of_reports_are_found_by_id()
    {
        await using var store = await OpenAsync(Stop);
        var (a, b) = (Samples.Report("a"), Samples.Report("b"));
        await AppendAsync(store, a);
        await AppendAsync(store, b);
        var inference = new ReferenceInference("b", new DateOnly(2031, 5, 4), new DateOnly(2031, 5, 6), ["told so"]);
        await store.AppendAsync(new AppendResolution(Samples.Stamp, new StoryResolution("S2", [], [], [inference])), Stop);

        var found = await RowsAsync(store, new ReportReadingsQuery(["b", "nobody", "a"]));

        Assert.Equal([("b", "S2"), ("a", "S1")], found.Select(r => (r.Reading.DocumentId, r.StoryId)));
        Same(b.Reading, found[0].Reading);
        Same(inference, found[0].Inference!);
        Assert.Null(found[1].Inference);
    }

    private static ValueTask<AppendResult> CorrectAsync(ILedgerStore store, Correction correction) =>
        store.AppendAsync(new AppendCorrection(Samples.Stamp, correction), Stop);

    private static Correction Correct(ReadReport report) => new()
    {
        Kind = CorrectionKind.Values,
        Subject = "E1",
        Mentions = [CorrectionMention.Of(report.Reading.Coded.Mentions[0])],
        Others = [CorrectionMention.Of(report.Reading.Coded.Mentions[1])],
        Values =
        [
            new CorrectionValue(CorrectionFields.Code) { Code = new EventCode(new EventType("CONSULT"), "visit", "042") },
            new CorrectionValue(CorrectionFields.Source) { Actors = [Samples.Altland, Samples.Gunmen] },
            new CorrectionValue(CorrectionFields.Date) { Date = new EventDate("2031-W18", DatePrecision.Week, DateBasis.Corrected) },
            new CorrectionValue(CorrectionFields.Place) { Place = Samples.Harbour },
            new CorrectionValue(CorrectionFields.Status) { Status = EventStatus.Denied },
            new CorrectionValue(CorrectionFields.Condition) { Condition = new Condition(default, "if it rains", [new ActorCode("BOR")]) },
            new CorrectionValue("quantity.killed") { Quantity = new Quantity(1, 2, 3) },
            new CorrectionValue(CorrectionFields.Target),
        ],
        By = "Ada",
        At = Samples.Stamp.At,
        Note = "seen on the spot",
    };

    private static Correction Undo(string id, int minutes) => new()
    {
        Kind = CorrectionKind.Undo,
        Subject = "E1",
        Undoes = id,
        By = "Ada",
        At = Samples.Stamp.At.AddMinutes(minutes),
    };
}
