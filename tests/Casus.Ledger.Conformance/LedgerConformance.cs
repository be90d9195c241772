using System.Text;
using Casus.Json;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>What every store of the ledger keeps; a store's tests inherit it.</summary>
public abstract partial class LedgerConformance
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens this test's own ledger for writing: empty at first; the same one again after the store was disposed.</summary>
    protected abstract ValueTask<ILedgerStore> OpenAsync(CancellationToken cancellationToken);

    protected static ValueTask<AppendResult> AppendAsync(ILedgerStore store, ReadReport report, params string[] stories)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.AppendAsync(new AppendReport(Samples.Stamp, report, stories), Stop);
    }

    protected static ValueTask<AppendResult> ResolveAsync(ILedgerStore store, string story, params Event[] events)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.AppendAsync(new AppendResolution(Samples.Stamp, new StoryResolution(story, events, [], [])), Stop);
    }

    protected static async Task<List<TRow>> RowsAsync<TRow>(ILedgerStore store, LedgerQuery<TRow> query)
    {
        ArgumentNullException.ThrowIfNull(store);
        var rows = new List<TRow>();
        await foreach (var row in store.QueryAsync(query, Stop))
        {
            rows.Add(row);
        }

        return rows;
    }

    protected static async Task<TRow> OneAsync<TRow>(ILedgerStore store, LedgerQuery<TRow> query) =>
        Assert.Single(await RowsAsync(store, query));

    /// <summary>All that the queries tell of a ledger, as text.</summary>
    protected static async Task<string> DumpAsync(ILedgerStore store)
    {
        var dump = new StringBuilder();
        foreach (var report in await RowsAsync(store, new ReportsQuery()))
        {
            dump.AppendLine(CoreJson.Write(report.Document)).AppendLine(CoreJson.Write(report.Reading))
                .AppendLine($"{report.Address} {report.MediaType} {report.StoryId} {report.Revision}")
                .AppendLine(report.Inference is null ? "" : CoreJson.Write(report.Inference));
            foreach (var raw in await RowsAsync(store, new RawBytesQuery(report.Document.Id)))
            {
                dump.AppendLine(Convert.ToHexString(raw.Span));
            }
        }

        foreach (var mark in await RowsAsync(store, new StoryMarksQuery()))
        {
            dump.AppendLine($"{mark.DocumentId} {mark.StoryId} {Convert.ToHexString(mark.Mark.Span)} {mark.IsSettled}");
        }

        foreach (var story in await RowsAsync(store, new StoriesQuery()))
        {
            dump.AppendLine(CoreJson.Write(story));
        }

        dump.AppendJoin('\n', (await RowsAsync(store, new EventsQuery())).Select(CoreJson.Write)).AppendLine()
            .AppendJoin('\n', (await RowsAsync(store, new MediationsQuery())).Select(CoreJson.Write)).AppendLine()
            .AppendJoin('\n', (await RowsAsync(store, new AlertsQuery())).Select(a => $"{CoreJson.Write(a.Alert)} {a.At:O} {string.Join(' ', a.Deliveries)}")).AppendLine()
            .AppendJoin('\n', await RowsAsync(store, new WaitingStoriesQuery())).AppendLine()
            .AppendJoin('\n', await RowsAsync(store, new ProblemsQuery())).AppendLine()
            .AppendJoin('\n', await RowsAsync(store, new HistoryQuery())).AppendLine()
            .AppendLine((await OneAsync(store, new CountsQuery())).ToString());
        return dump.ToString();
    }

    protected static void Same<T>(T expected, T actual)
    {
        Assert.Equivalent(expected, actual, strict: true);
        Assert.Equal(CoreJson.Write(expected), CoreJson.Write(actual));
    }
}
