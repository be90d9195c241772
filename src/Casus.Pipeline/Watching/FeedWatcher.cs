using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Sources.Watching;

namespace Casus.Pipeline.Watching;

/// <summary>
/// Watches feeds: asks them when they are due, reads what is new into a ledger, and keeps there how far it came. What is kept of an
/// item says that it is done only after its report is in the ledger, so a watch that is killed at any moment loses nothing and asks for next to nothing twice.
/// </summary>
public sealed class FeedWatcher
{
    private const int MostSteps = 64;
    private readonly CasusEngine engine;
    private readonly FeedPoller poller;
    private readonly WatchOptions options;
    private readonly IWatchObserver observer;
    private readonly Func<CancellationToken, ValueTask<ILedgerStore>> open;

    /// <summary>Prepares; nothing is opened yet.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="open">Opens the ledger for writing; called each time there is something to write after a pause.</param>
    /// <param name="poller">Asks.</param>
    /// <param name="options">How it goes on and ends.</param>
    /// <param name="observer">Told what is done.</param>
    public FeedWatcher(
        CasusEngine engine, Func<CancellationToken, ValueTask<ILedgerStore>> open, FeedPoller poller, WatchOptions options, IWatchObserver observer)
    {
        this.engine = engine;
        this.open = open;
        this.poller = poller;
        this.options = options;
        this.observer = observer;
    }

    /// <summary>Watches until it is stopped, or until all is read where it is to be done once.</summary>
    /// <param name="addresses">The feeds.</param>
    /// <param name="cancellationToken">Ends the watch cleanly: what is being read is kept, the rest is asked for by the next watch.</param>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public async Task<WatchSummary> RunAsync(IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var hold = new LedgerHold(engine, open, observer, options);
        await using var held = hold.ConfigureAwait(false);
        List<FeedRun> runs = [];
        long postponed = 0;
        var counts = new WatchCounts();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var jobs = new FeedJobs(poller, options, stop.Token);
        try
        {
            runs = await LoadAsync(hold, addresses, cancellationToken).ConfigureAwait(false);
            observer.Show(null, runs);
            var work = new FeedWork(engine, hold, observer, options, runs, counts);
            while (await NextAsync(jobs, runs, hold, cancellationToken).ConfigureAwait(false) is { } steps)
            {
                await work.DoAsync(steps, cancellationToken).ConfigureAwait(false);
                foreach (var step in steps.Where(s => s.IsEnd))
                {
                    jobs.End(step.Run);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The user ended it.
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await jobs.EndAllAsync().ConfigureAwait(false);
            postponed = runs.LongCount(r => !r.IsAsked && !r.Feed.IsEnded);
        }

        return new WatchSummary(
            runs.Count, runs.Count(r => r.Feed.LastProblem is not null), (int)postponed, counts.New, counts.Known, counts.Rejected, runs.Sum(r => r.Waiting));
    }

    // Null when there is nothing left to wait for.
    private async Task<List<FeedStep>?> NextAsync(FeedJobs jobs, List<FeedRun> runs, LedgerHold hold, CancellationToken cancellationToken)
    {
        jobs.Start(runs);
        var due = jobs.UntilDue(runs);
        if (!jobs.IsBusy && (due is null || options.IsOnce))
        {
            return null;
        }

        if (!jobs.IsBusy)
        {
            await hold.DisposeAsync().ConfigureAwait(false);
        }

        using var alarm = new CancellationTokenSource(due is { } wait && wait > TimeSpan.Zero && wait < TimeSpan.FromDays(7) ? wait : TimeSpan.FromDays(7), options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
        var steps = new List<FeedStep>();
        try
        {
            await jobs.Steps.WaitToReadAsync(either.Token).ConfigureAwait(false);
            while (steps.Count < MostSteps && jobs.Steps.TryRead(out var step))
            {
                steps.Add(step);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Something is due.
        }

        return steps;
    }

    private async Task<List<FeedRun>> LoadAsync(LedgerHold hold, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var (store, _) = await hold.TakeAsync(cancellationToken).ConfigureAwait(false);
        var known = await store.QueryAsync(new WatchedFeedsQuery(), cancellationToken).ToDictionaryAsync(f => f.Address, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var runs = new List<FeedRun>();
        foreach (string address in addresses)
        {
            if (!known.TryGetValue(address, out var feed))
            {
                feed = new WatchedFeed(address);
                await store.AppendAsync(new AppendWatch(engine.Stamp(options.Time), feed, []), cancellationToken).ConfigureAwait(false);
            }
            else if (feed.IsEnded && options.RevivesEnded)
            {
                feed = feed with { IsEnded = false, Failures = 0, NextPoll = null, NotBefore = null };
            }

            var run = new FeedRun(feed);
            await AwaitAsync(store, run, cancellationToken).ConfigureAwait(false);
            runs.Add(run);
        }

        return runs;
    }

    // What the last watch left waiting. One that was killed may have read a page and not noted it: what the ledger has is not fetched again.
    private async Task AwaitAsync(ILedgerStore store, FeedRun run, CancellationToken cancellationToken)
    {
        var waiting = await store.QueryAsync(new WatchedItemsQuery(run.Feed.Address), cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        var links = waiting.Where(i => !i.IsRevision).Select(i => i.Link!).ToList();
        var known = await store.QueryAsync(new KnownAddressesQuery(links), cancellationToken).ToHashSetAsync(StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        var done = waiting.Where(i => !i.IsRevision && known.Contains(i.Link!)).ToList();
        run.Await(waiting.Except(done));
        if (done.Count > 0)
        {
            run.Feed = run.Feed with { Known = run.Feed.Known + done.Count };
            var items = done.Select(i => new WatchedItem(i.Key, i.Version) { IsDone = true }).ToList();
            await store.AppendAsync(new AppendWatch(engine.Stamp(options.Time), run.Feed, items), cancellationToken).ConfigureAwait(false);
        }
    }
}
