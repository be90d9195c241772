using Casus.Cli.Alerts;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline;
using Casus.Pipeline.Watching;

namespace Casus.Cli.Watching;

/// <summary>Tells what a watch does: each feed, each new event, and alerts where rules are given.</summary>
/// <param name="engine">The codebook and the data's version.</param>
/// <param name="alerts">The rules, or null.</param>
internal abstract class WatchTeller(CasusEngine engine, AlertSettings? alerts) : IWatchObserver
{
    private long lastEvent;

    /// <summary>True when an alert could not be told.</summary>
    public bool HasUntoldAlerts { get; private set; }

    /// <summary>What codes mean.</summary>
    protected Codebook Codebook => engine.Codebook;

    /// <inheritdoc/>
    public virtual void Report(Problem problem) => Output.Report(problem);

    /// <inheritdoc/>
    public abstract void Show(FeedNews? news, IReadOnlyList<FeedRun> feeds);

    /// <summary>Tells the end.</summary>
    /// <param name="summary">What was done.</param>
    public abstract void End(WatchSummary summary);

    /// <inheritdoc/>
    public async ValueTask OpenedAsync(ILedgerStore store, CancellationToken cancellationToken) =>
        lastEvent = await LastEventAsync(store, lastEvent, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ReadAsync(ILedgerStore store, CancellationToken cancellationToken)
    {
        var query = new EventsQuery { After = lastEvent == 0 ? null : LedgerId.Of(LedgerId.Event, lastEvent) };
        await foreach (var ev in store.QueryAsync(query, cancellationToken))
        {
            Tell(ev);
            lastEvent = LedgerId.TryNumber(LedgerId.Event, ev.Id, out long number) ? Math.Max(lastEvent, number) : lastEvent;
        }

        if (alerts is not null)
        {
            BeforeAlerts();
            var (_, left) = await AlertRun.TellNewAsync(store, Codebook, engine.DataVersion, alerts, cancellationToken);
            HasUntoldAlerts = left > 0;
        }

        AfterRead();
    }

    /// <summary>Tells a new event.</summary>
    /// <param name="ev">The event.</param>
    protected abstract void Tell(Event ev);

    /// <summary>Called before alerts are printed.</summary>
    protected virtual void BeforeAlerts()
    {
    }

    /// <summary>Called after events and alerts were told.</summary>
    protected virtual void AfterRead()
    {
    }

    // Doubling, then halving: the ledger has no query for its newest event, and asking for all of them would take long in a large one.
    private static async Task<long> LastEventAsync(ILedgerStore store, long atLeast, CancellationToken cancellationToken)
    {
        async Task<bool> IsAnyAfterAsync(long number) => await store
            .QueryAsync(new EventsQuery { After = number == 0 ? null : LedgerId.Of(LedgerId.Event, number), IsBrief = true, Limit = 1, Rejected = RejectedEvents.Included }, cancellationToken)
            .AnyAsync(cancellationToken);

        if (!await IsAnyAfterAsync(atLeast))
        {
            return atLeast;
        }

        long before = atLeast, step = 1;
        while (await IsAnyAfterAsync(before + step))
        {
            before += step;
            step *= 2;
        }

        long last = before + step;
        while (last - before > 1)
        {
            long middle = before + ((last - before) / 2);
            (before, last) = await IsAnyAfterAsync(middle) ? (middle, last) : (before, middle);
        }

        return last;
    }
}
