using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>Alerts, where they were told, and which days the ledger covers.</summary>
public abstract partial class LedgerConformance
{
    private static readonly Alert Raised = new()
    {
        Rule = "when claim retracted",
        Cause = "retracted by ALT",
        First = new DateOnly(2031, 5, 4),
        Last = new DateOnly(2031, 5, 6),
        Text = "E1: Altland takes back – “its claim”",
        EventIds = ["E1"],
        Mentions = ["a#0", "a#8"],
        Quotes = [new AlertQuote("E1", "a", 0, "Altland “offered” to mediate.")],
    };

    [Fact]
    public async Task An_alert_waits_on_each_channel_until_it_is_told_there()
    {
        await using var store = await OpenAsync(Stop);
        await store.AppendAsync(new AppendAlerts(Samples.Stamp, [Raised, Raised with { Cause = "other", First = null, Last = null }], ["print", "file x", "print"]), Stop);
        await store.AppendAsync(new AppendAlerts(Samples.Stamp, [Raised with { Cause = "known" }], []), Stop);
        var rows = await RowsAsync(store, new AlertsQuery());
        Assert.Equal(["A1", "A2", "A3"], rows.Select(r => r.Alert.Id));
        Same(Raised with { Id = "A1" }, rows[0].Alert);
        Assert.Equal(Samples.Stamp.At, rows[0].At);
        Assert.Equal([new AlertDelivery("file x", null), new AlertDelivery("print", null)], rows[1].Deliveries);
        Assert.Empty(rows[2].Deliveries);

        var told = await store.AppendAsync(new AppendDelivery(Samples.Stamp, "print", ["A1"]), Stop);
        Assert.Equal(AppendKind.Added, told.Kind);
        Assert.Equal(["A2"], (await RowsAsync(store, new AlertsQuery("print"))).Select(r => r.Alert.Id));
        Assert.Equal(["A1", "A2"], (await RowsAsync(store, new AlertsQuery("file x"))).Select(r => r.Alert.Id));
        Assert.Empty(await RowsAsync(store, new AlertsQuery("elsewhere")));
    }

    [Fact]
    public async Task The_first_time_of_telling_is_kept_and_only_known_alerts_are_told()
    {
        await using var store = await OpenAsync(Stop);
        await store.AppendAsync(new AppendAlerts(Samples.Stamp, [Raised], ["print"]), Stop);
        await store.AppendAsync(new AppendDelivery(Samples.Stamp, "print", ["A1"]), Stop);
        var later = Samples.Stamp with { At = Samples.Stamp.At.AddHours(1) };
        Assert.Equal(AppendKind.Unchanged, (await store.AppendAsync(new AppendDelivery(later, "print", ["A1"]), Stop)).Kind);
        Assert.Equal(AppendKind.Unchanged, (await store.AppendAsync(new AppendDelivery(later, "elsewhere", ["A1"]), Stop)).Kind);
        Assert.Equal([new AlertDelivery("print", Samples.Stamp.At)], (await OneAsync(store, new AlertsQuery())).Deliveries);
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AppendAsync(new AppendDelivery(later, "print", ["A1", "A9"]), Stop));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AppendAsync(new AppendDelivery(later, "print", ["E1"]), Stop));
    }

    [Fact]
    public async Task Alerts_outlive_a_restart()
    {
        if (!Persists)
        {
            Assert.Skip("This store ends with its process.");
        }

        await using (var store = await OpenAsync(Stop))
        {
            await store.AppendAsync(new AppendAlerts(Samples.Stamp, [Raised], ["print"]), Stop);
        }

        await using var again = await OpenAsync(Stop);
        Same(Raised with { Id = "A1" }, (await OneAsync(again, new AlertsQuery("print"))).Alert);
    }

    [Fact]
    public async Task Report_days_are_counted_once_each()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a", day: new DateOnly(2031, 5, 7)));
        await AppendAsync(store, Samples.Report("b"));
        await AppendAsync(store, Samples.Report("c"));
        Assert.Equal(
            [new ReportDay(new DateOnly(2031, 5, 6), 2), new ReportDay(new DateOnly(2031, 5, 7), 1)], await RowsAsync(store, new ReportDaysQuery()));
    }

    [Fact]
    public async Task A_brief_event_is_the_whole_one_without_mentions_and_claims()
    {
        await using var store = await OpenAsync(Stop);
        var a = Samples.Report("a");
        await AppendAsync(store, a);
        await ResolveAsync(store, "S1", Samples.Event(a));
        var whole = await OneAsync(store, new EventsQuery());
        Assert.NotEmpty(whole.Members);
        Same(whole with { Members = [], Claims = [] }, await OneAsync(store, new EventsQuery { IsBrief = true }));
    }
}
