using System.Text.Json;
using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Pipeline.Reading;
using Casus.Pipeline.Resolving;
using Casus.Sources;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Pipeline.Resolving;

/// <summary>A ledger in memory into which reports are put that were coded once, in any order and in batches, as reading puts them.</summary>
internal sealed class ReplayedLedger : IAsyncDisposable
{
    private static readonly Lazy<CasusEngine> LazyEngine = new(() => EngineLoader.Load(new EngineOptions { DataPath = Repository.PathOf("data") }).Engine);
    private readonly StoryKeeper stories;
    private readonly StoryReconciler reconciler;

    private ReplayedLedger(SqliteLedgerStore store)
    {
        Store = store;
        stories = new StoryKeeper(LazyEngine.Value, store, TimeProvider.System);
        reconciler = new StoryReconciler(() => LazyEngine.Value.Stamp(TimeProvider.System), store);
    }

    public ILedgerStore Store { get; }

    public static string DataVersion => LazyEngine.Value.DataVersion;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Codes reports; of several with one id the first.</summary>
    public static async Task<List<EngineReading>> CodeAsync(params string[] paths)
    {
        var raw = await ReportSources.Open(paths, Stream.Null).ReadAsync(Stop).Where(r => r.IsOk).ToListAsync(Stop);
        return [.. raw.AsParallel().AsOrdered().Select(r => LazyEngine.Value.Read(r).Outcome).Where(o => o.IsOk).Select(o => o.Value!)
            .DistinctBy(r => r.Document.Id, StringComparer.Ordinal).DistinctBy(r => r.Raw.Address, StringComparer.Ordinal)];
    }

    /// <summary>Codes one text.</summary>
    public static EngineReading Code(RawReport raw) => LazyEngine.Value.Read(raw).Outcome.Value!;

    public static async Task<ReplayedLedger> OpenAsync() => new(await SqliteLedgerStore.OpenInMemoryAsync(Stop));

    /// <summary>Puts reports in, in batches: after each, stories are reconciled and resolved as at the end of a reading.</summary>
    public async Task PutAsync(IReadOnlyList<EngineReading> reports, int batches = 1)
    {
        await stories.OpenAsync();
        for (int b = 0; b < batches; b++)
        {
            for (int i = b * reports.Count / batches; i < (b + 1) * reports.Count / batches; i++)
            {
                await AppendAsync(reports[i]);
            }

            await stories.ReconcileAsync();
            await reconciler.ReconcileStoriesAsync(Fail);
            await reconciler.ConvergeAsync(Fail);
        }
    }

    public Task<List<TRow>> RowsAsync<TRow>(LedgerQuery<TRow> query) => Store.QueryAsync(query, Stop).ToListAsync(Stop).AsTask();

    /// <summary>The events with all their values, ids and stories left out, in an order of their own.</summary>
    public async Task<List<string>> EventsAsync()
    {
        var events = await RowsAsync(new EventsQuery { Rejected = RejectedEvents.Included });
        return [.. events.Select(e => JsonSerializer.Serialize(e with
        {
            Id = "", StoryId = "", Members = [.. e.Members.Select(m => m with { Reasons = [] })],
            Corrections = [.. e.Corrections.Select(c => c with { CorrectionId = "" })],
        })).Order(StringComparer.Ordinal)];
    }

    /// <summary>All pairs of mentions that are in one event.</summary>
    public async Task<HashSet<(string, string)>> PairsAsync()
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var ev in await RowsAsync(new EventsQuery { Rejected = RejectedEvents.Included }))
        {
            var names = ev.Members.Select(m => $"{m.Mention.DocumentId} {m.Mention.Trigger} {m.Mention.Code} {m.Mention.Rule}").Order(StringComparer.Ordinal).ToList();
            pairs.UnionWith(names.SelectMany((a, i) => names.Take(i), (a, b) => (b, a)));
        }

        return pairs;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static void Fail(Problem problem) => Assert.Fail(problem.ToString());

    private async Task AppendAsync(EngineReading read)
    {
        var identity = Assert.Single(await RowsAsync(new IdentityQuery(read.Raw.Address, read.ContentDigest, read.Document)));
        var report = new ReadReport(
            read.Raw.Address, read.Raw.MediaType, read.Raw.Bytes, read.Document with { Id = identity.DocumentId }, read.ContentDigest,
            ReadingIds.Rename(read.Reading, identity.DocumentId));
        await stories.AppendAsync(report, identity.Kind);
    }
}
