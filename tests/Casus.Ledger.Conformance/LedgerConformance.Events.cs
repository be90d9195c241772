using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>Events: what is kept of them, their ids, and how they are found.</summary>
public abstract partial class LedgerConformance
{
    [Fact]
    public async Task An_event_comes_back_as_it_was_given()
    {
        await using var store = await OpenAsync(Stop);
        var (a, b) = (Samples.Report("a"), Samples.Report("b"));
        await AppendAsync(store, a);
        await AppendAsync(store, b, "S1");
        var told = Samples.Event(a, b);
        // Resolution may have dated or otherwise completed a mention: it is kept as resolution has it.
        told = told with { Members = [told.Members[0], told.Members[1] with { Mention = told.Members[1].Mention with { Date = null } }] };
        await ResolveAsync(store, "S1", told);

        Same(told with { Id = "E1", StoryId = "S1" }, await OneAsync(store, new EventsQuery()));
        var line = await OneAsync(store, new HistoryQuery("E1"));
        Assert.Equal((Samples.Stamp.At, "made", "0.1.0", "data-7"), (line.At, line.What, line.CasusVersion, line.DataVersion));
        Assert.Equal(Samples.Stamp.At.Offset, line.At.Offset);
    }

    [Fact]
    public async Task The_same_resolution_twice_changes_nothing()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a));
        var known = await OneAsync(store, new EventsQuery());
        string before = await DumpAsync(store);

        Assert.Equal(AppendKind.Unchanged, (await ResolveAsync(store, "S1", known)).Kind);
        Assert.Equal(before, await DumpAsync(store));
    }

    [Fact]
    public async Task A_changed_event_keeps_its_id_and_says_what_changed()
    {
        await using var store = await OpenAsync(Stop);
        var (a, b) = (Samples.Report("a"), Samples.Report("b"));
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a));
        await AppendAsync(store, b, "S1");
        await ResolveAsync(store, "S1", Samples.Event(a, b) with { Id = "E1", Status = EventStatus.Actual, Place = null, Quantities = new Dictionary<string, Quantity>() });

        var told = await OneAsync(store, new EventsQuery());
        Assert.Equal(("E1", 2, EventStatus.Actual), (told.Id, told.Members.Count, told.Status));
        Assert.Null(told.Place);
        Assert.Empty(told.Quantities);
        var line = (await RowsAsync(store, new HistoryQuery("E1")))[^1];
        Assert.Equal("changed", line.What);
        Assert.Contains("status hypothetical to actual", line.Detail, StringComparison.Ordinal);
        Assert.Contains("reports 1 to 2", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_of_ended_events_are_never_used_again()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(a), Samples.Event(a));
        await ResolveAsync(store, "S1", Samples.Event(a) with { Id = "E2" });
        Assert.Equal(["E2"], (await RowsAsync(store, new EventsQuery())).Select(e => e.Id));
        Assert.Empty(await RowsAsync(store, new EventsQuery { Id = "E3" }));
        Assert.Equal("ended", (await RowsAsync(store, new HistoryQuery("E3")))[^1].What);

        await ResolveAsync(store, "S1", Samples.Event(a));
        Assert.Equal(["E4"], (await RowsAsync(store, new EventsQuery())).Select(e => e.Id));
        await Assert.ThrowsAsync<ArgumentException>(async () => await ResolveAsync(store, "S1", Samples.Event(a) with { Id = "E1" }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await ResolveAsync(store, "S1", Samples.Event(a) with { Id = "E5" }));
    }

    [Fact]
    public async Task A_joined_event_forwards_also_over_several_steps()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a), Samples.Event(a), Samples.Event(a));
        async Task JoinAsync(string from, string to, params string[] kept) => await store.AppendAsync(
            new AppendResolution(
                Samples.Stamp,
                new StoryResolution("S1", [.. kept.Select(id => Samples.Event(a) with { Id = id })], [new(from, to)], [])),
            Stop);

        await JoinAsync("E3", "E2", "E1", "E2");
        await JoinAsync("E2", "E1", "E1");
        string before = await DumpAsync(store);
        await JoinAsync("E2", "E1", "E1");
        Assert.Equal(before, await DumpAsync(store));
        Assert.Equal("E1", (await OneAsync(store, new EventsQuery { Id = "E3" })).Id);
        Assert.Equal(("joined", "into E2"), ((await RowsAsync(store, new HistoryQuery("E3")))[^1].What, (await RowsAsync(store, new HistoryQuery("E3")))[^1].Detail));
        await Assert.ThrowsAsync<ArgumentException>(async () => await JoinAsync("E1", "E9"));
        Assert.Equal(before, await DumpAsync(store));
    }

    [Fact]
    public async Task An_event_of_another_story_keeps_its_story_and_is_found_by_both()
    {
        await using var store = await OpenAsync(Stop);
        var (a, b) = (Samples.Report("a"), Samples.Report("b"));
        await AppendAsync(store, a);
        await AppendAsync(store, b);
        await ResolveAsync(store, "S1", Samples.Event(a));
        await ResolveAsync(store, "S2", Samples.Event(a, b) with { Id = "E1", StoryId = "S1" }, Samples.Event(b));

        Assert.Equal(["E1"], (await RowsAsync(store, new EventsQuery { StoryId = "S1" })).Select(e => e.Id));
        Assert.Equal(["E1", "E2"], (await RowsAsync(store, new EventsQuery { StoryId = "S2" })).Select(e => e.Id));
        Assert.Equal("S1", (await OneAsync(store, new EventsQuery { Id = "E1" })).StoryId);
        Assert.Equal(["E1", "E2"], (await RowsAsync(store, new EventsQuery { DocumentId = "b" })).Select(e => e.Id));
        await ResolveAsync(store, "S2");
        Assert.Equal(["E1"], (await RowsAsync(store, new EventsQuery())).Select(e => e.Id));
    }

    [Fact]
    public async Task Alike_events_are_found_by_place_figure_and_parties_the_most_told_first()
    {
        await using var store = await OpenAsync(Stop);
        var (a, b) = (Samples.Report("a", day: new DateOnly(2031, 5, 6)), Samples.Report("b", day: new DateOnly(2031, 9, 1)));
        await AppendAsync(store, a);
        await AppendAsync(store, b);
        var assault = new EventType("ASSAULT");
        Event Told(ReadReport report, Place? place, long killed, string? date, int reports) => Samples.Event(report) with
        {
            Code = new EventCode(assault, "", "190"),
            Place = place,
            Quantities = new SortedDictionary<string, Quantity>(StringComparer.Ordinal) { ["killed"] = Quantity.Exactly(killed) },
            Date = date is null ? null : new EventDate(date, DatePrecision.Day, DateBasis.Text),
            Reports = reports,
        };

        var near = Samples.Harbour with { Name = "Graz", Kind = PlaceKind.City, Lat = Samples.Harbour.Lat + 0.2 };
        var far = near with { Name = "Linz", Lat = Samples.Harbour.Lat + 0.4 };
        await ResolveAsync(
            store,
            "S1",
            Told(a, Samples.Harbour, 26, "2031-05-04", 1), Told(a, near, 12, "2031-05-04", 3), Told(a, far, 26, "2031-05-04", 1),
            Told(a, near, 26, null, 1), Told(a, null, 26, "2031-05", 1), Samples.Event(a));
        await ResolveAsync(store, "S2", Told(b, near, 26, null, 9));
        var day = new DateOnly(2031, 5, 4);
        var query = new AlikeEventsQuery(assault) { From = day, To = day, ToldUntil = new DateOnly(2031, 5, 31) };
        async Task<string> FindAsync(AlikeEventsQuery asked) => string.Join(' ', (await RowsAsync(store, asked)).Select(e => e.Id));

        Assert.Equal("E2 E1 E4", await FindAsync(query with { Near = Samples.Harbour }));
        Assert.Equal("E1 E3 E4 E5", await FindAsync(query with { Kind = "killed", Best = 26 }));
        Assert.Equal("E7 E1", await FindAsync(query with { Near = Samples.Harbour, Kind = "killed", Best = 26, ToldUntil = new DateOnly(2031, 9, 2), Limit = 2 }));
        Assert.Equal("E2 E1 E3 E4 E5", await FindAsync(query with { ActorA = Samples.Altland.Code, ActorB = Samples.Borland.Code }));
        Assert.Equal("E7", await FindAsync(query with { Kind = "killed", Best = 26, ToldUntil = new DateOnly(2031, 9, 2), NotStoryId = "S1" }));
        Assert.Equal("E7", string.Join(' ', (await RowsAsync(store, new EventsQuery { NotStoryId = "S1" })).Select(e => e.Id)));
        Assert.Equal(7, (await RowsAsync(store, new EventsQuery { NotStoryId = "S9" })).Count);
        Assert.Equal("", await FindAsync(query with { ActorA = new ActorCode("CAR") }));
        Assert.Equal("", await FindAsync(query with { From = new DateOnly(2032, 1, 1), To = new DateOnly(2032, 1, 1), ToldUntil = new DateOnly(2032, 2, 1) }));
    }

    [Fact]
    public async Task Events_near_a_story_come_once_in_an_order_that_arrival_does_not_change()
    {
        await using var store = await OpenAsync(Stop);
        var (b, a) = (Samples.Report("b"), Samples.Report("a"));
        await AppendAsync(store, b);
        await AppendAsync(store, a);
        var day = new DateOnly(2031, 5, 4);
        Event Told(ReadReport report, string date, params Actor[] sources) => Samples.Event(report) with
        {
            Code = new EventCode(new EventType("AGREE"), "", "030"),
            Sources = sources,
            Targets = [],
            Date = new EventDate(date, DatePrecision.Day, DateBasis.Text),
        };

        await ResolveAsync(
            store,
            "S1",
            Told(b, "2031-05-04", Samples.Altland), Told(b, "2031-05-04", Samples.Borland), Told(b, "2031-05-04", Samples.Gunmen), Told(b, "2031-05", Samples.Altland, Samples.Borland));
        await ResolveAsync(store, "S2", Told(a, "2031-05-04", Samples.Altland), Told(a, "2031-05-05", Samples.Altland));
        async Task<string> FindAsync(NearEventsQuery query) =>
            string.Join(' ', (await RowsAsync(store, query)).Select(e => e.Event is { } whole && whole.Id == e.Id && whole.Members.Count > 0 ? e.Id : $"({e.Id})"));
        NearDay Near(ActorCode party) => new(day, new EventType("AGREE"), party);

        Assert.Equal("", await FindAsync(new NearEventsQuery()));
        // Who is named is met by whom nobody is named for.
        Assert.Equal("E1 E3 E4 E5", await FindAsync(new NearEventsQuery { Days = [Near(Samples.Altland.Code)] }));
        Assert.Equal("E1 E2 E3 E4 E5", await FindAsync(new NearEventsQuery { Days = [Near(Samples.Altland.Code), Near(default), Near(Samples.Borland.Code)] }));
        Assert.Equal("E1 (E3) E4 (E5)", await FindAsync(new NearEventsQuery { Days = [Near(Samples.Altland.Code)], Given = ["E3", "E5"] }));
        // Report a has the lowest id, though it came last.
        Assert.Equal("E1 E5", await FindAsync(new NearEventsQuery { Days = [Near(Samples.Altland.Code)], DayLimit = 2 }));
        var alike = new AlikeEventsQuery(new EventType("AGREE")) { ActorA = Samples.Altland.Code, From = day, To = day, ToldUntil = day };
        Assert.Equal("E1 E4 E5", await FindAsync(new NearEventsQuery { Alike = [alike] }));
        Assert.Equal("E5", await FindAsync(new NearEventsQuery { Alike = [alike with { Limit = 1 }] }));
    }

    [Fact]
    public async Task Events_are_found_by_party_type_and_day_in_order_of_their_numbers()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        var (alt, bor, car) = (Samples.Altland, Samples.Borland, new Actor("Carland", new ActorCode("CAR"), "MIL"));
        Event Told(string type, Actor source, Actor target, string? date) => Samples.Event(a) with
        {
            Code = new EventCode(new EventType(type), "", "010"),
            Sources = [source],
            Targets = [target],
            Date = date is null ? null : new EventDate(date, DatePrecision.Day, DateBasis.Text),
        };

        await ResolveAsync(
            store,
            "S1",
            [
                Told("AGREE", alt, bor, "2031-05-04"), Told("ACCUSE", bor, alt, "2031-W18"), Told("AGREE", bor, car, "2031-05"),
                Told("AGREE", alt, car, null), Told("AGREE", alt, bor, "2030"), .. Enumerable.Repeat(Told("AID", car, car, "203X"), 6),
            ]);
        async Task<string> FindAsync(EventsQuery query) => string.Join(' ', (await RowsAsync(store, query)).Select(e => e.Id));
        var (altCode, borCode) = (alt.Code, bor.Code);

        Assert.Equal("E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11", await FindAsync(new EventsQuery()));
        Assert.Equal("E1 E2 E4 E5", await FindAsync(new EventsQuery { ActorA = altCode }));
        Assert.Equal("E1 E2 E5", await FindAsync(new EventsQuery { ActorA = altCode, ActorB = borCode }));
        Assert.Equal("E1 E5", await FindAsync(new EventsQuery { ActorA = altCode, ActorB = borCode, Type = new EventType("AGREE") }));
        Assert.Equal("E1 E2 E3", await FindAsync(new EventsQuery { From = new DateOnly(2031, 5, 4) }));
        Assert.Equal("E2 E3", await FindAsync(new EventsQuery { From = new DateOnly(2031, 5, 1), To = new DateOnly(2031, 5, 3) }));
        Assert.Equal("E5", await FindAsync(new EventsQuery { To = new DateOnly(2030, 6, 1) }));
        Assert.Equal("E10 E11", await FindAsync(new EventsQuery { After = "E9" }));
        Assert.Equal("E3 E4", await FindAsync(new EventsQuery { After = "E2", Limit = 2 }));
        Assert.Equal("", await FindAsync(new EventsQuery { Id = "S1" }));
        Assert.Equal("", await FindAsync(new EventsQuery { DocumentId = "none" }));
        Assert.Equal("", await FindAsync(new EventsQuery { StoryId = "S7" }));
    }

    [Fact]
    public async Task A_revised_report_leaves_its_events_whole_until_they_are_resolved_anew()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a));
        var before = await OneAsync(store, new EventsQuery());
        var revised = Samples.Report("a", "Other words.");
        await AppendAsync(store, revised with { Reading = revised.Reading with { Coded = new CodedReport([], [], []) } });
        Same(before, await OneAsync(store, new EventsQuery()));
        await ResolveAsync(store, "S1");
        Assert.Empty(await RowsAsync(store, new EventsQuery()));
    }

    [Fact]
    public async Task An_event_without_a_date_is_found_by_the_days_on_which_it_is_told_also_when_they_change()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a) with { Code = new EventCode(new EventType("AGREE"), "", "030"), Date = null });
        async Task<string> FindAsync(int day) => string.Join(' ', (await RowsAsync(store, new AlikeEventsQuery(new EventType("AGREE"))
        {
            ActorA = Samples.Altland.Code,
            From = new DateOnly(2031, 5, day),
            To = new DateOnly(2031, 5, day),
            ToldUntil = new DateOnly(2031, 5, day + 1),
        })).Select(e => e.Id));

        Assert.Equal("E1", await FindAsync(6));
        Assert.Equal("", await FindAsync(20));
        await AppendAsync(store, Samples.Report("a", "Other words.", day: new DateOnly(2031, 5, 20)));
        Assert.Equal("E1", await FindAsync(20));
        Assert.Equal("", await FindAsync(6));
        await ResolveAsync(store, "S1");
        Assert.Equal("", await FindAsync(20));
    }

    [Fact]
    public async Task An_undated_report_keeps_how_it_was_dated()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a"));
        await AppendAsync(store, Samples.Report("b"), "S1");
        var inference = new ReferenceInference("a", new DateOnly(2031, 5, 4), new DateOnly(2031, 5, 6), ["b dates the same call", "so Sunday is 4 May"]);
        async Task<AppendKind> InferAsync(params ReferenceInference[] inferences) =>
            (await store.AppendAsync(new AppendResolution(Samples.Stamp, new StoryResolution("S1", [], [], inferences)), Stop)).Kind;

        await InferAsync(inference);
        Same(inference, (await OneAsync(store, new ReportsQuery("a"))).Inference!);
        Assert.Null((await OneAsync(store, new ReportsQuery("b"))).Inference);
        Assert.Equal(AppendKind.Unchanged, await InferAsync(inference));
        await InferAsync();
        Assert.Null((await OneAsync(store, new ReportsQuery("a"))).Inference);
    }
}
