using Casus.Ledger;
using Casus.Pipeline.Reading;

namespace Casus.Pipeline.Watching;

/// <summary>
/// The ledger, open for writing only while there is something to write: between two rounds others may write to it, such as a person who
/// corrects an event.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="open">Opens the ledger for writing.</param>
/// <param name="observer">Told when it was opened, and when another program keeps it.</param>
/// <param name="options">Whether to wait for ever.</param>
internal sealed class LedgerHold(CasusEngine engine, Func<CancellationToken, ValueTask<ILedgerStore>> open, IWatchObserver observer, WatchOptions options) : IAsyncDisposable
{
    private const int MostTriesOnce = 30;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);
    private ILedgerStore? store;
    private LedgerReader? reader;

    /// <summary>The ledger and what reads into it; waits while another program writes.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async ValueTask<(ILedgerStore Store, LedgerReader Reader)> TakeAsync(CancellationToken cancellationToken)
    {
        for (int tries = 1; store is null; tries++)
        {
            try
            {
                store = await open(cancellationToken).ConfigureAwait(false);
            }
            catch (LedgerException error) when (error.Problem.Code == Problems.LedgerBusy && !(options.IsOnce && tries >= MostTriesOnce))
            {
                if (tries == 1)
                {
                    observer.Report(error.Problem with { Reason = error.Problem.Reason + "; waiting until it has ended", IsNotice = true });
                }

                await Task.Delay(Wait, options.Time, cancellationToken).ConfigureAwait(false);
            }

            if (store is not null)
            {
                reader = new LedgerReader(engine, store, options.Time);
                await observer.OpenedAsync(store, cancellationToken).ConfigureAwait(false);
            }
        }

        return (store, reader!);
    }

    /// <summary>Closes the ledger until it is taken again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            store = null;
        }
    }
}
