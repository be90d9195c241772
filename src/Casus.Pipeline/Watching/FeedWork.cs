using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Pipeline.Reading;
using Casus.Sources.Watching;

namespace Casus.Pipeline.Watching;

/// <summary>Takes answers into the ledger: first the reports, then that they are known. One thread at a time.</summary>
internal sealed class FeedWork(
    CasusEngine engine, LedgerHold hold, IWatchObserver observer, WatchOptions options, IReadOnlyList<FeedRun> runs, WatchCounts counts)
{
    private const int MostTold = 10_000;
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>Takes answers in; pages of one feed are read together.</summary>
    /// <param name="steps">The answers, in the order in which they came.</param>
    /// <param name="cancellationToken">Stops the reading; what was read is kept.</param>
    public async Task DoAsync(IReadOnlyList<FeedStep> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (step.Poll is { } poll)
            {
                await PolledAsync(step.Run, poll, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var group in steps.Where(s => s.Page is not null).GroupBy(s => s.Run))
        {
            await PagesAsync(group.Key, [.. group.Select(s => s.Page!)], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PolledAsync(FeedRun run, PollResult poll, CancellationToken cancellationToken)
    {
        var (store, _) = await hold.TakeAsync(cancellationToken).ConfigureAwait(false);
        if (told.Count >= MostTold)
        {
            told.Clear();
        }

        foreach (var problem in poll.Problems.Where(p => told.Add(p.ToString())))
        {
            observer.Report(problem);
        }

        var (fresh, done) = await SortAsync(store, run.Feed, poll.Entries, cancellationToken).ConfigureAwait(false);
        var pages = fresh.Where(e => e.Report is null || (poll.HasPages && e.Item.Link is not null)).Select(e => e.Item).ToList();
        var carried = fresh.Where(e => e.Report is not null && !(poll.HasPages && e.Item.Link is not null)).ToList();
        var read = await ReadAsync([.. carried.Select(e => e.Report!)], cancellationToken).ConfigureAwait(false);
        var items = done.Concat(carried.Select(e => e.Item)).Select(i => new WatchedItem(i.Key, i.Version) { IsDone = true }).Concat(pages).ToList();
        long known = done.Count;
        // A stopped reading left some reports out: the feed stays as it was, and is read again.
        var feed = read.IsStopped ? run.Feed : poll.Feed;
        await KeepAsync(store, run, Counted(feed, read, known, 0), read.IsStopped ? [] : items).ConfigureAwait(false);
        foreach (var page in read.IsStopped ? [] : pages)
        {
            run.Settle(page);
        }

        Tell(run, new FeedNews(run.Feed, true, poll.IsUnchanged, read.Added + read.Revised, known + read.Unchanged, read.Rejected, run.Waiting));
        await AfterAsync(store, read, cancellationToken).ConfigureAwait(false);
    }

    private async Task PagesAsync(FeedRun run, List<PageResult> pages, CancellationToken cancellationToken)
    {
        var (store, _) = await hold.TakeAsync(cancellationToken).ConfigureAwait(false);
        int lost = 0;
        foreach (var page in pages.Where(p => p.Problem is not null))
        {
            observer.Report(page.Problem! with { IsNotice = !page.Item.IsDone });
            if (page.Item.IsDone)
            {
                lost++;
                await store.AppendAsync(new AppendProblem(engine.Stamp(options.Time), page.Problem!, default), default).ConfigureAwait(false);
            }
        }

        var read = await ReadAsync([.. pages.Where(p => p.Report is not null).Select(p => p.Report!)], cancellationToken).ConfigureAwait(false);
        var settled = pages.Where(p => !(read.IsStopped && p.Report is not null)).Select(p => p.Item).ToList();
        await KeepAsync(store, run, Counted(run.Feed, read, 0, lost), settled).ConfigureAwait(false);
        settled.ForEach(run.Settle);
        if (!read.IsStopped)
        {
            await ShareAsync(store, run, pages.Where(p => p.Report is not null).Select(p => p.Report!.Address).ToHashSet(StringComparer.Ordinal)).ConfigureAwait(false);
        }

        Tell(run, new FeedNews(run.Feed, false, false, read.Added + read.Revised, read.Unchanged, read.Rejected + lost, run.Waiting));
        await AfterAsync(store, read, cancellationToken).ConfigureAwait(false);
    }

    // Feeds of one house list the same pages: what one of them brought, the others need not fetch.
    private async Task ShareAsync(ILedgerStore store, FeedRun from, HashSet<string> links)
    {
        foreach (var run in runs.Where(r => r != from && r.Waiting > 0))
        {
            List<WatchedItem> items = [.. run.WaitingFor(links).Select(i => new WatchedItem(i.Key, i.Version) { IsDone = true })];
            if (items.Count > 0)
            {
                await KeepAsync(store, run, Counted(run.Feed, new ReadSummary(), items.Count, 0), items).ConfigureAwait(false);
                items.ForEach(run.Settle);
                Tell(run, new FeedNews(run.Feed, false, false, 0, items.Count, 0, run.Waiting));
            }
        }
    }

    // What is to be read, and what is known from elsewhere and only to be noted.
    private static async Task<(List<FeedEntry> Fresh, List<WatchedItem> Done)> SortAsync(
        ILedgerStore store, WatchedFeed feed, IReadOnlyList<FeedEntry> entries, CancellationToken cancellationToken)
    {
        var met = await store.QueryAsync(new WatchedItemsQuery(feed.Address, [.. entries.Select(e => e.Item.Key)]), cancellationToken)
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var inLedger = await store.QueryAsync(new KnownAddressesQuery([.. entries.Where(e => !met.ContainsKey(e.Item.Key)).Select(e => e.Address)]), cancellationToken)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var fresh = new List<FeedEntry>();
        var done = new List<WatchedItem>();
        foreach (var entry in entries)
        {
            if (met.TryGetValue(entry.Item.Key, out var item))
            {
                if (item.IsDone && item.Version != entry.Item.Version)
                {
                    fresh.Add(entry with { Item = entry.Item with { IsRevision = true } });
                }
            }
            else if (inLedger.Contains(entry.Address) || (feed.LastRead is null && entry is { Report: null, Changed: null }))
            {
                done.Add(entry.Item); // The ledger has its report, or a new sitemap lists it without saying how old it is.
            }
            else
            {
                fresh.Add(entry);
            }
        }

        return (fresh, done);
    }

    private async Task<ReadSummary> ReadAsync(List<RawReport> reports, CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
        {
            return new ReadSummary();
        }

        var (_, reader) = await hold.TakeAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ReadAsync(new ListedReports(reports), observer.Report, null, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task KeepAsync(ILedgerStore store, FeedRun run, WatchedFeed feed, IReadOnlyList<WatchedItem> items)
    {
        await store.AppendAsync(new AppendWatch(engine.Stamp(options.Time), feed, items), default).ConfigureAwait(false);
        run.Feed = feed;
    }

    private static WatchedFeed Counted(WatchedFeed feed, ReadSummary read, long known, long lost) => feed with
    {
        New = feed.New + read.Added + read.Revised,
        Known = feed.Known + known + read.Unchanged,
        Rejected = feed.Rejected + read.Rejected + lost,
    };

    private void Tell(FeedRun run, FeedNews news)
    {
        counts.New += news.New;
        counts.Known += news.Known;
        counts.Rejected += news.Rejected;
        observer.Show(news with { Feed = run.Feed }, runs);
    }

    private async ValueTask AfterAsync(ILedgerStore store, ReadSummary read, CancellationToken cancellationToken)
    {
        if (read.Read > 0)
        {
            await observer.ReadAsync(store, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
